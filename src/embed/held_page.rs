use std::rc::Rc;

use newsfold_bundle::{Issue, Page, read_page};
use wasm_bindgen::prelude::*;

use super::attributes::Attributes;
use crate::platform;
use crate::store::{Config, TakenPage};

/// A page that holds an issue from the start, ready to be taken over.
#[wasm_bindgen]
pub struct HeldPage {
    page: Page,
    issue: Issue,
}

#[wasm_bindgen]
impl HeldPage {
    /// Reads what the page says of itself, and loads the issue it holds from the issue's own file, as the
    /// element's attributes ask for. Fails with a string that says why.
    pub async fn load(record: String, attributes: JsValue) -> Result<HeldPage, JsValue> {
        // Values that it does not know are told of once, when it is taken over.
        let (config, _) = Attributes::read(&attributes).asked();
        let src = config.src.unwrap_or_default();
        let mut page = read_page(&record).map_err(|error| JsValue::from(error.to_string()))?;
        let keep = config.offline.may_keep();
        let issue = platform::issue(&src, (&page).into(), keep).await;
        let issue = issue.map_err(|failure| JsValue::from(failure.message))?;
        platform::resolve_site(&mut page.site, &src);
        Ok(Self { page, issue })
    }
}

impl HeldPage {
    pub(super) fn taken(self, config: Config, open: Vec<String>) -> TakenPage {
        let Self { page, issue } = self;
        let open = open.into_iter().collect();
        TakenPage { config, page: Rc::new(page), issue, still: false, open }
    }
}
