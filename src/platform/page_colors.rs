use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    Element, Event, EventTarget, HtmlElement, MutationObserver, MutationObserverInit,
    TransitionEvent, window,
};

use super::surroundings::{around, look_around};
use crate::store::Theme;
use crate::theme::{Palette, Scheme};

/// How often colours are looked at while a page fades from one to the other, in milliseconds: a frame.
const FRAME: u32 = 16;

/// The colours of one element, kept in step with the page around it until this is dropped.
pub(crate) struct PageColors {
    theme: Rc<Cell<Theme>>,
    paint: Rc<dyn Fn()>,
    _observer: Option<Observer>,
    _listeners: Vec<EventListener>,
}

impl PageColors {
    /// Colours `root`, a node of the shadow root of `element`.
    pub(crate) fn new(element: &HtmlElement, root: HtmlElement, theme: Theme) -> Self {
        let theme = Rc::new(Cell::new(theme));
        let paint: Rc<dyn Fn()> = {
            let (element, theme) = (element.clone(), theme.clone());
            Rc::new(move || {
                if let Some(around) = look_around(&element, &root) {
                    set_colors(&root, &Palette::new(theme.get(), &around));
                }
            })
        };
        paint();
        let observer = Observer::new(element, paint.clone());
        let fading = Rc::new(Fading::default());
        let listeners = changes().map(|(target, name)| {
            let (paint, element, fading) = (paint.clone(), element.clone(), fading.clone());
            EventListener::new(&target, name, move |event| {
                if concerns(event, &element) {
                    fading.goes_on(name, &paint);
                    paint();
                }
            })
        });
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

/// The gradual changes around an element that go on, looked at in every frame.
#[derive(Default)]
struct Fading {
    running: Cell<u32>,
    frames: RefCell<Option<Interval>>,
}

impl Fading {
    /// Hears of an event of a transition.
    fn goes_on(&self, event: &str, paint: &Rc<dyn Fn()>) {
        if event == "change" {
            return;
        }
        let running = self.running.get();
        let running = if event == BEGINS { running + 1 } else { running.saturating_sub(1) };
        self.running.set(running);
        let mut frames = self.frames.borrow_mut();
        if running == 0 {
            *frames = None;
        } else if frames.is_none() {
            let paint = paint.clone();
            *frames = Some(Interval::new(FRAME, move || paint()));
        }
    }
}

/// Whether an event can have changed colours around an element: transitions of something else, or
/// elsewhere, are many and cannot.
fn concerns(event: &Event, element: &HtmlElement) -> bool {
    let Some(transition) = event.dyn_ref::<TransitionEvent>() else { return true };
    let property = transition.property_name();
    let of_colours = property.contains("color") || property.starts_with("background");
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
