//! `newsfold serve`, as a person, a browser and a stranger meet it.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that fails says so"
)]

#[path = "serve/running.rs"]
mod running;

use std::net::TcpListener;
use std::process::Command;

use running::{News, PATIENCE, Running};

#[test]
fn the_first_page_is_there_with_the_headers_of_the_site() {
    let news = News::new("First light");
    let server = Running::start(&news);
    let page = server.get("/");
    assert_eq!(page.status, 200);
    assert_eq!(page.header("content-type"), Some("text/html; charset=utf-8"));
    assert_eq!(page.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(page.header("cache-control"), Some("no-cache"));
    assert!(page.body.contains("First light"), "{}", page.body);
    assert_eq!(page.body.matches("<script src=\"/newsfold-reload.js\"").count(), 1);
    assert!(!server.on_disk("index.html").contains("newsfold-reload"));
    let named = "/newsfold-0123456789abcdef.css";
    assert_eq!(
        server.get(named).header("cache-control"),
        Some("public, max-age=31536000, immutable")
    );
}

#[test]
fn each_file_has_the_media_type_that_browsers_want() {
    let news = News::new("First light");
    let server = Running::start(&news);
    for (path, wanted) in [
        ("/newsfold.js", "text/javascript"),
        ("/newsfold-reload.js", "text/javascript"),
        ("/bundle.json", "application/json"),
        ("/newsfold-0123456789abcdef.wasm", "application/wasm"),
        ("/newsfold-0123456789abcdef.css", "text/css"),
        ("/index.html", "text/html"),
    ] {
        let answer = server.get(path);
        let kind = answer.header("content-type").unwrap();
        assert!(answer.status == 200 && kind.starts_with(wanted), "{path}: {kind}");
    }
}

#[test]
fn a_change_of_the_source_is_built_and_told_to_open_pages() {
    let news = News::new("First light");
    let server = Running::start(&news);
    let mut events = server.events();
    let before = events.next();
    assert_eq!(before["problem"], serde_json::Value::Null);
    assert!(server.get("/").body.contains(before["version"].as_str().unwrap()));
    news.write("Second wind");
    let after = events.next();
    assert_ne!(after["version"], before["version"]);
    let page = server.get("/").body;
    assert!(page.contains("Second wind") && !page.contains("First light"), "{page}");
    assert!(page.contains(after["version"].as_str().unwrap()));
}

#[test]
fn a_broken_source_is_told_and_the_last_good_page_stays_until_it_is_repaired() {
    let news = News::new("First light");
    let server = Running::start(&news);
    let mut events = server.events();
    let before = events.next();
    news.write_bytes(b"caf\0\n");
    let broken = events.next();
    assert_eq!(broken["version"], before["version"], "pages are not loaded again");
    let problem = broken["problem"].as_str().unwrap();
    assert!(problem.contains("this is not text"), "{problem}");
    assert!(problem.contains("help: save the newsletter as plain text or Markdown"), "{problem}");
    server.says("this is not text");
    server.says("the site stays as it was");
    assert!(server.get("/").body.contains("First light"));
    assert_eq!(server.events().next(), broken, "a page that is opened now hears of it too");
    news.write("First light");
    let repaired = events.next();
    assert_eq!(repaired, before, "nothing is wrong, and nothing has changed");
}

#[test]
fn a_change_of_the_newsletters_habits_is_followed_and_a_mistake_in_them_told() {
    let news = News::new("First light");
    let server = Running::start(&news);
    let mut events = server.events();
    let before = events.next();
    news.write_habits("name = \"The Quiet Harbour\"\n");
    let named = events.next();
    assert_ne!(named["version"], before["version"]);
    assert!(server.get("/").body.contains("The Quiet Harbour"));
    news.write_habits("nmae = \"The Eel\"\n");
    let wrong = events.next();
    assert_eq!(wrong["version"], named["version"]);
    let problem = wrong["problem"].as_str().unwrap();
    assert!(problem.contains("news/newsfold.toml:1: `nmae` is no key of this file"), "{problem}");
    assert!(server.get("/").body.contains("The Quiet Harbour"));
}

#[test]
fn a_source_that_cannot_be_built_at_first_is_refused() {
    let news = News::new("");
    news.write_bytes(b"caf\0\n");
    let (status, out, err) = news.serve_to_the_end(&[]);
    assert_eq!((status, out.as_str()), (Some(1), ""), "{err}");
    assert!(err.contains("this is not text"), "{err}");
}

#[test]
fn what_is_not_there_is_the_sites_own_page_with_status_404() {
    let news = News::new("First light");
    let server = Running::start(&news);
    let page = server.get("/nothing/here");
    assert_eq!(page.status, 404);
    assert_eq!(page.header("content-type"), Some("text/html; charset=utf-8"));
    assert_eq!(page.header("x-content-type-options"), Some("nosniff"));
    assert!(page.body.contains("<html") && page.body.contains("newsfold-reload"), "{}", page.body);
}

#[test]
fn nothing_outside_the_site_and_nothing_hidden_is_served() {
    let news = News::new("First light");
    let server = Running::start(&news);
    server.put_on_disk(".hidden", "secret");
    server.put_on_disk("_redirects", "secret");
    for (to, name) in [
        ("_headers", "rules.txt"),
        (".hidden", "shown.txt"),
        ("newsfold-build.json", "record.txt"),
        ("loop.txt", "loop.txt"),
    ] {
        server.link(to, name);
    }
    for path in [
        "/../news/one.md",
        "/%2e%2e/news/one.md",
        "/..%2fnews%2fone.md",
        "/issues/../../news/one.md",
        "/..\\news\\one.md",
        "/..%5cnews%5cone.md",
        "/%252e%252e/news/one.md",
        "/..%c0%afnews%c0%afone.md",
        "/%2fetc/hostname",
        "http://stranger.example/../news/one.md",
        "http://stranger.example/.hidden",
        "*",
        "/%00",
        "/index.html%00.txt",
        "/%ff",
        "/shown.txt",
        "/record.txt",
        "/loop.txt",
        "//../news/one.md",
        "/.hidden",
        "/%2ehidden",
        "/_headers",
        "/%5fheaders",
        "//_headers",
        "/./_headers",
        "/issues/../_headers",
        "/_headers/",
        "/rules.txt",
        "/_redirects",
        "/newsfold-build.json",
    ] {
        let answer = server.get(path);
        assert!(answer.status == 404 || answer.status == 400, "{path}: {}", answer.status);
        assert!(!answer.body.contains("TLDR") && !answer.body.contains("secret"), "{path}");
    }
}

#[test]
fn head_requests_say_what_get_says_without_the_body() {
    let news = News::new("First light");
    let server = Running::start(&news);
    for path in ["/", "/bundle.json", "/nothing"] {
        let (got, head) = (server.get(path), server.ask("HEAD", path, &[]));
        assert_eq!((head.status, head.body.as_str()), (got.status, ""), "{path}");
        for name in ["content-type", "content-length", "etag", "cache-control"] {
            assert_eq!(head.header(name), got.header(name), "{path}: {name}");
        }
        assert!(got.header("content-length").is_some(), "{path}");
    }
    assert_eq!(server.ask("POST", "/", &[]).status, 405);
}

#[test]
fn a_browser_that_has_a_file_is_not_sent_it_again_until_it_changes() {
    let news = News::new("First light");
    let server = Running::start(&news);
    let mut events = server.events();
    events.next();
    for path in ["/", "/bundle.json"] {
        let tag = server.get(path).header("etag").unwrap().to_owned();
        let known = [("If-None-Match", tag.as_str())];
        let again = server.ask("GET", path, &known);
        assert_eq!((again.status, again.body.as_str()), (304, ""), "{path}");
        assert_eq!(again.header("etag"), Some(tag.as_str()));
        let title = format!("Changed for {}", path.len());
        news.write(&title);
        events.next();
        let changed = server.ask("GET", path, &known);
        assert!(changed.status == 200 && changed.body.contains(&title), "{path}");
    }
}

#[test]
fn a_file_is_sent_in_pieces_and_a_page_whole() {
    let news = News::new("First light");
    let server = Running::start(&news);
    let whole = server.get("/bundle.json").body;
    let piece = server.ask("GET", "/bundle.json", &[("Range", "bytes=2-5")]);
    assert_eq!((piece.status, piece.body.as_str()), (206, &whole[2..6]));
    assert_eq!(server.ask("GET", "/bundle.json", &[("Range", "bytes=99999999-")]).status, 416);
    let page = server.ask("GET", "/", &[("Range", "bytes=2-5")]);
    assert_eq!(page.status, 200);
    assert_eq!(page.body, server.get("/").body);
}

#[test]
fn drafts_are_for_this_computer_only() {
    let news = News::new("First light");
    let server = Running::start(&news);
    let rebound = server.ask("GET", "/", &[("Host", "rebound.example")]);
    assert_eq!(rebound.status, 421);
    assert!(!rebound.body.contains("First light"));
    let allowed = |origin| {
        let answer = server.ask("GET", "/bundle.json", &[("Origin", origin)]);
        answer.header("access-control-allow-origin").map(str::to_owned)
    };
    assert_eq!(allowed("http://localhost:3000").as_deref(), Some("*"));
    assert_eq!(allowed("https://stranger.example"), None);
}

#[test]
fn a_link_in_the_site_leads_nowhere_but_into_the_site() {
    let news = News::new("First light");
    let server = Running::start(&news);
    for (to, name) in [
        ("../news/2026-04-10-one.md", "draft.txt"),
        ("/etc/hostname", "host.txt"),
        ("..", "up"),
        ("/dev/zero", "endless.txt"),
        ("index.html", "again.html"),
    ] {
        server.link(to, name);
    }
    let pipe = Command::new("mkfifo").arg(server.site().join("pipe.txt")).status().unwrap();
    assert!(pipe.success());
    for path in [
        "/draft.txt",
        "/host.txt",
        "/up/news/2026-04-10-one.md",
        "/up/site/index.html",
        "/endless.txt",
        "/pipe.txt",
    ] {
        let answer = server.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.body.contains("**TLDR:**"), "{path}");
    }
    assert!(server.get("/again.html").body.contains("First light"));
}

#[test]
fn visitors_who_say_nothing_keep_nobody_waiting() {
    let news = News::new("First light");
    let server = Running::start(&news);
    let silent: Vec<_> =
        (0..100).map(|_| std::net::TcpStream::connect(&server.address).unwrap()).collect();
    assert!(server.get("/").body.contains("First light"));
    for mut visitor in silent {
        visitor.set_read_timeout(Some(PATIENCE)).unwrap();
        let mut said = Vec::new();
        std::io::Read::read_to_end(&mut visitor, &mut said).unwrap();
    }
}

#[test]
fn a_port_that_is_taken_is_said_or_passed_over() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let news = News::new("First light");
    let (status, out, err) = news.serve_to_the_end(&["--port", &port]);
    assert_eq!((status, out.as_str()), (Some(1), ""));
    let said = format!("port `{port}` cannot be used: ");
    assert!(err.starts_with(&said), "{err}");
    assert!(err.ends_with("help: name another with `--port`, or none for the next that is free\n"));
    // Whoever has the usual port, two servers that name none do not meet.
    let (one, other) = (Running::start_anywhere(&news), Running::start_anywhere(&news));
    assert_ne!(one.address, other.address);
    for server in [&one, &other] {
        let port: u16 = server.address.rsplit(':').next().unwrap().parse().unwrap();
        assert!((8080..8100).contains(&port), "{port} is far from the usual one");
    }
}

#[test]
fn the_command_ends_when_it_is_asked_to_and_leaves_nothing() {
    for signal in ["-INT", "-TERM"] {
        let news = News::new("First light");
        let mut server = Running::start_anywhere(&news);
        assert_eq!(news.temporary_files(), 1);
        let mut events = server.events();
        events.next();
        let id = server.child.id().to_string();
        assert!(Command::new("kill").args([signal, &id]).status().unwrap().success());
        events.end();
        let status = server.ended(PATIENCE);
        assert!(status.success(), "{signal}: {status}");
        assert_eq!(news.temporary_files(), 0);
    }
}
