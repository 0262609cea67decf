use std::borrow::Cow;
use std::marker::PhantomData;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use crate::{Block, Bundle, Cell, Date, ListItem, Paragraph, Phrasing, VERSION, Version};

/// The [JSON Schema](https://json-schema.org/draft/2020-12) of a bundle, as JSON.
///
/// It describes what [`read`](crate::read()) takes, as far as a schema can: that ids are unique and
/// that a link's scheme is a safe one, only reading tells.
#[must_use]
pub fn schema() -> String {
    let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(or_nothing));
    let schema = settings.into_generator().into_root_schema_for::<Bundle>();
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

/// Lets what need not be there be `null`: for a reader, both are the same.
fn or_nothing(schema: &mut Schema) {
    let Some(object) = schema.as_object_mut() else { return };
    let required = object.get("required").and_then(Value::as_array).cloned().unwrap_or_default();
    let Some(properties) = object.get_mut("properties").and_then(Value::as_object_mut) else {
        return;
    };
    for (name, property) in properties {
        if required.iter().any(|required| required == name.as_str()) {
            continue;
        }
        match property.get_mut("type") {
            Some(Value::String(kind)) => {
                let kinds = json!([kind, "null"]);
                property["type"] = kinds;
            }
            Some(_) => {}
            None => *property = json!({ "anyOf": [property, { "type": "null" }] }),
        }
    }
}

/// A `T`, or a string that stands for one.
pub(crate) struct OrString<T>(PhantomData<T>);

impl<T: JsonSchema> JsonSchema for OrString<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("{}OrString", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "anyOf": [{ "type": "string" }, generator.subschema_for::<T>()] })
    }
}

/// Plain text, bare or as an mdast `text` node.
pub(crate) struct Text;

impl JsonSchema for Text {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Plain text.",
            "anyOf": [{ "type": "string" }, {
                "type": "object",
                "properties": { "type": { "const": "text" }, "value": { "type": "string" } },
                "required": ["type", "value"],
            }],
        })
    }
}

/// An mdast parent node of `C`, or a string that stands for one of plain text.
fn parent_or_string<C: JsonSchema>(
    name: &str,
    description: &str,
    generator: &mut SchemaGenerator,
) -> Schema {
    json_schema!({
        "description": description,
        "anyOf": [{ "type": "string" }, {
            "type": "object",
            "properties": {
                "type": { "const": name },
                "children": generator.subschema_for::<Vec<C>>(),
            },
            "required": ["type", "children"],
        }],
    })
}

impl JsonSchema for Paragraph {
    fn schema_name() -> Cow<'static, str> {
        "Paragraph".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        parent_or_string::<Phrasing>("paragraph", "A paragraph of running text.", generator)
    }
}

impl JsonSchema for ListItem {
    fn schema_name() -> Cow<'static, str> {
        "ListItem".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        parent_or_string::<Block>("listItem", "An item of a list.", generator)
    }
}

impl JsonSchema for Cell {
    fn schema_name() -> Cow<'static, str> {
        "Cell".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A cell of a table: plain text, or a list of what stands in it.",
            "anyOf": [{ "type": "string" }, generator.subschema_for::<Vec<Phrasing>>()],
        })
    }
}

impl JsonSchema for Version {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Version".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "const": VERSION })
    }
}

impl JsonSchema for Date {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A calendar day, written YYYY-MM-DD.",
            "type": "string",
            "format": "date",
        })
    }
}
