use std::convert::Infallible;

use axum::extract::State;
use axum::http::header;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures::Stream;
use futures::stream::unfold;

use super::state::Watcher;

/// Where the script is, which a strict Content-Security-Policy lets in as a file of the site's own.
pub(super) const SCRIPT: &str = "/newsfold-reload.js";
/// Where the states are told, as [server-sent events](https://html.spec.whatwg.org/#server-sent-events).
pub(super) const EVENTS: &str = "/newsfold-reload";

/// The script that pages get.
pub(super) async fn script() -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (header::CACHE_CONTROL, "no-cache"),
    ];
    (headers, include_str!("reload.js")).into_response()
}

/// Tells the state as it is, and then each change of it.
pub(super) async fn events(
    State(watcher): State<Watcher>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let states = unfold((watcher, true), async |(mut watcher, is_first)| {
        let state = if is_first { watcher.now() } else { watcher.next().await? };
        let event = Event::default().data(serde_json::to_string(&state).unwrap_or_default());
        Some((Ok(event), (watcher, false)))
    });
    Sse::new(states).keep_alive(KeepAlive::default())
}

/// A page with the script in its head, or at its end where it does not say where its head ends.
pub(super) fn with_script(page: &[u8], version: &str) -> Vec<u8> {
    const HEAD: &[u8] = b"</head>";
    let tag = format!("<script src=\"{SCRIPT}\" data-version=\"{version}\" async></script>");
    let end = page.windows(HEAD.len()).position(|bytes| bytes.eq_ignore_ascii_case(HEAD));
    let (before, after) = page.split_at(end.unwrap_or(page.len()));
    [before, tag.as_bytes(), after].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_gets_the_script_once() {
        let page =
            |text: &str| String::from_utf8(with_script(text.as_bytes(), "v")).unwrap_or_default();
        let tag = "<script src=\"/newsfold-reload.js\" data-version=\"v\" async></script>";
        assert_eq!(page("<head>a</HEAD>b</head>"), format!("<head>a{tag}</HEAD>b</head>"));
        assert_eq!(page("<p>short"), format!("<p>short{tag}"));
        assert_eq!(page(""), tag);
    }
}
