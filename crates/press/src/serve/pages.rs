use std::path::Path;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{FromRef, Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::from_fn;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use tower_http::services::fs::{DefaultServeDirFallback, ServeDir};

use super::headers::Headers;
use super::local;
use super::reload;
use super::site_files::SiteFiles;
use super::state::{States, Watcher};

/// The built site.
#[derive(Clone)]
struct Site {
    folder: SiteFiles,
    files: ServeDir<DefaultServeDirFallback, SiteFiles>,
    watcher: Watcher,
}

impl FromRef<Site> for Watcher {
    fn from_ref(site: &Site) -> Self {
        site.watcher.clone()
    }
}

/// Answers with the files of a folder, as a host with its `_headers` would, and with the script that
/// keeps pages up to date.
pub(super) fn router(folder: &Path, states: &States) -> Router {
    let folder = SiteFiles::new(folder);
    let files = ServeDir::with_backend("", folder.clone());
    let site = Site { folder, files, watcher: states.watcher() };
    Router::new()
        .route(reload::SCRIPT, get(reload::script))
        .route(reload::EVENTS, get(reload::events))
        .fallback(answer)
        .layer(from_fn(local::only_local))
        .with_state(site)
}

async fn answer(State(mut site): State<Site>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    let asked = request.headers().clone();
    // The version is the one from before the file is read: a page that is built again meanwhile is
    // loaded once more, never taken for newer than it is.
    let version = site.watcher.now().version;
    let mut answer = match site.file(&path, request).await {
        found if found.status() != StatusCode::NOT_FOUND => found,
        _ => site.not_found().await,
    };
    if is_html(&answer) {
        answer = page(answer, &version, &asked).await;
    }
    let headers = answer.headers_mut();
    say_encoding(headers);
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-cache"));
    site.rules().await.apply(&path, headers);
    local::hide_from_the_web(&asked, headers);
    answer
}

impl Site {
    /// The file at a path.
    async fn file(&mut self, path: &str, mut request: Request) -> Response {
        let kind = Path::new(path).extension();
        if path.ends_with('/') || kind.is_some_and(|kind| kind.eq_ignore_ascii_case("html")) {
            // A page is needed whole, and its conditions are about what it becomes here.
            let conditional = |name: &header::HeaderName| {
                *name == header::RANGE || name.as_str().starts_with("if-")
            };
            let names: Vec<_> =
                request.headers().keys().filter(|name| conditional(name)).cloned().collect();
            for name in names {
                request.headers_mut().remove(name);
            }
            if request.method() == Method::HEAD {
                *request.method_mut() = Method::GET;
            }
        }
        match self.files.try_call(request).await {
            Ok(found) => found.map(Body::new),
            // A host tells visitors no more than this of a file that it cannot open.
            Err(_) => StatusCode::NOT_FOUND.into_response(),
        }
    }

    async fn not_found(&self) -> Response {
        let html = [(header::CONTENT_TYPE, "text/html")];
        match self.folder.read("404.html").await {
            Some(page) => (StatusCode::NOT_FOUND, html, page).into_response(),
            None => (StatusCode::NOT_FOUND, "not found\n").into_response(),
        }
    }

    /// The rules of the site as it is now.
    async fn rules(&self) -> Headers {
        let text = self.folder.read("_headers").await.unwrap_or_default();
        Headers::read(&String::from_utf8_lossy(&text))
    }
}

/// Everything here is UTF-8, and browsers take a text that says nothing for something older.
fn say_encoding(headers: &mut HeaderMap) {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let Some(kind) = kind.filter(|kind| kind.starts_with("text/") && !kind.contains(';')) else {
        return;
    };
    if let Ok(kind) = format!("{kind}; charset=utf-8").parse() {
        headers.insert(header::CONTENT_TYPE, kind);
    }
}

fn is_html(answer: &Response) -> bool {
    let kind = answer.headers().get(header::CONTENT_TYPE).map(HeaderValue::as_bytes);
    kind.is_some_and(|kind| kind.starts_with(b"text/html"))
        && answer.status() != StatusCode::PARTIAL_CONTENT
}

/// A page with the script, and with a tag of its own, since it is not the file's content any more.
async fn page(answer: Response, version: &str, asked: &HeaderMap) -> Response {
    let (mut parts, body) = answer.into_parts();
    let Ok(bytes) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let page = reload::with_script(&bytes, version);
    for name in [header::CONTENT_LENGTH, header::LAST_MODIFIED, header::ACCEPT_RANGES] {
        parts.headers.remove(name);
    }
    let tag = format!("\"{}\"", URL_SAFE_NO_PAD.encode(Sha256::digest(&page)));
    let known = asked.get(header::IF_NONE_MATCH).and_then(|tags| tags.to_str().ok());
    let is_known = known.is_some_and(|tags| {
        tags.split(',').any(|known| {
            matches!(known.trim(), "*") || known.trim().trim_start_matches("W/") == tag
        })
    });
    if let Ok(tag) = tag.parse() {
        parts.headers.insert(header::ETAG, tag);
    }
    if is_known && parts.status == StatusCode::OK {
        parts.status = StatusCode::NOT_MODIFIED;
        return Response::from_parts(parts, Body::empty());
    }
    Response::from_parts(parts, page.into())
}
