use anyhow::Result;

use super::debian::{self, Program};
use super::node_packages;
use crate::project::Project;

const PROGRAMS: [Program; 3] = [
    Program { path: "/usr/bin/hugo", package: "hugo" },
    Program { path: "/usr/bin/jekyll", package: "jekyll" },
    Program {
        path: "/usr/share/doc/jekyll-theme-minima/copyright",
        package: "jekyll-theme-minima",
    },
];

/// The site generators that the recipes of docs/embedding.md are tried with: Hugo and Jekyll with its
/// stock theme from Debian, Eleventy from npm.
pub fn site_generators(project: &Project) -> Result<()> {
    debian::install(project, &PROGRAMS)?;
    node_packages(project, "tests/generators/eleventy")
}
