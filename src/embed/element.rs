use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;

use crate::platform::Page;
use crate::store::{Event, Load};

#[wasm_bindgen]
extern "C" {
    /// What the `<news-fold>` element wants to hear, which is nobody else's to say.
    pub type NewsFoldPage;

    /// Takes note of how far loading has come.
    #[wasm_bindgen(method, js_name = enterPhase)]
    fn enter_phase(this: &NewsFoldPage, phase: &str);

    /// Dispatches a custom event.
    #[wasm_bindgen(method)]
    fn emit(this: &NewsFoldPage, name: &str, detail: &JsValue);
}

impl Page for NewsFoldPage {
    fn enter_phase(&self, phase: Load) {
        self.enter_phase(match phase {
            Load::Idle => "idle",
            Load::Loading => "loading",
            Load::Ready => "ready",
            Load::Failed => "failed",
        });
    }

    fn emit(&self, event: &Event) {
        match event {
            Event::Ready => self.emit("newsfold-ready", &detail([])),
            Event::Error(failure) => {
                let kind = failure.kind.name().into();
                let message = failure.message.as_str().into();
                self.emit("newsfold-error", &detail([("kind", kind), ("message", message)]));
            }
            Event::Toggle { article, open } => {
                let article = article.as_str().into();
                self.emit(
                    "newsfold-toggle",
                    &detail([("article", article), ("open", (*open).into())]),
                );
            }
            Event::Choice => self.emit("newsfold-choice", &detail([])),
            Event::Issue { issue } => {
                self.emit("newsfold-issue", &detail([("issue", issue.as_str().into())]));
            }
            Event::Update { issues, articles } => {
                let counts = [("issues", issues), ("articles", articles)];
                let counts = counts.map(|(key, count)| (key, JsValue::from(*count)));
                self.emit("newsfold-update", &detail(counts));
            }
        }
    }
}

/// An event's `detail`.
fn detail<const N: usize>(entries: [(&str, JsValue); N]) -> JsValue {
    let object = Object::new();
    for (key, value) in entries {
        // Setting a property of a fresh object does not fail.
        let _ = Reflect::set(&object, &key.into(), &value);
    }
    object.into()
}
