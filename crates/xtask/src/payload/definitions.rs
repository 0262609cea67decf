use serde_json::{Value, json};

#[path = "../../../../src/agreed/mod.rs"]
#[allow(dead_code, reason = "the app uses the rest")]
pub(super) mod agreed;

use agreed::{Attribute, card, choices, event, patience, worker};

/// What the scripts of pages must know as the app does (`src/agreed/`), as definitions for esbuild: each name
/// stands in the scripts for its value (`src/embed/globals.d.ts` says of what type).
pub fn definitions() -> Vec<String> {
    let set = choices::SET.iter().chain(&choices::HIDDEN);
    let set = set.map(|(property, choice, values)| json!([property, choice, by_name(values)]));
    let names: Vec<_> = Attribute::ALL.iter().map(|(name, _)| *name).collect();
    let constants: [(&str, Value); 20] = [
        ("ATTRIBUTES", json!(names)),
        ("DRAWN", json!(Attribute::DRAWN.map(Attribute::name))),
        ("TITLE", json!(card::TITLE)),
        ("PANEL", json!(card::PANEL)),
        ("KEPT", json!(choices::KEPT)),
        ("PROPERTY", json!(choices::PROPERTY)),
        ("SET", set.collect()),
        ("SIZES", by_name(&choices::SIZES)),
        ("LINES", by_name(&choices::LINES)),
        ("ERROR_EVENT", json!(event::ERROR)),
        ("CHOICE_EVENT", json!(event::CHOICE)),
        ("READ_EVENT", json!(event::READ)),
        ("KEPT_EVENT", json!(event::KEPT)),
        ("FILTER_EVENT", json!(event::FILTER)),
        ("ANSWER_PATIENCE", json!(patience::ANSWER)),
        ("PANELS_PATIENCE", json!(patience::PANELS)),
        ("CACHE", json!(worker::CACHE)),
        ("WORKER", json!(worker::FILE)),
        ("FORGET", json!(worker::FORGET)),
        ("COMPLAINT", json!(worker::COMPLAINT)),
    ];
    constants.iter().map(|(name, value)| format!("--define:{name}={value}")).collect()
}

/// A table as an object, in which scripts look things up in the fewest bytes.
fn by_name<T: Copy + Into<Value>>(table: &[(&str, T)]) -> Value {
    Value::Object(table.iter().map(|(name, value)| ((*name).to_owned(), (*value).into())).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_name_is_declared_for_the_check_of_types() {
        let declared = include_str!("../../../../src/embed/globals.d.ts");
        for definition in definitions() {
            let name = definition.trim_start_matches("--define:").split('=').next();
            let declaration = format!("const {}:", name.unwrap_or_default());
            assert!(declared.contains(&declaration), "{declaration}");
        }
    }

    #[test]
    fn panels_wait_as_long_by_their_style_sheet_as_by_the_script() {
        let sheet = include_str!("../../../../styles/views/prerendered.css");
        let waiting = format!("await-script) {}s;", patience::PANELS / 1000);
        assert!(sheet.contains(&waiting), "{waiting}");
    }
}
