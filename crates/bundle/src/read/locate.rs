use std::collections::BTreeMap;

use serde_json::value::RawValue;

use super::path::Step;

/// Where each of some paths begins in a JSON text, as byte offsets; the text is valid JSON.
///
/// Only the branches that lead to a path are looked into, each once. A step that the text does not
/// have ends at the value before it.
pub(super) fn locate(text: &str, paths: &[impl AsRef<[Step]>]) -> Vec<usize> {
    let mut found = vec![0; paths.len()];
    if let Ok(root) = serde_json::from_str::<&RawValue>(text) {
        let wanted = paths.iter().enumerate().map(|(index, path)| (index, path.as_ref()));
        descend(text, root, wanted.collect(), &mut found);
    }
    found
}

/// Notes the offset of `value` for every wanted path, then follows those that lead deeper.
fn descend(text: &str, value: &RawValue, wanted: Vec<(usize, &[Step])>, found: &mut [usize]) {
    let offset = value.get().as_ptr() as usize - text.as_ptr() as usize;
    let mut deeper: BTreeMap<&Step, Vec<(usize, &[Step])>> = BTreeMap::new();
    for (index, path) in wanted {
        found[index] = offset;
        if let [step, rest @ ..] = path {
            deeper.entry(step).or_default().push((index, rest));
        }
    }
    let items = || serde_json::from_str::<Vec<&RawValue>>(value.get()).unwrap_or_default();
    let members =
        || serde_json::from_str::<BTreeMap<String, &RawValue>>(value.get()).unwrap_or_default();
    match deeper.keys().next() {
        None => {}
        Some(Step::Index(_)) => {
            for (index, item) in items().into_iter().enumerate() {
                if let Some(wanted) = deeper.remove(&Step::Index(index)) {
                    descend(text, item, wanted, found);
                }
            }
        }
        Some(Step::Key(_)) => {
            let members = members();
            for (step, wanted) in deeper {
                if let Step::Key(key) = step
                    && let Some(member) = members.get(*key)
                {
                    descend(text, member, wanted, found);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::position::positions;

    #[test]
    fn a_place_is_found_by_its_steps() {
        let text = "{\n  \"a\": [1,\n    {\"b\": \"é\", \"c\": true}]\n}";
        let paths = [
            vec![Step::Key("a"), Step::Index(1), Step::Key("c")],
            vec![Step::Key("a")],
            vec![Step::Key("a"), Step::Index(0)],
            vec![Step::Key("missing")],
        ];
        let offsets = locate(text, &paths);
        assert_eq!(&text[offsets[0]..offsets[0] + 4], "true");
        assert_eq!(positions(text, &offsets), [(3, 21), (2, 8), (2, 9), (1, 1)]);
    }
}
