use wasm_bindgen::prelude::*;

use crate::platform::{Page, json};
use crate::store::{Event, Load};

#[wasm_bindgen]
extern "C" {
    /// What the `<news-fold>` element wants to hear, which is nobody else's to say.
    pub type NewsFoldPage;

    /// Takes note of how far loading has come: the name of a [`Load`].
    #[wasm_bindgen(method, js_name = enterPhase)]
    fn enter_phase(this: &NewsFoldPage, phase: &JsValue);

    /// Opens a part of the app (`part.js`).
    #[wasm_bindgen(method, js_name = openPart)]
    fn open_part(this: &NewsFoldPage, part: &str, article: Option<String>);

    /// Dispatches an [`Event`].
    #[wasm_bindgen(method)]
    fn emit(this: &NewsFoldPage, event: &JsValue);
}

impl Page for NewsFoldPage {
    fn enter_phase(&self, phase: Load) {
        self.enter_phase(&json::write(&phase));
    }

    fn open_part(&self, part: &str, article: Option<String>) {
        self.open_part(part, article);
    }

    fn emit(&self, event: &Event) {
        self.emit(&json::write(event));
    }
}
