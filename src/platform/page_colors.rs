use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    Element, Event, EventTarget, HtmlElement, MutationObserver, MutationObserverInit, ShadowRoot,
    TransitionEvent, window,
};

use super::surroundings::{around, look_around};
use crate::store::Theme;
use crate::theme::{Palette, Scheme};

/// The colours of one element, kept in step with the page around it until this is dropped.
pub(crate) struct PageColors {
    theme: Rc<Cell<Theme>>,
    paint: Rc<dyn Fn()>,
    _observer: Option<Observer>,
    _listeners: Vec<EventListener>,
}

impl PageColors {
    /// Colours `root`, a node of the shadow root of `element`.
    pub(crate) fn new(element: &HtmlElement, root: &HtmlElement, theme: Theme) -> Self {
        let theme = Rc::new(Cell::new(theme));
        let paint: Rc<dyn Fn()> = {
            let (element, root, theme) = (element.clone(), root.clone(), theme.clone());
            Rc::new(move || {
                if let Some(around) = look_around(&element, &root) {
                    set_colors(&root, &Palette::new(theme.get(), &around));
                }
            })
        };
        paint();
        let observer = Observer::new(element, paint.clone());
        let sensor = Sensor::new(root).map(Rc::new);
        let running = Rc::new(Cell::new(0_u32));
        let felt = sensor.iter().flat_map(|sensor| {
            // One that is taken back before it has moved is cancelled, and no other begins.
            [BEGINS, "transitionend", "transitioncancel", "animationiteration"]
                .map(|name| (EventTarget::from(sensor.0.clone()), name))
        });
        let felt: Vec<_> = felt
            .map(|(target, name)| {
                let paint = paint.clone();
                EventListener::new(&target, name, move |_| paint())
            })
            .collect();
        let listeners = changes().map(|(target, name)| {
            let (paint, element, sensor) = (paint.clone(), element.clone(), sensor.clone());
            let running = running.clone();
            EventListener::new(&target, name, move |event| {
                if !concerns(event, &element) {
                    return;
                }
                if event.dyn_ref::<TransitionEvent>().is_some() {
                    let now = running.get();
                    running.set(if name == BEGINS { now + 1 } else { now.saturating_sub(1) });
                    if let Some(sensor) = &sensor {
                        sensor.tell_frames(running.get() > 0);
                    }
                }
                paint();
            })
        });
        let listeners = listeners.chain(felt);
        let listeners = listeners.collect();
        Self { theme, paint, _observer: observer, _listeners: listeners }
    }

    /// Takes over another value of the attribute.
    pub(crate) fn set_theme(&self, theme: Theme) {
        if self.theme.replace(theme) != theme {
            (self.paint)();
        }
    }
}

/// What else changes colours: the system's switch, and a page's own gradual one.
fn changes() -> impl Iterator<Item = (EventTarget, &'static str)> {
    let system =
        window().and_then(|w| w.match_media("(prefers-color-scheme: dark)").ok().flatten());
    let document = window().and_then(|window| window.document());
    let system = system.map(|query| (EventTarget::from(query), "change"));
    let fading = document.into_iter().flat_map(|document| {
        [BEGINS, "transitionend", "transitioncancel"]
            .map(|name| (EventTarget::from(document.clone()), name))
    });
    system.into_iter().chain(fading)
}

/// The event with which a gradual change begins.
const BEGINS: &str = "transitionrun";

/// A node of the shadow root that feels what the page does to colours: its own, inherited, takes a moment to change,
/// and browsers say so, whatever has changed it. No event of it leaves the shadow root.
struct Sensor(HtmlElement);

impl Sensor {
    /// Beside a node of a shadow root. A page of our own has none, and no other colours.
    fn new(root: &HtmlElement) -> Option<Self> {
        let shadow: ShadowRoot = root.parent_node()?.dyn_into().ok()?;
        let node = window()?.document()?.create_element("span").ok()?;
        node.set_class_name("sensor");
        shadow.append_child(&node).ok()?;
        node.dyn_into().ok().map(Self)
    }

    /// Says, or no more, when each frame begins: style sheets have it move.
    fn tell_frames(&self, tells: bool) {
        let _ = self.0.toggle_attribute_with_force("data-moves", tells);
    }
}

impl Drop for Sensor {
    fn drop(&mut self) {
        self.0.remove();
    }
}

/// Whether an event can have changed colours around an element: transitions of something else, or
/// elsewhere, are many and cannot.
fn concerns(event: &Event, element: &HtmlElement) -> bool {
    let Some(transition) = event.dyn_ref::<TransitionEvent>() else { return true };
    let property = transition.property_name();
    let of_colours = ["color", "background", "--"].iter().any(|part| property.contains(part));
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    of_colours
        && target.is_some_and(|target| {
            target == **element || around(element).any(|ancestor| ancestor == target)
        })
}

/// Sets the palette on a node, as custom properties of its own.
fn set_colors(root: &HtmlElement, palette: &Palette) {
    let style = root.style();
    let set = |name: &str, value: Option<String>| {
        // A style declaration takes any custom property.
        let _ = match value {
            Some(value) => style.set_property(name, &value),
            None => style.remove_property(name).map(drop),
        };
    };
    set("--checked-background", Some(palette.background.to_string()));
    set("--checked-text", Some(palette.text.to_string()));
    set("--checked-muted", Some(palette.muted.to_string()));
    set("--checked-heading", Some(palette.heading.to_string()));
    set("--checked-accent", Some(palette.accent.to_string()));
    set("--checked-focus", Some(palette.focus.to_string()));
    set("--checked-raised", Some(palette.raised.to_string()));
    set("--checked-border", Some(palette.border.to_string()));
    set("--checked-surface", palette.surface.map(|surface| surface.to_string()));
    let scheme = if palette.scheme == Scheme::Dark { "dark" } else { "light" };
    let _ = root.set_attribute("data-theme", scheme);
    let _ = root.toggle_attribute_with_force("data-surface", palette.surface.is_some());
}

/// Watching the elements around one, until this is dropped.
struct Observer {
    observer: MutationObserver,
    _callback: Closure<dyn FnMut()>,
}

impl Observer {
    fn new(element: &HtmlElement, changed: Rc<dyn Fn()>) -> Option<Self> {
        let callback = Closure::<dyn FnMut()>::new(move || changed());
        let observer = MutationObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        let init = MutationObserverInit::new();
        // Any attribute: a style sheet may switch by whatever it likes.
        init.set_attributes(true);
        let said_by_the_page = window()
            .and_then(|window| window.document())
            .and_then(|page| page.query_selector("meta[name=color-scheme]").ok().flatten());
        let above = std::iter::once(element.clone().into()).chain(around(element));
        for node in above.chain(said_by_the_page) {
            observer.observe_with_options(&node, &init).ok()?;
        }
        Some(Self { observer, _callback: callback })
    }
}

impl Drop for Observer {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
