//! Every word that a reader of a page sees, in whatever format the page is kept or sent, is in the bundle, in
//! its order, or in the report; what no reader sees is in the report alone. The words are numbered, and found
//! again without any of the importer's code.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that fails says so"
)]

#[path = "support/page.rs"]
mod page;
#[path = "support/zipped.rs"]
mod zipped;

use std::path::Path;

use newsfold_bundle::{Issue, IssueEntry, plain_text};
use newsfold_press::import::{Imported, Options, import_bytes};
use page::{Page, page};
use proptest::prelude::*;
use serde_json::json;
use zipped::zipped;

fn imported(name: &str, bytes: &[u8]) -> Result<Imported, TestCaseError> {
    import_bytes(Path::new(name), bytes.to_vec(), &Options::default()).map_err(|error| {
        TestCaseError::fail(format!("{error:?}\n{}", String::from_utf8_lossy(bytes)))
    })
}

/// The numbers of the words in a text, in its order.
fn numbers(text: &str) -> Vec<usize> {
    let parts = text.split("Zw").skip(1);
    parts.filter_map(|part| part.split_once('q')?.0.parse().ok()).collect()
}

/// What an issue says, but for its title, which may stand anywhere.
fn said(issue: &Issue) -> Vec<usize> {
    let mut issue = issue.clone();
    issue.title.clear();
    numbers(&plain_text(&issue))
}

fn holds_every_word(imported: &Imported, page: &Page) -> Result<(), TestCaseError> {
    let json = newsfold_bundle::write(&imported.bundle);
    prop_assert!(newsfold_bundle::read(&json).is_ok(), "{}", json);
    let IssueEntry::Inline(issue) = &imported.bundle.issues[0] else { panic!("an issue") };
    let kept = said(issue);
    let lost: Vec<usize> = imported
        .report
        .issues
        .iter()
        .flat_map(|issue| &issue.homeless)
        .flat_map(|homeless| numbers(&homeless.text))
        .collect();
    // Descriptions of pictures are no text of a bundle, but in it.
    let all = numbers(&json);
    for word in &page.seen {
        prop_assert!(
            all.contains(word) || lost.contains(word),
            "{} is lost of {}\n{}",
            word,
            page.html,
            json
        );
    }
    for word in &page.hidden {
        prop_assert!(!all.contains(word), "{} is shown of {}", word, page.html);
        prop_assert!(lost.contains(word), "{} is lost of {}", word, page.html);
    }
    prop_assert!(
        kept.is_sorted_by(|one, other| one < other),
        "{:?} is the order of {}\n{}",
        kept,
        page.html,
        json
    );
    Ok(())
}

/// Text in quoted-printable, as mail programs write it.
fn quoted_printable(text: &str) -> String {
    let mut out = String::new();
    let mut column = 0;
    for byte in text.bytes() {
        let piece = match byte {
            b'\n' => "\r\n".to_owned(),
            b'=' | 0..=31 | 127..=255 => format!("={byte:02X}"),
            _ => char::from(byte).to_string(),
        };
        if byte == b'\n' {
            column = 0;
        } else if column + piece.len() > 75 {
            out.push_str("=\r\n");
            column = piece.len();
        } else {
            column += piece.len();
        }
        out.push_str(&piece);
    }
    out
}

/// What stands before the parts of a mail.
const HEAD: &str = "Delivered-To: reader@home.example\r\nFrom: Harbour Brief <brief@harbour.example>\r\nTo: reader@home.example\r\nSubject: An issue\r\nDate: Fri, 10 Apr 2026 08:00:00 +0200\r\nMIME-Version: 1.0\r\n";

/// A mail with a text for those who read no pages, and the page.
fn mail(page: &Page) -> String {
    format!(
        "{HEAD}Content-Type: multipart/alternative; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nRead it as a page.\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{}\r\n--b--\r\n",
        quoted_printable(&page.html)
    )
}

/// A mail that is the page, as its bytes are.
fn plain_mail(page: &Page) -> String {
    let html = page.html.replace('\n', "\r\n");
    format!(
        "{HEAD}Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{html}\r\n"
    )
}

/// A folder of mails in one file, in which a line that begins as theirs do has a `>` before it.
fn mailbox(page: &Page) -> String {
    let mail = mail(page).replace("\r\n", "\n").replace("\nFrom ", "\n>From ");
    format!("From brief@harbour.example Fri Apr 10 08:00:00 2026\n{mail}\n")
}

fn escaped(html: &str) -> String {
    html.replace('&', "&amp;").replace('<', "&lt;")
}

fn rss(content: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Harbour Brief</title><link>https://harbour.example/</link><item><title>An issue</title><pubDate>Fri, 10 Apr 2026 08:00:00 +0200</pubDate><content:encoded>{content}</content:encoded></item></channel></rss>"
    )
}

fn atom(page: &Page) -> String {
    format!(
        "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Harbour Brief</title><id>a</id><updated>2026-04-10T08:00:00Z</updated><entry><id>b</id><title>An issue</title><updated>2026-04-10T08:00:00Z</updated><content type=\"html\">{}</content></entry></feed>",
        escaped(&page.html)
    )
}

fn json_feed(page: &Page) -> String {
    let item = json!({ "id": "b", "title": "An issue", "date_published": "2026-04-10T08:00:00Z", "content_html": page.html });
    json!({ "version": "https://jsonfeed.org/version/1.1", "title": "Harbour Brief", "items": [item] }).to_string()
}

fn ghost(page: &Page) -> String {
    let post = json!({ "id": "1", "title": "An issue", "slug": "an-issue", "html": page.html, "status": "published", "type": "post", "published_at": "2026-04-10T08:00:00.000Z" });
    json!({ "db": [{ "data": { "posts": [post], "settings": [] } }] }).to_string()
}

fn substack(page: &Page) -> Vec<u8> {
    let posts = "post_id,post_date,is_published,type,title\n101.an-issue,2026-04-10T08:00:00.000Z,true,newsletter,An issue\n";
    zipped(&[("posts.csv", posts.as_bytes()), ("posts/101.an-issue.html", page.html.as_bytes())])
}

fn buttondown(page: &Page) -> Vec<u8> {
    let body = page.html.replace('"', "\"\"");
    let table = format!(
        "id,subject,publish_date,status,slug,body\n1,An issue,2026-04-10T08:00:00Z,sent,an-issue,\"{body}\"\n"
    );
    zipped(&[("emails.csv", table.as_bytes())])
}

/// Sixteen bits a character, with or without the mark that says so.
fn wide(page: &Page, mark: &[u8]) -> Vec<u8> {
    mark.iter().copied().chain(page.html.encode_utf16().flat_map(u16::to_le_bytes)).collect()
}

/// A page in a format: the name of its file, and what is in that.
type Format = (&'static str, fn(&Page) -> Vec<u8>);

/// Every format that a page comes in.
const FORMATS: [Format; 15] = [
    ("page.html", |page| page.html.clone().into()),
    ("page", |page| page.html.clone().into()),
    ("wide.html", |page| wide(page, &[0xff, 0xfe])),
    ("wide-without-mark.html", |page| wide(page, &[])),
    ("mail.eml", |page| mail(page).into()),
    ("plain.eml", |page| plain_mail(page).into()),
    ("mail.mbox", |page| mailbox(page).into()),
    ("feed.xml", |page| rss(&escaped(&page.html)).into()),
    ("cdata.xml", |page| rss(&format!("<![CDATA[{}]]>", page.html)).into()),
    ("atom.xml", |page| atom(page).into()),
    ("feed.json", |page| json_feed(page).into()),
    ("ghost.json", |page| ghost(page).into()),
    ("substack.zip", substack),
    ("buttondown.zip", buttondown),
    ("pages.zip", |page| zipped(&[("posts/an-issue.html", page.html.as_bytes())])),
];

fn tape() -> impl Strategy<Value = Vec<u16>> {
    prop::collection::vec(any::<u16>(), 0..160)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases * 4, ..ProptestConfig::default() })]

    #[test]
    fn no_word_of_a_page_is_lost_in_any_format(tape in tape(), (name, written) in prop::sample::select(&FORMATS[..])) {
        let page = page(&tape);
        let imported = imported(name, &written(&page))?;
        holds_every_word(&imported, &page)?;
        prop_assert!(!newsfold_bundle::write(&imported.bundle).contains("reader@home.example"));
    }

    #[test]
    fn no_word_of_html_inside_markdown_is_lost(tape in tape()) {
        let page = page(&tape);
        let body = page.html.split_once("<h1>").expect("a title").1.replace("</body></html>", "");
        let text = format!("---\ntitle: An issue\ndate: 2026-04-10\n---\n\n## An article\n\n<h1>{body}\n\nIt ends.\n");
        let imported = imported("page.md", text.as_bytes())?;
        let page = Page { html: text, seen: page.seen, hidden: Vec::new() };
        holds_every_word(&imported, &page)?;
    }

    #[test]
    fn any_bytes_at_all_are_read_or_refused(
        bytes in prop::collection::vec(any::<u8>(), 0..400),
        begin in prop::sample::select(vec!["", "<html><body>", "From: a\nSubject: b\n\n", "From a@b 10:00:00\nFrom: a\n", "<?xml version='1.0'?><rss>", "PK\u{3}\u{4}", "{\"db\": [{\"data\": {\"posts\": [", "<feed xmlns='http://www.w3.org/2005/Atom'>"]),
        name in prop::sample::select(vec!["a.html", "a.eml", "a.mbox", "a.xml", "a.json", "a.zip", "a.txt", "a"]),
    ) {
        let bytes = [begin.as_bytes(), &bytes].concat();
        if let Ok(imported) = import_bytes(Path::new(name), bytes, &Options::default()) {
            let json = newsfold_bundle::write(&imported.bundle);
            prop_assert!(newsfold_bundle::read(&json).is_ok(), "{:?}", newsfold_bundle::read(&json));
        }
    }
}
