//! What the source promises and no compiler checks. Each rule is a function from the files to the
//! breaches it finds; its test shows one that it finds.

mod breach;
mod length;
mod markup;
mod modules;
mod names;
mod source;
mod web;

use anyhow::{Result, bail};

use crate::project::Project;
use breach::Breach;
use source::{SourceFile, read_all};

type Rule = fn(&[SourceFile]) -> Vec<Breach>;

const RULES: &[Rule] = &[
    web::only_the_edge_knows_the_browser,
    web::the_core_knows_no_framework,
    markup::no_text_becomes_markup,
    names::names_say_what_is_inside,
    length::files_hold_one_thing,
    modules::no_module_imports_itself,
    modules::the_store_is_built_in_floors,
];

/// Holds every file of the repository to every rule.
pub fn check(project: &Project) -> Result<()> {
    let files = read_all(project)?;
    let breaches: Vec<String> =
        RULES.iter().flat_map(|rule| rule(&files)).map(|breach| format!("\n  {breach}")).collect();
    if breaches.is_empty() { Ok(()) } else { bail!("{}", breaches.concat()) }
}
