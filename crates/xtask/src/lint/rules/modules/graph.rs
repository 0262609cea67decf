use std::collections::{BTreeMap, BTreeSet};

use super::super::source::SourceFile;
use super::parsed::{Parsed, parse};

/// How many re-exports one name is followed through.
const DEPTH: usize = 16;

/// The modules of the workspace, each a file, and which of them import which.
pub struct Graph<'a> {
    modules: BTreeMap<&'a str, Module<'a>>,
}

/// A module.
struct Module<'a> {
    /// The file of the module around it.
    parent: Option<&'a str>,
    /// The file at the top of its crate.
    top: &'a str,
    /// The files of the modules in it, by their names.
    children: BTreeMap<String, &'a str>,
    parsed: Parsed,
}

/// That one module imports another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edge<'a> {
    /// The file that imports.
    pub from: &'a str,
    /// The file that is imported.
    pub to: &'a str,
    /// Where it does.
    pub line: usize,
}

impl<'a> Graph<'a> {
    /// Reads the modules of every crate among the files.
    pub fn read(files: &'a [SourceFile]) -> Self {
        let texts = files.iter().map(|file| (&*file.path, &*file.text)).collect();
        let mut graph = Self { modules: BTreeMap::new() };
        for file in files.iter().filter(|file| is_top(&file.path)) {
            graph.take(&texts, &file.path, None, &file.path);
        }
        graph
    }

    fn take(
        &mut self,
        texts: &BTreeMap<&'a str, &'a str>,
        path: &'a str,
        parent: Option<&'a str>,
        top: &'a str,
    ) {
        let parsed = parse(texts.get(path).copied().unwrap_or_default());
        let folder = folder_of(path, parent.is_none());
        let mut children = BTreeMap::new();
        for name in &parsed.modules {
            let places = [format!("{folder}/{name}.rs"), format!("{folder}/{name}/mod.rs")];
            let found = places.iter().find_map(|place| texts.get_key_value(&**place));
            if let Some((file, _)) = found {
                children.insert(name.clone(), *file);
            }
        }
        for file in children.values() {
            self.take(texts, file, Some(path), top);
        }
        self.modules.insert(path, Module { parent, top, children, parsed });
    }

    /// Which module imports which, each where it does first. What a module hands on and does not name
    /// itself is no import of its own: it is a door.
    pub fn edges(&self) -> BTreeSet<Edge<'a>> {
        let mut edges: BTreeSet<Edge> =
            self.modules.iter().flat_map(|(from, module)| self.edges_of(from, module)).collect();
        let mut seen = BTreeSet::new();
        edges.retain(|edge| seen.insert((edge.from, edge.to)));
        edges
    }

    fn edges_of(&self, from: &'a str, module: &Module<'a>) -> Vec<Edge<'a>> {
        let imports = module.parsed.imports.iter().filter(|import| !import.is_handed_on);
        let imported = imports.map(|import| (&import.path, import.line));
        let named = module.parsed.paths.iter().map(|(path, line)| (path, *line));
        let to = imported.chain(named).filter_map(|(path, line)| {
            let to = self.find(from, path, DEPTH)?;
            (to != from).then_some(Edge { from, to, line })
        });
        to.collect()
    }

    /// The module that defines what a path in a file names; `None` where that is in another crate, or
    /// no item.
    fn find(&self, file: &'a str, path: &[String], depth: usize) -> Option<&'a str> {
        let module = self.modules.get(file)?;
        let depth = depth.checked_sub(1)?;
        let Some((first, rest)) = path.split_first() else { return Some(file) };
        match first.as_str() {
            "crate" => self.find(module.top, rest, depth),
            "super" => self.find(module.parent?, rest, depth),
            "self" => self.find(file, rest, depth),
            name => {
                if let Some(child) = module.children.get(name) {
                    return self.find(child, rest, depth);
                }
                if module.parsed.defines.iter().any(|defined| defined == name) {
                    return Some(file);
                }
                let mut imports = module.parsed.imports.iter();
                if let Some(import) = imports.find(|import| import.name == name) {
                    // What is imported from itself is a crate.
                    if import.path.first() == Some(first) {
                        return None;
                    }
                    let path: Vec<String> = import.path.iter().chain(rest).cloned().collect();
                    return self.find(file, &path, depth);
                }
                let mut globs = module.parsed.imports.iter().filter(|import| import.name == "*");
                globs.find_map(|glob| {
                    let inside = self.find(file, &glob.path, depth)?;
                    (inside != file).then(|| self.find(inside, path, depth))?
                })
            }
        }
    }
}

/// Whether a file is the top of a crate.
fn is_top(path: &str) -> bool {
    path.ends_with("src/lib.rs") || path.ends_with("src/main.rs")
}

/// The folder in which the modules of a file lie.
fn folder_of(path: &str, is_top: bool) -> String {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    match name.strip_suffix(".rs") {
        Some(stem) if stem != "mod" && !is_top => format!("{folder}/{stem}"),
        _ => folder.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edges(files: &[(&str, &str)]) -> Vec<(String, String, usize)> {
        let files: Vec<_> =
            files.iter().map(|(path, text)| SourceFile::example(path, text)).collect();
        let edges = Graph::read(&files).edges();
        let own = |edge: Edge| (edge.from.to_owned(), edge.to.to_owned(), edge.line);
        edges.into_iter().map(own).collect()
    }

    fn edge(from: &str, to: &str, line: usize) -> (String, String, usize) {
        (from.to_owned(), to.to_owned(), line)
    }

    #[test]
    fn a_name_is_followed_to_where_it_is_defined() {
        let files = [
            ("src/lib.rs", "mod store;\nmod views;"),
            ("src/store/mod.rs", "mod state;\npub use state::State;"),
            ("src/store/state.rs", "pub struct State;"),
            ("src/views/mod.rs", "use crate::store::State;"),
        ];
        assert_eq!(edges(&files), [edge("src/views/mod.rs", "src/store/state.rs", 1)]);
    }

    #[test]
    fn paths_in_code_and_in_macros_count() {
        let files = [
            ("src/lib.rs", "mod one;\nmod two;\nmod three;"),
            ("src/one.rs", "pub fn a() {}\npub fn b() {}"),
            ("src/two.rs", "fn c() {\n    crate::one::a();\n}"),
            ("src/three.rs", "fn d() {\n    html! { <p>{ super::one::b() }</p> }\n}"),
        ];
        let expected = [edge("src/three.rs", "src/one.rs", 2), edge("src/two.rs", "src/one.rs", 2)];
        assert_eq!(edges(&files), expected);
    }

    #[test]
    fn what_is_there_for_tests_does_not_count() {
        let files = [
            ("src/lib.rs", "mod one;\npub struct Top;"),
            ("src/one.rs", "#[cfg(test)]\nmod tests {\n    use crate::Top;\n}"),
        ];
        assert_eq!(edges(&files), []);
    }
}
