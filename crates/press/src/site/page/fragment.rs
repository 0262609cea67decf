use maud::{PreEscaped, html};
use newsfold::prerender::held_issue;
use newsfold::store::Config;
use newsfold_bundle::{Href, Issue};

use super::{Context, Drawn};
use crate::site::BUNDLE;
use crate::site::source::links::seen_from;
use crate::widget::LOADER;

/// Where the fragments lie in a site.
pub(in crate::site) const FOLDER: &str = "fragments/";

/// What pages of others hold of an issue: the element with its text in a declarative shadow root, and the tag of
/// its script. What stands before addresses is where those pages find the site.
///
/// It is one line, and holds no braces that mean something to a template: generators put it into what they go on
/// to read as Markdown, or as a template.
pub(in crate::site) fn fragment(context: &Context, drawn: &Drawn) -> String {
    let Drawn { page, issue, prefix } = *drawn;
    let mut moved = issue.clone();
    seen_from(&mut moved, prefix);
    from_the_site_s_root(&mut moved, prefix);
    let bundle = format!("{prefix}{BUNDLE}");
    let language = context.publication.language.clone();
    let config = Config {
        src: Some(bundle.clone()),
        issue: Some(issue.id.clone()),
        lang: language.clone(),
        // A site in somebody's own network is shown there.
        is_page_private: prefix.parse().is_ok_and(|at: Href| at.is_private()),
        ..Config::default()
    };
    let held = held_issue(page, moved, &config, prefix);
    let widget = context.widget;
    let own_page = context.site.page_of(&issue.id);
    let line = html! {
        script src={ (prefix) (LOADER) } async {}
        // As on a page of our own (issue_page.rs).
        (PreEscaped("<!--email_off-->"))
        news-fold src=(bundle) issue=(issue.id) detail=(config.detail.name())
            heading-level=(config.heading_level.name()) history=(config.history.name())
            lang=[language.as_deref()] held=(widget.program) {
            template shadowrootmode="open" {
                link rel="stylesheet" href={ (prefix) (widget.style) } integrity=(widget.style_digest)
                    crossorigin="anonymous";
                (PreEscaped(held))
            }
            // For browsers that know no such template, where no script runs either.
            @if let Some(own_page) = own_page {
                p { a href={ (prefix) (own_page) } { (issue.title) } }
            }
        }
        (PreEscaped("<!--/email_off-->"))
    };
    in_one_line(&line.into_string())
}

/// Addresses from the root of the newsletter's host lead there from another host, too.
fn from_the_site_s_root(issue: &mut Issue, at: &str) {
    let Some(host) = at.find("//").and_then(|slashes| {
        let rest = at.get(slashes + 2..)?;
        at.get(..slashes + 2 + rest.find('/')?)
    }) else {
        return;
    };
    issue.each_href(&mut |href| {
        let is_rooted =
            href.starts_with('/') && !href.starts_with("//") && !href.starts_with("/\\");
        if is_rooted && let Ok(whole) = format!("{host}{}", &**href).parse() {
            *href = whole;
        }
    });
}

/// What begins the record that a page holds of itself, in JSON.
const RECORD: &str = "<script type=\"application/json\">";

/// A fragment without line ends, and without what templates of Liquid, Nunjucks, Go and their like would read.
fn in_one_line(fragment: &str) -> String {
    let (html, record) = fragment.split_once(RECORD).unwrap_or((fragment, ""));
    let (record, rest) = record.split_once("</script>").unwrap_or((record, ""));
    let mut line = without_templates(html, "&#123;").replace('\n', "&#10;");
    if !record.is_empty() {
        let rest = without_templates(rest, "&#123;").replace('\n', "&#10;");
        line.extend([RECORD, &without_templates(record, "\\u007b"), "</script>", &rest]);
    }
    line.push('\n');
    line
}

/// A text in which a brace that begins something in a template is `written` otherwise.
fn without_templates(text: &str, written: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let begins = letter == '{' && letters.peek().is_some_and(|next| "{%#".contains(*next));
        if begins { plain.push_str(written) } else { plain.push(letter) }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_template_begins_in_a_fragment() {
        let line = in_one_line(
            "<pre>{{ a }}\n{% b %}{{{c}</pre><script type=\"application/json\">{\"a\":\"{{b}} {%c%}\"}</script><p>{# d #}</p>",
        );
        assert_eq!(
            line,
            "<pre>&#123;{ a }}&#10;&#123;% b %}&#123;&#123;{c}</pre><script type=\"application/json\">\
             {\"a\":\"\\u007b{b}} \\u007b%c%}\"}</script><p>&#123;# d #}</p>\n"
        );
    }
}
