use crate::import::report::{NameFrom, Origin};
use crate::init::survey::Survey;
use crate::message::{Quoted, grouped};

/// What newsletters have in common, as a file that says it: each line with why it is there. What is only
/// likely stands there as a comment.
pub(super) fn written(survey: &Survey) -> String {
    let mut page = Page::default();
    page.comment("How Newsfold reads these newsletters. Every line may be changed or taken away;");
    page.comment("`#` before a line turns it off. What each can say: docs/configuration.md.");
    about(survey, &mut page);
    articles(survey, &mut page);
    labels(survey, &mut page);
    front_matter(survey, &mut page);
    leave_out(survey, &mut page);
    page.0
}

/// What the newsletter is.
fn about(survey: &Survey, page: &mut Page) {
    let publication = &survey.publication;
    page.empty();
    page.comment(match survey.name_from {
        NameFrom::Said | NameFrom::Given => "The newsletters say this name themselves.",
        NameFrom::Titles => "No newsletter says a name; this is what their titles begin with.",
        NameFrom::Text => "No newsletter says a name; this is what issues call it.",
        NameFrom::FolderPage => {
            "No newsletter says a name; this is what the folder's page is called."
        }
        NameFrom::Files => "No newsletter says a name; this is what names of files begin with.",
        NameFrom::Folder => "No newsletter says a name; this is what the folder is called.",
        NameFrom::Nobody => "No newsletter says a name. Readers see it above every issue.",
    });
    page.line(survey.name_from != NameFrom::Nobody, "name", &text(&publication.title));
    page.empty();
    if let Some(home) = &publication.home {
        page.comment("The newsletters name this home page.");
        page.line(true, "home", &text(home));
    } else {
        page.comment("No newsletter names its home page.");
        page.line(false, "home", "\"https://example.com/\"");
    }
    page.empty();
    if let Some(language) = &publication.language {
        let issues = of(survey.in_language, survey.issues, "issue is", "issues are");
        page.comment(&format!("{issues} in this language."));
        page.line(true, "language", &text(language));
    } else {
        page.comment("The texts are too short to tell their language.");
        page.line(false, "language", "\"en\"");
    }
    page.empty();
    if let Some(picture) = &publication.picture {
        page.comment("The newsletters name this picture of themselves.");
        page.line(true, "picture", &text(picture));
    } else {
        page.comment(
            "A picture beside the name on every page: a file beside this one, or an address.",
        );
        page.line(false, "picture", "\"logo.svg\"");
    }
    if let Some(description) = &publication.description {
        page.empty();
        page.comment("Every newsletter that says what it is about says this.");
        page.line(true, "description", &text(description));
    }
    if survey.ambiguous > 0 {
        page.empty();
        let issues = of(survey.ambiguous, survey.issues, "issue has", "issues have");
        page.comment(&format!(
            "{issues} a date that can be read in two ways, as 4/10/2026: say how."
        ));
        page.line(false, "date-order", "\"dmy\"");
    }
}

/// What is an article, and where issues lie.
fn articles(survey: &Survey, page: &mut Page) {
    page.empty();
    if let Some((articles, have, differing)) = survey.articles {
        let issues = of(have, survey.issues, "issue has", "issues have");
        page.comment(&format!("{issues} articles of this kind."));
        if differing > 0 {
            let others = grouped(differing);
            let would = if differing == 1 { "issue would" } else { "issues would" };
            page.comment(&format!(
                "Each is judged by itself; held to it, {others} {would} have other articles."
            ));
        }
        page.line(differing == 0, "articles", &text(&articles.to_string()));
    } else {
        page.comment("Nothing is an article in most issues alike: each is judged by itself.");
        page.line(false, "articles", "\"heading 2\"");
    }
    if survey.addresses > 0 {
        page.empty();
        let issues = of(survey.addresses, survey.issues, "issue has", "issues have");
        page.comment(&format!(
            "{issues} an address other than what Newsfold makes of day and title."
        ));
        page.comment("Turn it on before you publish, where links should stay what they are.");
        page.line(false, "keep-addresses", "true");
    }
}

fn labels(survey: &Survey, page: &mut Page) {
    if survey.labels.is_empty() {
        return;
    }
    page.table("labels");
    page.comment("These words begin parts of articles. Those that mean one of `tldr`, `summary`, `takeaways`,");
    page.comment("`why` or `source` can be named so; the others are parts under their own title.");
    for (label, count) in &survey.labels {
        page.comment(&format!("  {}: {}", label.quoted(), times(*count)));
    }
    let own: Vec<&str> = survey.labels.iter().map(|(label, _)| label.as_str()).collect();
    page.line(false, "other", &list(&own));
}

fn front_matter(survey: &Survey, page: &mut Page) {
    let keys = |origins: &[(Origin, usize)]| -> Vec<(String, usize)> {
        let key = |(origin, count): &(Origin, usize)| match origin {
            Origin::FrontMatter(key) if key != "head" => Some((key.clone(), *count)),
            _ => None,
        };
        origins.iter().filter_map(key).collect()
    };
    let (titles, dates) = (keys(&survey.titles), keys(&survey.dates));
    if titles.is_empty() && dates.is_empty() && survey.unknown_keys.is_empty() {
        return;
    }
    page.table("front-matter");
    for (what, key, own) in [("title", "title", titles), ("day", "date", dates)] {
        if let Some((first, count)) = own.first() {
            let issues = of(*count, survey.issues, "issue", "issues");
            page.comment(&format!("The {what} of {issues}."));
            page.line(true, key, &text(first));
        }
    }
    if !survey.unknown_keys.is_empty() {
        page.comment(
            "These keys say nothing to readers, as far as can be seen. One that does belongs to",
        );
        page.comment("`title`, `date`, `authors`, `excerpt`, `tags` or `address`.");
        for (key, count) in &survey.unknown_keys {
            page.comment(&format!("  {}: in {}", key.quoted(), files(*count)));
        }
        let own: Vec<&str> = survey.unknown_keys.iter().map(|(key, _)| key.as_str()).collect();
        page.line(true, "ignore", &list(&own));
    }
}

fn leave_out(survey: &Survey, page: &mut Page) {
    let Survey { no_article, titles_again, paragraphs_again, issues, .. } = survey;
    if no_article.is_empty() && titles_again.is_empty() && paragraphs_again.is_empty() {
        return;
    }
    page.table("leave-out");
    if !no_article.is_empty() {
        page.comment(&format!("No article is in {}.", files(no_article.len())));
        let paths: Vec<String> =
            no_article.iter().map(|path| glob::Pattern::escape(path)).collect();
        page.line(true, "files", &list(&paths.iter().map(String::as_str).collect::<Vec<_>>()));
    }
    let again = |page: &mut Page, key: &str, what: &str, texts: &[(String, usize)]| {
        if texts.is_empty() {
            return;
        }
        page.comment(&format!(
            "These {what} come back. Those that are none of your text can be left out."
        ));
        for (text, count) in texts {
            page.comment(&format!(
                "  {}: in {}",
                text.quoted(),
                of(*count, *issues, "issue", "issues")
            ));
        }
        let own: Vec<&str> = texts.iter().map(|(text, _)| text.as_str()).collect();
        page.line(false, key, &list(&own));
    };
    again(page, "sections", "titles", titles_again);
    again(page, "lines", "paragraphs", paragraphs_again);
}

/// A file that is being written.
#[derive(Default)]
struct Page(String);

impl Page {
    fn push(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
    }

    fn empty(&mut self) {
        self.push("");
    }

    fn comment(&mut self, words: &str) {
        self.push(&format!("# {words}"));
    }

    fn table(&mut self, name: &str) {
        self.push(&format!("\n[{name}]"));
    }

    /// A key with its value; one that is off is a comment.
    fn line(&mut self, on: bool, key: &str, value: &str) {
        let sign = if on { "" } else { "# " };
        self.push(&format!("{sign}{key} = {value}"));
    }
}

/// A text as TOML writes it.
fn text(text: &str) -> String {
    // JSON escapes what TOML does, but for this character.
    serde_json::Value::from(text).to_string().replace('\u{7f}', "\\u007f")
}

fn list(texts: &[&str]) -> String {
    let texts: Vec<String> = texts.iter().map(|own| text(own)).collect();
    format!("[{}]", texts.join(", "))
}

fn of(count: usize, all: usize, one: &str, many: &str) -> String {
    let noun = if all == 1 { one } else { many };
    format!("{} of {} {noun}", grouped(count), grouped(all))
}

fn times(count: usize) -> String {
    format!("{} times", grouped(count))
}

fn files(count: usize) -> String {
    if count == 1 { "1 file".to_owned() } else { format!("{} files", grouped(count)) }
}
