use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use url::{Host, Url};

/// Turns away who reaches the server by a name that is not this computer's: a page on the web can
/// give its own name the address 127.0.0.1, and would then read drafts as if they were its own.
pub(super) async fn only_local(request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    if host.is_none_or(|host| is_local(&format!("http://{host}/"))) {
        return next.run(request).await;
    }
    (StatusCode::MISDIRECTED_REQUEST, "this server answers to localhost and 127.0.0.1 only\n")
        .into_response()
}

/// Lets the pages of this computer read an answer from another origin, as the built `_headers` may
/// let everybody, and nobody else: a draft is not yet for the web.
pub(super) fn hide_from_the_web(asked: &HeaderMap, answer: &mut HeaderMap) {
    let origin = asked.get(header::ORIGIN).and_then(|origin| origin.to_str().ok());
    if !origin.is_some_and(is_local) {
        answer.remove(header::ACCESS_CONTROL_ALLOW_ORIGIN);
    }
}

fn is_local(url: &str) -> bool {
    let Ok(url) = Url::parse(url) else { return false };
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_computer_has_few_names() {
        for url in [
            "http://localhost:8080/",
            "http://127.0.0.1/",
            "http://[::1]:3000",
            "http://a.localhost",
        ] {
            assert!(is_local(url), "{url}");
        }
        for url in ["http://rebound.example:8080/", "http://127.0.0.1.evil.example/", "null", ""] {
            assert!(!is_local(url), "{url}");
        }
    }
}
