use newsfold_bundle::is_id;

use crate::import::front_matter::FrontMatter;
use crate::import::text::{for_a_file, slug};

/// The id that an issue's own address gives it: the last step of its path, `harbour-12` of
/// `https://harbour.example/issues/harbour-12/`.
pub(super) fn id(front: &FrontMatter) -> Option<String> {
    let address = front.address.as_ref()?.text.as_str();
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let path = path
        .split_once("://")
        .map_or(path, |(_, rest)| rest.split_once('/').map_or("", |(_, path)| path));
    let last = path.split('/').rfind(|step| !step.is_empty())?;
    let name =
        [".html", ".htm", ".md"].iter().find_map(|end| last.strip_suffix(end)).unwrap_or(last);
    // Names that differ in case alone are one on some systems.
    let lower = name.to_lowercase();
    let id = if is_id(&lower) { lower } else { slug(name) };
    (!id.is_empty()).then(|| for_a_file(id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::front_matter::Said;

    #[test]
    fn the_last_step_of_an_address_is_an_id() {
        let id = |text: &str| {
            let address = Some(Box::new(Said { line: 2, key: "slug".into(), text: text.into() }));
            id(&FrontMatter { address, ..FrontMatter::default() })
        };
        for (address, wanted) in [
            ("harbour-12", Some("harbour-12")),
            ("/issues/harbour-12/", Some("harbour-12")),
            ("https://harbour.example/issues/Harbour_12.html?a=b", Some("harbour_12")),
            ("two words", Some("two-words")),
            ("/notes/NUL/", Some("issue-nul")),
            ("aux.x", Some("issue-aux.x")),
            ("https://harbour.example/", None),
            ("https://harbour.example", None),
            ("/", None),
        ] {
            assert_eq!(id(address).as_deref(), wanted, "{address}");
        }
    }
}
