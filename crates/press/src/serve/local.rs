use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use url::{Host, Url};

/// Turns away who reaches the server by a name that is not this computer's: a page on the web can
/// give its own name the address 127.0.0.1, and would then read drafts as if they were its own.
pub(super) async fn only_local(request: Request, next: Next) -> Response {
    if asks_for_local(request.headers()) {
        return next.run(request).await;
    }
    (StatusCode::MISDIRECTED_REQUEST, "this server answers to localhost and 127.0.0.1 only\n")
        .into_response()
}

/// Whether a request names this computer, or nobody, which no browser does: one that names several, or one that
/// cannot be read, names another.
fn asks_for_local(headers: &HeaderMap) -> bool {
    let is_whole = |host: &&str| !host.contains(['@', '/', '\\', '?', '#']);
    let local = |host: &HeaderValue| {
        let host = host.to_str().ok().filter(is_whole);
        host.is_some_and(|host| is_local(&format!("http://{host}/")))
    };
    headers.get_all(header::HOST).iter().all(local)
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

    #[test]
    fn who_asks_names_this_computer_and_no_other() {
        let asks = |hosts: &[&[u8]]| {
            let mut headers = HeaderMap::new();
            for host in hosts {
                headers.append(header::HOST, HeaderValue::from_bytes(host).expect("a value"));
            }
            asks_for_local(&headers)
        };
        assert!(asks(&[]) && asks(&[b"localhost:8080"]) && asks(&[b"[::1]:3000"]));
        for hosts in [
            &[&b"localhost"[..], b"evil.example"][..],
            &[b"evil.example", b"localhost"],
            &[b"\xffevil"],
            &[b"evil.example@localhost"],
            &[b"evil.example\\@localhost"],
            &[b"localhost/.evil.example"],
            &[b"localhost:99999"],
            &[b"0.0.0.0"],
            &[b"[::ffff:10.0.0.1]"],
            &[b""],
        ] {
            assert!(!asks(hosts), "{hosts:?}");
        }
    }
}
