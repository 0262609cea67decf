use std::collections::BTreeMap;
use std::fmt::Write;

use super::names::Sizes;

/// The crate whose modules are told apart.
const OURS: &str = "newsfold";
/// What is less than this goes into one row.
const SMALL: usize = 2_000;

/// A table of the app's bytes by crate, ours by module, the largest first.
pub fn table(sizes: &Sizes) -> String {
    let mut rows: BTreeMap<String, usize> = BTreeMap::new();
    for (name, size) in &sizes.functions {
        *rows.entry(owner(name)).or_default() += size;
    }
    rows.insert("data: texts, tables, constants".to_owned(), sizes.data);
    let (large, small): (Vec<_>, Vec<_>) = rows.into_iter().partition(|(_, size)| *size >= SMALL);
    let mut large = large;
    large.sort_by_key(|(name, size)| (std::cmp::Reverse(*size), name.clone()));
    let rest: usize = small.iter().map(|(_, size)| size).sum();
    large.push((format!("{} more", small.len()), rest));
    let mut table = String::from("| what | bytes |\n| --- | ---: |\n");
    for (name, size) in large {
        let _ = writeln!(table, "| {name} | {size} |");
    }
    table
}

/// The crate that a function is of; of ours, the module.
fn owner(function: &str) -> String {
    // `<newsfold::views::Card as yew::Component>::view` is of the first path.
    let path = function.trim_start_matches(['<', '&', '[', '(', '*', ' ']);
    let path = path.strip_prefix("dyn ").unwrap_or(path);
    let end =
        path.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).unwrap_or(path.len());
    let mut steps = path.get(..end).unwrap_or(path).split("::");
    let (first, second) = (steps.next().unwrap_or_default(), steps.next());
    match second {
        Some(module) if first == OURS => format!("{OURS}::{module}"),
        Some(_) => first.to_owned(),
        None => "glue and functions without a path".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_are_of_their_crate_and_ours_of_their_module() {
        assert_eq!(owner("newsfold::store::reduce::reduce"), "newsfold::store");
        assert_eq!(owner("<newsfold::views::Card as yew::Component>::view"), "newsfold::views");
        assert_eq!(owner("core::ptr::drop_in_place<newsfold::A>"), "core");
        assert_eq!(owner("__wbindgen_malloc"), "glue and functions without a path");
    }

    #[test]
    fn what_is_small_shares_a_row() {
        let functions = vec![("a::b".to_owned(), 3_000), ("c::d".to_owned(), 10)];
        let table = table(&Sizes { functions, data: 5_000 });
        assert!(table.ends_with(
            "| data: texts, tables, constants | 5000 |\n| a | 3000 |\n| 1 more | 10 |\n"
        ));
    }
}
