use super::element::{Role, role};
use super::reading::Reading;
use super::style::{pixels, value};
use super::tree::{Element, Id};
use crate::import::around::{
    button, by_class, folded, forwarded, is_invisible, leaves, online, social, social_words,
};
use crate::import::report::{Chrome, Reason};

/// The most characters of a row of links or of a line about where a mail can be read.
const SHORT: usize = 120;

/// What stands around the text: found element by element, from the outside in.
impl Reading<'_> {
    /// What an element is, where it is none of the newsletter's text.
    pub(super) fn chrome(&self, id: Id, element: &Element) -> Option<Chrome> {
        let name = element.name();
        let role = role(name);
        if matches!(role, Role::Nothing | Role::Break) {
            return None;
        }
        if self.sheet.hides(element) {
            return Some(Chrome::Hidden);
        }
        if role == Role::Picture {
            return small(element);
        }
        if self.is_fragment {
            return None;
        }
        if matches!(name, "nav" | "dialog")
            || matches!(element.attribute("role"), Some("navigation" | "dialog" | "search"))
        {
            return Some(Chrome::Navigation);
        }
        if let Some(chrome) =
            element.classes().find_map(|class| by_class(&class.to_ascii_lowercase()))
        {
            return Some(chrome);
        }
        if name == "footer" && !self.is_in(id, &["article", "blockquote", "section"]) {
            return Some(Chrome::Footer);
        }
        self.short(id, element, role)
    }

    /// A row of links, a button, a line about where the mail can be read.
    fn short(&self, id: Id, element: &Element, role: Role) -> Option<Chrome> {
        let weight = self.weights.weight(id);
        let is_link = element.name() == "a";
        if weight.characters > SHORT || weight.links == 0 || weight.headings > 0 {
            return None;
        }
        if matches!(role, Role::Inline) && !is_link {
            return None;
        }
        let text = folded(&self.tree.text(id));
        if is_link {
            let href = element.attribute("href").unwrap_or_default();
            if leaves(href) {
                return Some(Chrome::Footer);
            }
            return (online(&text) && text.split(' ').count() <= 8).then_some(Chrome::Online);
        }
        let targets = self.tree.elements(id).filter(|(_, inner)| inner.name() == "a");
        let href = |inner: &Element| inner.attribute("href").unwrap_or_default().to_owned();
        let is_social = |(_, inner): (Id, &Element)| {
            let href = href(inner);
            social(&href) || href.is_empty() || href.starts_with("mailto:?")
        };
        // A row of them ends with the newsletter's own page as often as not.
        let all: Vec<bool> = targets.map(is_social).collect();
        let social = all.iter().filter(|is_social| **is_social).count();
        if social_words(&text)
            && (weight.pictures > 0 || !text.is_empty())
            && (social == all.len() || social >= 2 && social * 2 >= all.len() && all.len() <= 8)
        {
            return Some(Chrome::Social);
        }
        if forwarded(&text) {
            return Some(Chrome::Button);
        }
        let words = text.split(' ').count();
        if online(&text) && words <= 14 && !text.contains(|c: char| c.is_ascii_digit()) {
            return Some(Chrome::Online);
        }
        (weight.links == 1 && button(&text)).then_some(Chrome::Button)
    }

    /// Whether an element lies in one of some names.
    pub(super) fn is_in(&self, id: Id, names: &[&str]) -> bool {
        let around = |id: &Id| self.tree.node(*id).and_then(|node| node.parent);
        std::iter::successors(around(&id), around)
            .filter_map(|id| self.tree.element(id))
            .any(|element| names.contains(&element.name()))
    }

    /// Leaves an element out, and says so.
    pub(super) fn leave_out(&mut self, id: Id, chrome: Chrome) {
        let words: Vec<String> = self
            .tree
            .all(id)
            .filter(|at| !self.is_in_nothing(*at, id))
            .filter_map(|at| match &self.tree.node(at)?.data {
                super::tree::Data::Text(text) => Some(text.to_string()),
                super::tree::Data::Element(element) if element.name() == "img" => {
                    element.attribute("alt").map(|alt| format!(" {alt} "))
                }
                super::tree::Data::Element(element) if role(element.name()) != Role::Inline => {
                    Some(" ".to_owned())
                }
                _ => None,
            })
            .collect();
        let text = words.concat();
        let text = text.split(is_invisible).filter(|word| !word.is_empty());
        let mut text = text.collect::<Vec<_>>().join(" ");
        if text.is_empty() && chrome != Chrome::Hidden {
            let written = self.tree.elements(id).find_map(|(_, inner)| inner.attribute("src"));
            text = written.unwrap_or_default().chars().take(120).collect();
        }
        if !text.is_empty() {
            self.lose(id, text, Reason::Chrome(chrome));
        }
    }

    /// Whether a node's text is none that is ever shown.
    fn is_in_nothing(&self, id: Id, top: Id) -> bool {
        if id == top {
            return false;
        }
        let parent = self.tree.node(id).and_then(|node| node.parent);
        parent
            .and_then(|parent| self.tree.element(parent))
            .is_some_and(|element| role(element.name()) == Role::Nothing)
    }
}

/// A picture that shows nothing: one that counts readers, or an icon.
fn small(element: &Element) -> Option<Chrome> {
    let size = |name: &str| {
        let own = value(element, name).as_deref().and_then(pixels);
        own.or_else(|| element.attribute(name).and_then(pixels))
    };
    let (width, height) = (size("width"), size("height"));
    let within = |most: f32| {
        width.is_some_and(|width| width <= most) || height.is_some_and(|height| height <= most)
    };
    let src = element.attribute("src").unwrap_or_default();
    let no_words = element.attribute("alt").is_none_or(|alt| alt.chars().count() <= 1);
    let counts = [
        "/open?",
        "/open/",
        "/wf/open",
        "/o.gif",
        "/pixel",
        "/track/open",
        "/beacon",
        "open.php",
        "trk?",
    ];
    if within(3.0) || no_words && width.is_none() && counts.iter().any(|part| src.contains(part)) {
        return Some(Chrome::Pixel);
    }
    let blank = ["spacer.", "blank.gif", "transparent.", "shim.gif"];
    (no_words && (within(40.0) || blank.iter().any(|part| src.contains(part))))
        .then_some(Chrome::Decoration)
}
