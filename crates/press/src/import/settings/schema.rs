use std::borrow::Cow;
use std::marker::PhantomData;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::Habits;

/// The [JSON Schema](https://json-schema.org/draft/2020-12) of a `newsfold.toml`, as JSON. Editors that know
/// schemas of TOML complete and check by it.
#[must_use]
pub fn schema() -> String {
    let mut settings = SchemaSettings::draft2020_12();
    settings.inline_subschemas = true;
    let schema = settings.into_generator().into_root_schema_for::<Habits>();
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

/// One text or a list of them.
pub(super) type Texts = TextsOf<String>;

/// One text of a kind, or a list of them.
pub(super) struct TextsOf<T>(PhantomData<T>);

impl<T: JsonSchema> JsonSchema for TextsOf<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("TextsOf{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "anyOf": [generator.subschema_for::<T>(), generator.subschema_for::<Vec<T>>()] })
    }
}

/// The orders of a date in numbers.
pub(super) struct DateOrders;

impl JsonSchema for DateOrders {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "DateOrders".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "enum": ["dmy", "mdy", "ymd"] })
    }
}
