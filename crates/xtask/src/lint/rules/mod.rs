//! What the source promises and no compiler checks. Each rule is a function from the files to the
//! breaches it finds; its test shows one that it finds.

mod css;
mod css_pieces;
mod length;
mod markup;
mod names;
mod source;
mod web;

use std::fmt;

use anyhow::{Result, bail};

use crate::project::Project;
use source::{SourceFile, read_all};

/// Where a rule is broken, and how.
#[derive(Debug, PartialEq, Eq)]
struct Breach {
    path: String,
    /// Counted from 1.
    line: usize,
    rule: &'static str,
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.rule)
    }
}

type Rule = fn(&[SourceFile]) -> Vec<Breach>;

const RULES: &[Rule] = &[
    web::only_the_edge_knows_the_browser,
    web::the_core_knows_no_framework,
    markup::no_text_becomes_markup,
    css::no_ids_and_no_force,
    css::directions_are_logical,
    css::sizes_follow_the_reader,
    names::names_say_what_is_inside,
    length::files_hold_one_thing,
];

/// Holds every file of the repository to every rule.
pub fn check(project: &Project) -> Result<()> {
    let files = read_all(project)?;
    let breaches: Vec<String> =
        RULES.iter().flat_map(|rule| rule(&files)).map(|breach| format!("\n  {breach}")).collect();
    if breaches.is_empty() { Ok(()) } else { bail!("{}", breaches.concat()) }
}
