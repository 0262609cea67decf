use std::collections::{BTreeMap, BTreeSet};

use super::super::breach::Breach;
use super::super::source::SourceFile;
use super::graph::{Edge, Graph};

/// No module imports one that imports it, be it through others: what is in a circle can neither be read
/// nor moved alone.
pub fn no_module_imports_itself(files: &[SourceFile]) -> Vec<Breach> {
    let graph = Graph::read(files);
    let edges = graph.edges();
    let mut to: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for edge in &edges {
        to.entry(edge.from).or_default().insert(edge.to);
    }
    let closes = |edge: &&Edge| reaches(&to, edge.to, edge.from);
    let breach = |edge: &Edge| Breach {
        path: edge.from.to_owned(),
        line: edge.line,
        rule: "the import is in a circle: what it names needs this module in turn",
    };
    edges.iter().filter(closes).map(breach).collect()
}

/// Whether a module imports another, be it through others.
fn reaches<'a>(to: &BTreeMap<&'a str, BTreeSet<&'a str>>, from: &'a str, wanted: &str) -> bool {
    let (mut seen, mut next) = (BTreeSet::new(), vec![from]);
    while let Some(module) = next.pop() {
        if module == wanted {
            return true;
        }
        if seen.insert(module) {
            next.extend(to.get(module).into_iter().flatten());
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_circle_is_found_through_others_and_past_re_exports() {
        let files = [
            ("src/lib.rs", "mod one;\nmod two;\nmod three;\npub use three::Three;"),
            ("src/one.rs", "use super::two::Two;\npub struct One(Two);"),
            ("src/two.rs", "use crate::Three;\npub struct Two(Three);"),
            ("src/three.rs", "\nuse super::one::One;\npub struct Three(One);"),
        ];
        let files = files.map(|(path, text)| SourceFile::example(path, text));
        let found = no_module_imports_itself(&files);
        let lines: Vec<_> = found.iter().map(|breach| (&*breach.path, breach.line)).collect();
        assert_eq!(lines, [("src/one.rs", 1), ("src/three.rs", 2), ("src/two.rs", 1)]);
        let straight = [("src/three.rs", "pub struct Three;")];
        let straight = straight.map(|(path, text)| SourceFile::example(path, text));
        let [top, one, two, _] = files;
        let [three] = straight;
        assert_eq!(no_module_imports_itself(&[top, one, two, three]), []);
    }
}
