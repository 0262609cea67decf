use std::borrow::Cow;
use std::cell::Cell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult};

/// The most elements that lie in each other. Newsletters reach thirty.
const DEEPEST: usize = 120;

/// The most elements of looks that are open at a time: each is repeated in every paragraph after it
/// until it is closed.
const MOST_LOOKS: usize = 16;

/// The most attributes of one element: the parser compares each with all before it.
const MOST_ATTRIBUTES: usize = 400;

/// Stands between the tokenizer and the tree builder, which takes time and room that grow with the
/// depth of a page: what lies too deep is read as if it stood further out.
pub(super) struct Guard<S> {
    inner: S,
    blocks: Cell<Depth>,
    looks: Cell<Depth>,
}

#[derive(Clone, Copy, Default)]
struct Depth {
    open: usize,
    /// How many that are open were passed over: those are the innermost.
    beyond: usize,
}

impl Depth {
    /// Whether a tag is passed over.
    fn passes_over(&mut self, kind: TagKind, most: usize) -> bool {
        match kind {
            TagKind::StartTag if self.open >= most => self.beyond += 1,
            TagKind::StartTag => {
                self.open += 1;
                return false;
            }
            TagKind::EndTag if self.beyond > 0 => self.beyond -= 1,
            TagKind::EndTag => {
                self.open = self.open.saturating_sub(1);
                return false;
            }
        }
        true
    }
}

impl<S> Guard<S> {
    pub(super) fn new(inner: S) -> Self {
        Self { inner, blocks: Cell::default(), looks: Cell::default() }
    }

    pub(super) fn into_inner(self) -> S {
        self.inner
    }

    fn passes_over(&self, tag: &Tag) -> bool {
        let name = &*tag.name;
        // A page of frames would have no text.
        if matches!(name, "frameset" | "frame") {
            return true;
        }
        if NOT_COUNTED.contains(&name) || tag.self_closing {
            return false;
        }
        let (counted, most) =
            if LOOKS.contains(&name) { (&self.looks, MOST_LOOKS) } else { (&self.blocks, DEEPEST) };
        let mut depth = counted.get();
        let passed = depth.passes_over(tag.kind, most);
        counted.set(depth);
        passed
    }
}

impl<S: TokenSink> TokenSink for Guard<S> {
    type Handle = S::Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Self::Handle> {
        let passed = matches!(&token, Token::TagToken(tag) if self.passes_over(tag));
        // What the tag kept apart stays apart.
        let token =
            if passed { Token::CharacterTokens(StrTendril::from_slice(" ")) } else { token };
        self.inner.process_token(token, line)
    }

    fn end(&self) {
        self.inner.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.inner.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// Elements that hold nothing, that end by themselves, or whose text is none of HTML.
#[rustfmt::skip]
const NOT_COUNTED: &[&str] = &[
    "area", "base", "body", "br", "col", "colgroup", "dd", "dt", "embed", "head", "hr", "html", "iframe", "img",
    "input", "li", "link", "meta", "noembed", "noframes", "noscript", "option", "p", "param",
    "plaintext", "rp", "rt", "script", "source", "style", "tbody", "td", "template", "textarea", "tfoot",
    "th", "thead", "title", "tr", "track", "wbr", "xmp",
];

/// Elements that the parser opens again in the next paragraph.
#[rustfmt::skip]
const LOOKS: &[&str] = &[
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
];

/// The page with every tag ended that has more attributes than any has, the rest of which is text; so is
/// a tag at the end of the page that does not end.
pub(super) fn shortened(html: &str) -> Cow<'_, str> {
    let bytes = html.as_bytes();
    let (mut cuts, mut at) = (Vec::new(), 0);
    while let Some(found) = bytes.get(at..).and_then(|rest| rest.iter().position(|b| *b == b'<')) {
        let begin = at + found;
        at = begin + 1;
        if !bytes.get(at).is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b'/') {
            continue;
        }
        match end_of_tag(bytes, at) {
            End::Ends(end) => at = end,
            End::TooMany(end) => {
                cuts.push((end, ">"));
                at = end;
            }
            End::Never => {
                cuts.push((begin, "&lt;"));
                break;
            }
        }
    }
    if cuts.is_empty() {
        return Cow::Borrowed(html);
    }
    let mut cut = String::with_capacity(html.len() + 4 * cuts.len());
    let mut from = 0;
    for (at, put) in cuts.into_iter().filter(|(at, _)| html.is_char_boundary(*at)) {
        cut.push_str(html.get(from..at).unwrap_or_default());
        cut.push_str(put);
        from = if put == ">" { at } else { at + 1 };
    }
    cut.push_str(html.get(from..).unwrap_or_default());
    Cow::Owned(cut)
}

/// Where a tag ends.
enum End {
    /// Behind its last sign.
    Ends(usize),
    /// It does not, before it has more attributes than any.
    TooMany(usize),
    /// It does not.
    Never,
}

/// Where the tag ends whose name begins here: what is in quotes, which follow a `=`, does not end it.
fn end_of_tag(bytes: &[u8], from: usize) -> End {
    let (mut quote, mut attributes, mut space, mut value) = (None, 0, false, false);
    for (at, byte) in bytes.iter().enumerate().skip(from) {
        match (quote, *byte) {
            (Some(open), byte) if open == byte => quote = None,
            (Some(_), _) => continue,
            (None, b'>') => return End::Ends(at + 1),
            (None, b'"' | b'\'') if value => quote = Some(*byte),
            (None, byte) if byte.is_ascii_whitespace() => {
                space = true;
                continue;
            }
            (None, b'/') => space = true,
            (None, _) if space => attributes += 1,
            _ => {}
        }
        value = *byte == b'=';
        space = space && *byte == b'/';
        if attributes > MOST_ATTRIBUTES {
            return End::TooMany(at);
        }
    }
    End::Never
}
