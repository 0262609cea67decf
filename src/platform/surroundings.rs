use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, Document, Element, HtmlElement, ShadowRoot, window};

use super::around::{color_above, color_beside};
use crate::theme::{Color, Knobs, Scheme, Surroundings, gradient};

/// A heading that shows what colour style sheets give headings where an element stands: those of most
/// levels have one.
const HEADING: &str = "h3";

/// Looks at the page around an element: colours as the browser computes them.
///
/// `root` is a node of the element's shadow root; a probe is put there and taken away again, so that
/// no style of the page reaches it.
pub(super) fn look_around(element: &HtmlElement, root: &HtmlElement) -> Option<Surroundings> {
    let probe = Probe::new(root)?;
    let style = computed(element)?;
    let color_of = |tag| probe.color(&color_beside(element, tag));
    let text = probe.color(&color_in(&style)?);
    Some(Surroundings {
        background: background(element, &probe, text.unwrap_or(Color::BLACK)),
        text,
        link: color_of("a"),
        heading: Some(color_above(element))
            .filter(|color| !color.is_empty())
            .and_then(|color| probe.color(&color))
            .or_else(|| color_of(HEADING)),
        said: said(element),
        system: system(),
        knobs: Knobs {
            text: probe.knob(&style, "--newsfold-text"),
            muted: probe.knob(&style, "--newsfold-muted"),
            accent: probe.knob(&style, "--newsfold-accent"),
            focus: probe.knob(&style, "--newsfold-focus"),
            surface: probe.knob(&style, "--newsfold-surface"),
            raised: probe.knob(&style, "--newsfold-raised"),
            border: probe.knob(&style, "--newsfold-border"),
        },
    })
}

/// The elements around one, the nearest first, through shadow roots.
pub(super) fn around(element: &Element) -> impl Iterator<Item = Element> {
    std::iter::successors(parent(element), parent)
}

fn parent(element: &Element) -> Option<Element> {
    let host = || Some(element.get_root_node().dyn_into::<ShadowRoot>().ok()?.host());
    element.parent_element().or_else(host)
}

pub(super) fn computed(element: &Element) -> Option<CssStyleDeclaration> {
    window()?.get_computed_style(element).ok()?
}

/// What is behind an element's text: its own background and those around it on top of each other, down
/// to the canvas.
fn background(element: &HtmlElement, probe: &Probe, text: Color) -> Option<Color> {
    let mut layers = Vec::new();
    for ancestor in std::iter::once(element.clone().into()).chain(around(element)) {
        let style = computed(&ancestor)?;
        let value = |name| style.get_property_value(name).unwrap_or_default();
        let color = probe.color(&value("background-color"))?;
        layers.push((color, value("background-image")));
        if color.alpha >= 1.0 {
            break;
        }
    }
    let canvas = probe.canvas().unwrap_or(Color::WHITE);
    layers.into_iter().rev().try_fold(canvas, |below, (color, image)| {
        let color = color.over(below);
        if image == "none" { Some(color) } else { gradient(&image, color, text) }
    })
}

/// The colour of text in a computed style.
fn color_in(style: &CssStyleDeclaration) -> Option<String> {
    style.get_property_value("color").ok()
}

/// What the page says of itself: the nearest of its conventions, or a `color-scheme` of one value.
fn said(element: &HtmlElement) -> Option<Scheme> {
    let mut nearest = std::iter::once(element.clone().into()).chain(around(element));
    nearest.find_map(|element| said_by(&element)).or_else(|| {
        let schemes = computed(element)?.get_property_value("color-scheme").ok()?;
        let has = |name| schemes.split_whitespace().any(|scheme| scheme == name);
        match (has("light"), has("dark")) {
            (false, true) => Some(Scheme::Dark),
            (true, false) => Some(Scheme::Light),
            _ => None,
        }
    })
}

/// The attributes and classes with which site themes say whether they are light or dark.
fn said_by(element: &Element) -> Option<Scheme> {
    let attributes = ["data-theme", "data-bs-theme", "data-color-mode", "data-color-scheme"];
    let named = |name: &str| match name {
        "dark" => Some(Scheme::Dark),
        "light" => Some(Scheme::Light),
        _ => None,
    };
    let by_attribute = attributes.iter().find_map(|name| named(&element.get_attribute(name)?));
    let classes = element.class_list();
    by_attribute
        .or_else(|| ["dark", "light"].into_iter().find(|c| classes.contains(c)).and_then(named))
}

fn system() -> Scheme {
    let query = window().and_then(|w| w.match_media("(prefers-color-scheme: dark)").ok().flatten());
    if query.is_some_and(|query| query.matches()) { Scheme::Dark } else { Scheme::Light }
}

fn document() -> Option<Document> {
    window()?.document()
}

/// An element that colours are tried on, to have them as numbers; gone when it is dropped.
struct Probe {
    element: HtmlElement,
}

impl Probe {
    fn new(root: &HtmlElement) -> Option<Self> {
        let element: HtmlElement = document()?.create_element("span").ok()?.dyn_into().ok()?;
        element.set_hidden(true);
        root.parent_node()?.append_child(&element).ok()?;
        Some(Self { element })
    }

    /// A computed colour as numbers. What is in another notation is mixed with nothing, in sRGB.
    fn color(&self, value: &str) -> Option<Color> {
        Color::parse(value).or_else(|| {
            let style = self.element.style();
            style
                .set_property("color", &format!("color-mix(in srgb, {value} 100%, transparent)"))
                .ok()?;
            Color::parse(&computed(&self.element)?.get_property_value("color").ok()?)
        })
    }

    /// The colour of a custom property, if it is set and is one.
    fn knob(&self, style: &CssStyleDeclaration, name: &str) -> Option<Color> {
        let value = style.get_property_value(name).ok()?;
        let value = value.trim();
        (!value.is_empty()).then(|| self.color(value)).flatten()
    }

    /// The colour of the page where nothing is painted.
    fn canvas(&self) -> Option<Color> {
        let scheme =
            computed(&document()?.document_element()?)?.get_property_value("color-scheme").ok()?;
        self.element.style().set_property("color-scheme", &scheme).ok()?;
        self.color("Canvas")
    }
}

impl Drop for Probe {
    fn drop(&mut self) {
        self.element.remove();
    }
}
