use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use web_sys::{CssStyleDeclaration, Element, HtmlElement, window};

use super::surroundings::{TITLE, beside, computed, heading_above};
use crate::theme::{Above, Face, PageType, decimal};

/// What counts as a paragraph that shows how the page sets text: one with more characters than this.
const LABEL: usize = 20;

/// The type of one element, kept in step with the page around it until this is dropped: the page's style
/// sheets may come later, and another width may bring other sizes.
pub(crate) struct FollowedType {
    lines: Rc<Cell<f64>>,
    _listeners: Vec<EventListener>,
}

impl FollowedType {
    /// Has `root`, a node of the shadow root of `element`, set text as the page does. `level` is the tag of
    /// the element's first heading.
    pub(crate) fn new(element: &HtmlElement, root: &HtmlElement, level: &'static str) -> Self {
        let lines = Rc::new(Cell::new(1.0));
        let set: Rc<dyn Fn()> = {
            let (element, root, lines) = (element.clone(), root.clone(), lines.clone());
            Rc::new(move || {
                let Some(page) = look_at_type(&element, level) else { return };
                lines.set(page.lines());
                for (name, value) in page.properties() {
                    // A style declaration takes any custom property.
                    let _ = match value {
                        Some(value) => root.style().set_property(name, &value),
                        None => root.style().remove_property(name).map(drop),
                    };
                }
            })
        };
        set();
        let listeners = window().into_iter().flat_map(|window| {
            ["load", "resize"].map(|name| {
                let set = set.clone();
                EventListener::new(&window, name, move |_| set())
            })
        });
        Self { lines, _listeners: listeners.collect() }
    }

    /// How much higher the page's lines are than those that the element would inherit.
    pub(crate) fn lines(&self) -> f64 {
        self.lines.get()
    }
}

/// How the page sets text where an element stands: its paragraph beside the element, or one that is put
/// there for a moment.
fn look_at_type(element: &HtmlElement, level: &'static str) -> Option<PageType> {
    let real = paragraph(element).and_then(|paragraph| face(&computed(&paragraph)?));
    Some(PageType {
        container: face(&computed(element)?)?,
        paragraph: real.or_else(|| beside(element, "p", face))?,
        heading: beside(element, level, face)?,
        above: heading_above(element).and_then(|heading| {
            let is_title = heading.local_name() == TITLE;
            Some(Above { face: face(&computed(&heading)?)?, is_title })
        }),
    })
}

/// The nearest paragraph among an element's siblings, those before it first.
fn paragraph(element: &Element) -> Option<Element> {
    let before = std::iter::successors(
        element.previous_element_sibling(),
        Element::previous_element_sibling,
    );
    let after =
        std::iter::successors(element.next_element_sibling(), Element::next_element_sibling);
    before.chain(after).find(|sibling| {
        sibling.local_name() == "p"
            && sibling.text_content().is_some_and(|text| text.trim().chars().nth(LABEL).is_some())
    })
}

/// How text of a computed style is set.
fn face(style: &CssStyleDeclaration) -> Option<Face> {
    let value = |name| style.get_property_value(name).ok();
    let pixels = |value: String| decimal::read(value.strip_suffix("px")?);
    Some(Face {
        family: value("font-family")?,
        size: pixels(value("font-size")?)?,
        weight: value("font-weight")?,
        line: pixels(value("line-height")?),
    })
}
