use std::path::Path;

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
    /// A page.
    Html,
    /// A mail.
    Mail,
    /// Mails in one file.
    Mailbox,
    /// A feed: RSS, Atom or JSON.
    Feed,
    /// What Ghost exports.
    Ghost,
    /// An archive of files.
    Archive,
    /// The table of what Substack or Buttondown exports, beside its texts.
    Posts,
}

impl Kind {
    /// Whether a file of this kind holds many newsletters.
    pub(crate) fn holds_many(self) -> bool {
        matches!(self, Self::Mailbox | Self::Feed | Self::Ghost | Self::Archive | Self::Posts)
    }
}

/// How many bytes of a file say what it is.
pub(in crate::import) const HEAD: usize = 4096;

/// What a file holds, by its first bytes and, where those leave it open, by its name; nothing where it
/// is of a kind that holds no newsletter.
pub(crate) fn kind(path: &Path, bytes: &[u8]) -> Option<Kind> {
    let head = bytes.get(..HEAD.min(bytes.len())).unwrap_or_default();
    if head.starts_with(b"PK\x03\x04") {
        return Some(Kind::Archive);
    }
    let end = path.extension().map(|end| end.to_string_lossy().to_lowercase()).unwrap_or_default();
    let text = head_text(head);
    let text = text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']);
    let by_content = by_content(text, &end);
    match end.as_str() {
        "md" | "markdown" | "mdx" => Some(match by_content {
            Some(kind @ (Kind::Mail | Kind::Mailbox)) => kind,
            _ => Kind::Markdown,
        }),
        "csv" => (is_posts(path) && begins_table(text)).then_some(Kind::Posts),
        "txt" | "text" => by_content.or(Some(Kind::Text)),
        "html" | "htm" | "xhtml" => by_content.or(Some(Kind::Html)),
        "eml" | "emlx" => by_content.or(Some(Kind::Mail)),
        _ => by_content,
    }
}

/// The first bytes as text, of an encoding that has two bytes a character too.
fn head_text(head: &[u8]) -> String {
    match encoding_rs::Encoding::for_bom(head) {
        Some((encoding, _)) => encoding.decode(head).0.into_owned(),
        None => String::from_utf8_lossy(head).replace('\0', ""),
    }
}

fn by_content(text: &str, end: &str) -> Option<Kind> {
    let start = text.get(..text.floor_char_boundary(400)).unwrap_or(text).to_ascii_lowercase();
    if text.starts_with('{') {
        let has = |part: &str| text.contains(part);
        return if has("jsonfeed.org/version/") {
            Some(Kind::Feed)
        } else if has("\"db\"") && (has("\"meta\"") || has("\"data\"") || has("\"posts\"")) {
            Some(Kind::Ghost)
        } else {
            None
        };
    }
    if start.starts_with('<') {
        let lower = text.to_ascii_lowercase();
        let element = |name: &str| {
            lower.find(&format!("<{name}")).is_some_and(|at| {
                lower
                    .as_bytes()
                    .get(at + name.len() + 1)
                    .is_some_and(|next| matches!(next, b' ' | b'>' | b'\n' | b'\r' | b'\t'))
            })
        };
        if !element("html") && ["rss", "feed", "rdf:rdf"].iter().any(|name| element(name)) {
            return Some(Kind::Feed);
        }
        let is_page = start.starts_with("<!doctype html")
            || ["html", "head", "body"].iter().any(|name| element(name));
        // A text that is no page may begin with a tag; where no name says that it is Markdown, more
        // than one paragraph in tags make a page of it.
        let tags = ["</p>", "</div>", "</td>", "</h1>", "</h2>", "<br"];
        let is_body = matches!(end, "txt" | "text" | "html" | "htm" | "")
            && tags.iter().map(|tag| lower.matches(tag).count()).sum::<usize>() >= 2;
        return (is_page || is_body).then_some(Kind::Html);
    }
    if text.starts_with("From ") && text.lines().next().is_some_and(begins_mail) {
        return Some(Kind::Mailbox);
    }
    is_mail(text).then_some(Kind::Mail)
}

/// Whether a line stands before a mail in a mailbox: `From brief@harbour.example Fri Apr 10 08:00:00 2026`.
fn begins_mail(line: &str) -> bool {
    let words: Vec<&str> = line.split_ascii_whitespace().collect();
    words.len() >= 3
        && words
            .iter()
            .any(|word| word.contains(':') && word.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a text begins with the headers of a mail: two that every mail has, and nothing else before
/// an empty line.
fn is_mail(text: &str) -> bool {
    let (mut known, mut sure) = (0, false);
    for line in text.lines() {
        if line.starts_with([' ', '\t']) && known > 0 {
            continue;
        }
        let Some((name, _)) = line.split_once(':') else { break };
        if name.is_empty()
            || !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
        {
            break;
        }
        let name = name.to_ascii_lowercase();
        known += usize::from(HEADERS.contains(&name.as_str()));
        sure |= matches!(
            name.as_str(),
            "from" | "received" | "return-path" | "mime-version" | "message-id" | "delivered-to"
        );
    }
    known >= 2 && sure
}

const HEADERS: [&str; 18] = [
    "from",
    "to",
    "subject",
    "date",
    "received",
    "return-path",
    "delivered-to",
    "mime-version",
    "message-id",
    "content-type",
    "content-transfer-encoding",
    "reply-to",
    "sender",
    "list-id",
    "list-unsubscribe",
    "dkim-signature",
    "x-original-to",
    "authentication-results",
];

/// Whether a table is one that mail services export beside the texts.
fn is_posts(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == "posts.csv" || name == "emails.csv")
}

fn begins_table(text: &str) -> bool {
    let first = text.lines().next().unwrap_or_default().to_ascii_lowercase();
    let columns: Vec<&str> = first.split(',').map(|name| name.trim().trim_matches('"')).collect();
    columns.contains(&"post_id") || columns.contains(&"subject")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_content_says() {
        let of = |name: &str, text: &str| kind(Path::new(name), text.as_bytes());
        let mail = "From: A <a@b.example>\nSubject: c\n\nd";
        assert_eq!(of("a.txt", mail), Some(Kind::Mail));
        assert_eq!(of("1700000.M1P2.host:2,S", mail), Some(Kind::Mail));
        assert_eq!(of("a.eml", "d"), Some(Kind::Mail));
        assert_eq!(
            of("inbox", &format!("From a@b.example Fri Apr 10 08:00:00 2026\n{mail}")),
            Some(Kind::Mailbox)
        );
        assert_eq!(of("a.txt", "From here to there\n\nWe walk"), Some(Kind::Text));
        assert_eq!(of("a.txt", "To: all\nSubject: boats\n\nText"), Some(Kind::Text));
        assert_eq!(of("a.txt", "<!DOCTYPE html><p>a"), Some(Kind::Html));
        assert_eq!(of("a", "<?xml version='1.0'?>\n<rss version='2.0'>"), Some(Kind::Feed));
        assert_eq!(of("a.xml", "<feed xmlns='http://www.w3.org/2005/Atom'>"), Some(Kind::Feed));
        assert_eq!(
            of("a.json", "{\"version\": \"https://jsonfeed.org/version/1.1\"}"),
            Some(Kind::Feed)
        );
        assert_eq!(of("a.json", "{\"db\": [{\"meta\": {}}]}"), Some(Kind::Ghost));
        assert_eq!(of("bundle.json", "{\"version\": 1}"), None);
        assert_eq!(of("a.md", "<p>a</p>\n<p>b</p>"), Some(Kind::Markdown));
        assert_eq!(of("posts.csv", "post_id,title\n"), Some(Kind::Posts));
        assert_eq!(of("a.png", "\u{89}PNG"), None);
        assert_eq!(of("a", "just text"), None);
    }
}
