use super::super::breach::Breach;
use super::super::source::SourceFile;
use super::graph::{Edge, Graph};

/// The folder of the answers.
const ANSWERS: &str = "src/store/reduce/";
/// The folder of what answers share.
const STEPS: &str = "src/store/steps/";
/// Its files, from the bottom.
const FLOORS: [&str; 8] =
    ["saying", "keeping", "comparing", "looking", "loading", "listing", "screen", "bundle"];

/// An answer to an action imports no other; a step only those below it.
pub fn the_store_is_built_in_floors(files: &[SourceFile]) -> Vec<Breach> {
    let graph = Graph::read(files);
    graph.edges().into_iter().filter_map(breach).collect()
}

fn breach(edge: Edge) -> Option<Breach> {
    let inside = |folder| {
        let name = edge.from.strip_prefix(folder)?.strip_suffix(".rs")?;
        (name != "mod").then_some(name)
    };
    let rule = if inside(ANSWERS).is_some() && edge.to.starts_with(ANSWERS) {
        "an answer imports another: what they share is a step"
    } else if let Some(step) = inside(STEPS)
        && (edge.to.starts_with(ANSWERS) || edge.to.starts_with(STEPS))
        && !is_below(edge.to, step)
    {
        "a step imports one that is not below it"
    } else {
        return None;
    };
    Some(Breach { path: edge.from.to_owned(), line: edge.line, rule })
}

/// Whether a file is a step below another.
fn is_below(file: &str, step: &str) -> bool {
    let floor = |name: &str| FLOORS.iter().position(|floor| *floor == name);
    let below = file.strip_prefix(STEPS).and_then(|name| floor(name.strip_suffix(".rs")?));
    below.is_some_and(|below| floor(step).is_some_and(|step| below < step))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(files: &[(&str, &str)]) -> Vec<(String, usize)> {
        let top = [
            ("src/lib.rs", "mod store;"),
            ("src/store/mod.rs", "mod reduce;\nmod steps;"),
            ("src/store/reduce/mod.rs", "mod news;\nmod page;\npub fn reduce() { news::a() }"),
            ("src/store/steps/mod.rs", "pub mod loading;\npub mod saying;\npub mod attic;"),
        ];
        let files: Vec<_> =
            top.iter().chain(files).map(|(path, text)| SourceFile::example(path, text)).collect();
        let found = the_store_is_built_in_floors(&files);
        found.into_iter().map(|breach| (breach.path, breach.line)).collect()
    }

    #[test]
    fn answers_that_import_one_another_are_found() {
        let news = ("src/store/reduce/news.rs", "pub fn a() {}");
        let page = ("src/store/reduce/page.rs", "use super::news::a;\npub fn b() { a() }");
        assert_eq!(lines(&[news, page]), [("src/store/reduce/page.rs".to_owned(), 1)]);
    }

    #[test]
    fn steps_import_those_below_them_only() {
        let saying = ("src/store/steps/saying.rs", "pub fn a() {}");
        let loading = ("src/store/steps/loading.rs", "use super::saying::a;\npub fn b() { a() }");
        assert_eq!(lines(&[saying, loading]), []);
        let saying = ("src/store/steps/saying.rs", "use super::loading::b;\npub fn a() { b() }");
        let loading = ("src/store/steps/loading.rs", "pub fn b() {}");
        assert_eq!(lines(&[saying, loading]), [("src/store/steps/saying.rs".to_owned(), 1)]);
        let attic = ("src/store/steps/attic.rs", "use super::loading::b;\npub fn c() { b() }");
        assert_eq!(lines(&[attic, loading]), [("src/store/steps/attic.rs".to_owned(), 1)]);
    }
}
