use std::borrow::Cow;
use std::collections::HashMap;
use std::path::Path;

use mail_parser::{Address, HeaderValue, Message, MessageParser, MimeHeaders, PartType};

use super::subject::{without_brackets, without_forward, without_list};
use super::unsaid;
use crate::import::date::date_line;
use crate::import::error::ImportError;
use crate::import::front_matter::{FrontMatter, Said};
use crate::import::letters::{Attached, Form, Letter};
use crate::import::report::{Homeless, Note, Reason};

/// The letter that a mail is.
pub(in crate::import) fn letter(path: &Path, bytes: &[u8]) -> Result<Letter, ImportError> {
    let mail = MessageParser::default().parse(bytes).ok_or_else(|| damaged(path))?;
    let mut letter = Letter {
        front: headers(&mail),
        readers: readers(&mail),
        senders: senders(&mail),
        ..Letter::default()
    };
    let mut pictures = pictures(&mail);
    if mail
        .html_bodies()
        .any(|part| matches!(&part.body, PartType::Html(html) if says_something(html)))
    {
        letter.form = Form::Html;
        letter.text = html(&mail, &mut pictures, &mut letter.notes);
        letter.files = pictures
            .into_values()
            .filter(|picture| picture.used)
            .map(|picture| picture.file)
            .collect();
        letter.files.sort_by(|one, other| one.path.cmp(&other.path));
        letter.files.dedup_by(|one, other| one.path == other.path);
    } else {
        letter.text = text(&mail, &mut letter.notes);
        let line_ends = |bytes: &[u8]| bytes.split(|byte| *byte == b'\n').count() - 1;
        let body = mail.text_part(0).or(mail.html_part(0)).map_or(0, |part| part.offset_body);
        letter.lines_before = bytes.get(..usize::try_from(body).unwrap_or(0)).map_or(0, line_ends);
    }
    letter.homeless = attachments(&mail, &letter.files);
    if letter.text.trim().is_empty() {
        Err(ImportError::Empty(path.to_owned()))
    } else {
        Ok(letter)
    }
}

/// A mail that cannot be read at all.
pub(super) fn damaged(path: &Path) -> ImportError {
    ImportError::Damaged {
        path: path.to_owned(),
        what: "mail",
        reason: "it has no headers".to_owned(),
    }
}

/// The mail as plain text.
fn text(mail: &Message, notes: &mut Vec<Note>) -> String {
    let parts = mail.text_bodies().chain(mail.html_bodies());
    let mut texts: Vec<Cow<str>> = Vec::new();
    for part in parts {
        if let PartType::Text(text) = &part.body {
            let text = unsaid::text(mail, part, text, notes);
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
    }
    texts.join("\n\n").replace("\r\n", "\n")
}

/// The mail as a page: its parts one after another, its pictures as files beside the bundle.
fn html(mail: &Message, pictures: &mut HashMap<String, Picture>, notes: &mut Vec<Note>) -> String {
    let mut html = String::new();
    for part in mail.html_bodies() {
        match &part.body {
            PartType::Html(text) => html.push_str(&unsaid::text(mail, part, text, notes)),
            PartType::Text(text) => {
                html.push_str("<div style=\"white-space: pre-wrap\">");
                html.push_str(&text.replace('&', "&amp;").replace('<', "&lt;"));
                html.push_str("</div>");
            }
            PartType::InlineBinary(_) => {
                if let Some(id) = part.content_id() {
                    html.extend(["<img src=\"cid:", id, "\">"]);
                }
            }
            _ => {}
        }
    }
    with_pictures(&html, pictures)
}

struct Picture {
    file: Attached,
    used: bool,
}

/// The pictures that came with a mail, by the id that its text calls them.
fn pictures(mail: &Message) -> HashMap<String, Picture> {
    let mut pictures = HashMap::new();
    for part in &mail.parts {
        let (PartType::Binary(bytes) | PartType::InlineBinary(bytes)) = &part.body else {
            continue;
        };
        let Some(kind) =
            part.content_type().filter(|kind| kind.ctype().eq_ignore_ascii_case("image"))
        else {
            continue;
        };
        let ids = [part.content_id(), part.content_location()];
        if let Some(file) = Attached::picture(kind.subtype().unwrap_or_default(), bytes.to_vec()) {
            for id in ids.into_iter().flatten() {
                let id = id.trim_matches(['<', '>']).to_owned();
                pictures.insert(id, Picture { file: file.clone(), used: false });
            }
        }
    }
    pictures
}

/// A page whose pictures are called by their files' names.
fn with_pictures(html: &str, pictures: &mut HashMap<String, Picture>) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find("cid:") {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let id = from.get(4..).unwrap_or_default();
        let end = id.find(['"', '\'', ' ', '>', ')', '\n']).unwrap_or(id.len());
        let (id, after) = id.split_at(end);
        let plain = percent_encoding::percent_decode_str(id).decode_utf8_lossy().into_owned();
        match pictures.get_mut(&plain) {
            Some(picture) => {
                picture.used = true;
                out.push_str(&picture.file.path);
            }
            None => out.push_str(from.get(..4 + end).unwrap_or_default()),
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// What came with a mail and is not shown in it.
fn attachments(mail: &Message, shown: &[Attached]) -> Vec<Homeless> {
    let mut lost = Vec::new();
    for part in mail.attachments() {
        let is_shown = match &part.body {
            PartType::Binary(bytes) | PartType::InlineBinary(bytes) => {
                shown.iter().any(|file| *file.bytes == **bytes)
            }
            _ => false,
        };
        if !is_shown && let Some(name) = part.attachment_name() {
            lost.push(Homeless { line: 1, text: name.to_owned(), reason: Reason::Attachment });
        }
    }
    lost
}

/// What the headers of a mail say of the newsletter.
fn headers(mail: &Message) -> FrontMatter {
    let said = |text: &str| {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        (!text.is_empty()).then_some(Said::around(1, text))
    };
    let from = mail.from().and_then(Address::first).and_then(|from| from.name()).map(sender);
    let list = match mail.list_id() {
        HeaderValue::Address(address) => {
            address.first().and_then(|list| list.name().map(str::to_owned))
        }
        HeaderValue::Text(text) => text.split('<').next().map(str::to_owned),
        _ => None,
    };
    let list = list.map(|name| name.trim().trim_matches('"').to_owned());
    let list = list.filter(|name| !name.contains(" list") && !name.is_empty());
    let subject = mail.subject().map(without_forward).unwrap_or_default();
    let own = list.as_deref().and_then(|list| without_list(subject, list));
    // A list may put another name of its own there.
    let is_of_list = own.is_none() && !matches!(mail.list_id(), HeaderValue::Empty);
    let bare = if is_of_list { without_brackets(subject) } else { None };
    // Whose name stands in brackets before a subject writes the newsletter, whoever sent it.
    let name = if own.is_some() { list.as_deref() } else { from.or(list.as_deref()) };
    FrontMatter {
        title: said(own.or(bare).map_or(subject, without_forward)),
        date: day(mail).and_then(|day| said(&day)),
        publication: name.and_then(said),
        language: content_language(mail).and_then(|language| said(&language)),
        ..FrontMatter::default()
    }
}

/// The day in the header, also where it is not written as in a mail but as people do.
fn day(mail: &Message) -> Option<String> {
    let read = mail.date().filter(|date| date.is_valid());
    read.map(|date| format!("{:04}-{:02}-{:02}", date.year, date.month, date.day)).or_else(|| {
        let raw = mail.header_raw("Date")?.trim();
        // "Fri Apr 10 08:00:00 2026" has the time between the day and the year.
        let is_time = |word: &&str| word.contains(':') && word.len() <= 8;
        let words = raw.split_whitespace().filter(|word| !is_time(word)).collect::<Vec<_>>();
        let is_parted = date_line(raw, None).is_none();
        Some(if is_parted { words.join(" ") } else { raw.to_owned() })
    })
}

/// The newsletter of a sender: `Ada from Harbour Brief` writes `Harbour Brief`.
pub(super) fn sender(name: &str) -> &str {
    let name = name.trim().trim_matches(['"', '\'']);
    [" from ", " von ", " de "]
        .iter()
        .find_map(|from| name.split_once(from))
        .map_or(name, |(_, newsletter)| newsletter)
}

fn content_language(mail: &Message) -> Option<String> {
    match mail.content_language() {
        HeaderValue::Text(language) => Some(language.to_string()),
        HeaderValue::TextList(languages) => languages.first().map(ToString::to_string),
        _ => None,
    }
}

/// The addresses that a mail was sent to; what it was sent from is nobody's who reads.
fn readers(mail: &Message) -> Vec<String> {
    let mut readers = addresses(mail.to());
    readers.extend(addresses(mail.cc()));
    for (name, value) in mail.headers_raw() {
        let delivered = [
            "delivered-to",
            "x-original-to",
            "envelope-to",
            "x-envelope-to",
            "x-delivered-to",
            "x-forwarded-to",
            "x-rcpt-to",
        ];
        if delivered.contains(&name.to_ascii_lowercase().as_str()) {
            readers.push(value.trim().trim_matches(['<', '>']).to_lowercase());
        }
    }
    let senders = senders(mail);
    readers.retain(|reader| reader.contains('@') && !senders.contains(reader));
    readers.sort();
    readers.dedup();
    readers
}

/// The addresses that a mail came from, and where answers go.
fn senders(mail: &Message) -> Vec<String> {
    let mut senders = addresses(mail.from());
    senders.extend(addresses(mail.reply_to()));
    senders.extend(addresses(mail.sender()));
    senders
}

fn addresses(address: Option<&Address>) -> Vec<String> {
    let all = address.into_iter().flat_map(Address::iter);
    all.filter_map(|one| one.address()).map(str::to_lowercase).collect()
}

fn says_something(html: &str) -> bool {
    html.chars().any(char::is_alphanumeric)
}
