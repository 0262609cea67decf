use newsfold_bundle::Href;

use super::style::value;
use super::tree::Element;
use crate::import::flow::Span;

/// What an element does to the text in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It holds nothing that is shown, or nothing that can be.
    Nothing,
    /// A line ends.
    Break,
    /// A picture.
    Picture,
    /// A change of subject.
    Rule,
    /// A heading of a level.
    Heading(u8),
    /// A list, whether its items are numbered.
    List(bool),
    /// An item of a list.
    Item,
    /// A quote.
    Quote,
    /// Text of a program.
    Code,
    /// A table.
    Table,
    /// A title of what follows, as the terms of a list of definitions.
    Term,
    /// A page, a film or a sound of another address.
    Embedded,
    /// A button, or a field of a form.
    Control,
    /// It stands on lines of its own.
    Block,
    /// It is a part of running text.
    Inline,
}

/// What an element is, by its name.
pub(super) fn role(name: &str) -> Role {
    match name {
        "head" | "title" | "script" | "style" | "template" | "noscript" | "svg" | "link"
        | "meta" | "base" | "area" | "map" | "datalist" | "param" | "source" | "track"
        | "canvas" | "noembed" | "noframes" => Role::Nothing,
        "br" => Role::Break,
        "img" | "image" | "amp-img" => Role::Picture,
        "hr" => Role::Rule,
        "h1" => Role::Heading(1),
        "h2" => Role::Heading(2),
        "h3" => Role::Heading(3),
        "h4" => Role::Heading(4),
        "h5" => Role::Heading(5),
        "h6" => Role::Heading(6),
        "ul" | "menu" | "dir" => Role::List(false),
        "ol" => Role::List(true),
        "li" => Role::Item,
        "blockquote" => Role::Quote,
        "pre" | "listing" | "xmp" | "plaintext" => Role::Code,
        "table" => Role::Table,
        "dt" | "summary" | "legend" => Role::Term,
        "iframe" | "video" | "audio" | "embed" | "object" => Role::Embedded,
        "button" | "input" | "select" | "textarea" | "option" | "optgroup" | "progress"
        | "meter" => Role::Control,
        "html" | "body" | "p" | "div" | "section" | "article" | "aside" | "header" | "footer"
        | "main" | "nav" | "center" | "address" | "figure" | "figcaption" | "details" | "dl"
        | "dd" | "form" | "fieldset" | "hgroup" | "search" | "dialog" | "tbody" | "thead"
        | "tfoot" | "tr" | "td" | "th" | "caption" => Role::Block,
        _ => Role::Inline,
    }
}

/// Whether a heading's class says that it goes on with the title above it, and is none of its own.
pub(super) fn is_subtitle(element: &Element) -> bool {
    element.attribute("role").is_some_and(|role| role == "doc-subtitle")
        || element.classes().any(|class| {
            matches!(
                class.to_ascii_lowercase().as_str(),
                "subtitle"
                    | "post-subtitle"
                    | "article-subtitle"
                    | "entry-subtitle"
                    | "sub-title"
                    | "standfirst"
            )
        })
}

/// What an element of running text makes of its words, if anything.
#[derive(Clone, Debug)]
pub(super) enum Inline {
    /// Stressed.
    Emphasis,
    /// Important.
    Strong,
    /// No longer right.
    Delete,
    /// A fragment of a program.
    Code,
    /// A link.
    Link(Href, Option<String>),
}

impl Inline {
    /// What an element is by its name, or by how it looks.
    pub(super) fn of(element: &Element) -> Option<Self> {
        match element.name() {
            "strong" | "b" => {
                let light = value(element, "font-weight").is_some_and(|weight| is_light(&weight));
                (!light).then_some(Self::Strong)
            }
            "em" | "i" | "cite" | "dfn" | "var" => Some(Self::Emphasis),
            "del" | "s" | "strike" => Some(Self::Delete),
            "code" | "kbd" | "samp" | "tt" => Some(Self::Code),
            "span" | "font"
                if value(element, "font-weight").is_some_and(|weight| is_heavy(&weight)) =>
            {
                Some(Self::Strong)
            }
            "span" | "font" if value(element, "font-style").as_deref() == Some("italic") => {
                Some(Self::Emphasis)
            }
            _ => None,
        }
    }

    /// The span that it is.
    pub(super) fn span(&self) -> Span {
        match self {
            Self::Emphasis => Span::Emphasis,
            Self::Strong => Span::Strong,
            Self::Delete => Span::Delete,
            Self::Code => Span::Code,
            Self::Link(url, title) => Span::Link { url: Ok(url.clone()), title: title.clone() },
        }
    }
}

fn is_heavy(weight: &str) -> bool {
    matches!(weight, "bold" | "bolder") || weight.parse().is_ok_and(|weight: u16| weight >= 600)
}

fn is_light(weight: &str) -> bool {
    weight == "normal" || weight.parse().is_ok_and(|weight: u16| weight <= 500)
}
