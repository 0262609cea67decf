use super::breach::Breach;
use super::source::SourceFile;

/// Every way a browser has of making markup from text.
const DOORS: [&str; 10] = [
    "createContextualFragment",
    "document.write",
    "DOMParser",
    "from_html_unchecked",
    "innerHTML",
    "insertAdjacentHTML",
    "inner_html",
    "outerHTML",
    "setHTML",
    "set_outer_html",
];

/// No text becomes markup in the browser, so that none can be injected.
pub fn no_text_becomes_markup(files: &[SourceFile]) -> Vec<Breach> {
    files
        .iter()
        .filter(|file| file.is_in("src") || file.is_in("samples") || file.path == "index.html")
        .flat_map(|file| file.lines_with(&DOORS, "no text becomes markup in the browser"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_that_becomes_markup_is_found() {
        let script =
            SourceFile::example("src/embed/notice.js", "p.textContent = a;\np.innerHTML = b;");
        assert_eq!(no_text_becomes_markup(&[script]).len(), 1);
        let view = SourceFile::example("src/views/a.rs", "Html::from_html_unchecked(text)");
        assert_eq!(no_text_becomes_markup(&[view]).len(), 1);
    }
}
