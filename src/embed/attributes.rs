use serde_json::Value;
use wasm_bindgen::JsValue;

use crate::agreed::Attribute;
use crate::platform::{self, json};
use crate::store::{Config, UnknownValue};

/// Attributes as the element hands them over: a list of their names and values, in which `null` is the value
/// of one that is not there.
pub(super) struct Attributes(Vec<(Attribute, Option<String>)>);

impl Attributes {
    /// Reads what the element handed over.
    pub(super) fn read(attributes: &JsValue) -> Self {
        let attributes = json::read(attributes);
        let pairs = attributes.as_ref().and_then(Value::as_array).into_iter().flatten();
        // The element names those alone that are agreed on.
        Self(pairs.filter_map(pair).collect())
    }

    /// Each attribute with its value.
    pub(super) fn each(self) -> impl Iterator<Item = (Attribute, Option<String>)> {
        self.0.into_iter()
    }

    /// What they ask for, and which values they do not know.
    pub(super) fn asked(self) -> (Config, Vec<UnknownValue>) {
        let (page, is_page_private) = (platform::before_fragment(), platform::is_page_private());
        let mut config = Config { is_page_private, page, ..Config::default() };
        let set = |(attribute, value): (Attribute, Option<String>)| {
            config.set(attribute, value.as_deref()).err()
        };
        let unknown = self.each().filter_map(set).collect();
        (config, unknown)
    }

    /// What they ask for, telling the site's owner of values they do not know.
    pub(super) fn config(self) -> Config {
        let (config, unknown) = self.asked();
        for unknown in unknown {
            platform::warn(&unknown.to_string());
        }
        config
    }
}

/// An attribute with its value.
fn pair(pair: &Value) -> Option<(Attribute, Option<String>)> {
    let attribute = Attribute::named(pair.get(0)?.as_str()?)?;
    Some((attribute, pair.get(1)?.as_str().map(str::to_owned)))
}
