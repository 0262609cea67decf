use super::breach::Breach;
use super::source::SourceFile;

/// Where the browser is talked to: the platform, the element, and the hook that moves the focus.
const EDGE: [&str; 3] = ["src/platform", "src/embed", "src/hooks/use_focus.rs"];

/// What knows nothing of Yew or of the web.
const CORE: [&str; 2] = ["src/store", "crates/bundle"];

/// Only the edge names `web_sys` and `js_sys`: everything else runs without a browser.
pub fn only_the_edge_knows_the_browser(files: &[SourceFile]) -> Vec<Breach> {
    let words = ["web_sys", "js_sys", "wasm_bindgen", "JsValue"];
    files
        .iter()
        .filter(|file| file.is_in("src") && file.has_extension("rs"))
        .filter(|file| !EDGE.iter().any(|place| file.is_in(place)))
        .flat_map(|file| {
            file.lines_with(&words, "only platform, embed and use_focus know the browser")
        })
        .collect()
}

/// The store and the bundle build without Yew.
pub fn the_core_knows_no_framework(files: &[SourceFile]) -> Vec<Breach> {
    files
        .iter()
        .filter(|file| file.has_extension("rs") && CORE.iter().any(|place| file.is_in(place)))
        .flat_map(|file| file.lines_with(&["yew"], "the store and the bundle know no Yew"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_that_talks_to_the_browser_is_found() {
        let view =
            SourceFile::example("src/views/card.rs", "use yew::html;\nuse web_sys::Element;");
        let found = only_the_edge_knows_the_browser(&[view]);
        assert_eq!(found.iter().map(|breach| breach.line).collect::<Vec<_>>(), [2]);
    }

    #[test]
    fn the_edge_talks_to_the_browser() {
        for path in ["src/platform/fetch.rs", "src/embed/mod.rs", "src/hooks/use_focus.rs"] {
            let file = SourceFile::example(path, "use web_sys::Element;");
            assert_eq!(only_the_edge_knows_the_browser(&[file]), []);
        }
    }

    #[test]
    fn a_store_that_uses_yew_is_found() {
        let store = SourceFile::example("src/store/state.rs", "use yew::AttrValue;");
        assert_eq!(the_core_knows_no_framework(&[store]).len(), 1);
        let view = SourceFile::example("src/views/card.rs", "use yew::AttrValue;");
        assert_eq!(the_core_knows_no_framework(&[view]), []);
    }
}
