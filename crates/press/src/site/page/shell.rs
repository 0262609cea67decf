use maud::{DOCTYPE, Markup, PreEscaped, html};
use newsfold::agreed::worker::NEEDS;
use newsfold::i18n::is_right_to_left;
use newsfold::views::shown_host;
use newsfold_bundle::Publication;

use super::Context;
use super::head::{Head, head};
use crate::site::discovery::FEEDS;
use crate::site::source::links::one_seen_from;

/// A whole page. `prefix` is what stands before addresses that are relative to the site.
pub(super) fn shell(context: &Context, prefix: &str, about: &Head, main: &Markup) -> String {
    let Context { publication, widget, .. } = context;
    let language = publication.language.as_deref();
    let direction = if language.is_some_and(is_right_to_left) { "rtl" } else { "ltr" };
    html! {
        (DOCTYPE)
        html lang=[language] dir=(direction) {
            head { (head(context, prefix, about)) }
            body {
                // Here, since there are routers that take over a body and nothing else.
                script src={ (prefix) (widget.script) } async {}
                header {
                    // By its name, since a folder of an unpacked archive has no first page.
                    a.publication href={ (prefix) "index.html" } {
                        (portrait(publication, prefix))
                        (publication.title)
                    }
                    nav aria-label=(publication.title) {
                        a href={ (prefix) (context.site.archive) } { (context.phrases().all_issues) }
                    }
                    @if let Some(description) = &publication.description { p { (description) } }
                }
                main { (main) }
                footer {
                    @for feed in FEEDS {
                        p { a href={ (prefix) (feed.path) } { (feed.name) } }
                    }
                    @if let Some(home) = publication.home.as_ref().filter(|home| home.is_absolute()) {
                        p { a href=(home) { bdi { (shown_host(home)) } } }
                    }
                }
                (needs(context, about))
            }
        }
    }
    .into_string()
}

/// The picture that stands for the newsletter, beside its name, which says the same. One that may lie in the
/// reader's own network is not asked for; it waits as others do, since the reader may want none.
fn portrait(publication: &Publication, prefix: &str) -> Markup {
    let picture = publication.picture.as_ref().filter(|picture| !picture.is_private());
    html! {
        @if let Some(picture) = picture {
            img src=(one_seen_from(picture, prefix)) alt="" loading="lazy" referrerpolicy="no-referrer";
        }
    }
}

/// The list of what the page loads that is named by its content, relative to the site: the service worker
/// reads it. It stands last, so that a page that has it came whole.
fn needs(context: &Context, about: &Head) -> Markup {
    let files: Vec<&str> = context.widget.of_pages().chain(about.file).collect();
    let list = newsfold_bundle::write_compact(&files);
    html! {
        // Names of files and of a site's own issue: nothing in them ends the element.
        script type="application/json" id=(NEEDS) { (PreEscaped(list)) }
    }
}
