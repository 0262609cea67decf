use anyhow::Result;

use super::debian::{self, Program};
use super::node_packages;
use crate::project::Project;

const PROGRAMS: [Program; 4] = [
    Program { path: "/usr/bin/hugo", package: "hugo" },
    Program { path: "/usr/bin/jekyll", package: "jekyll" },
    // The program alone, which no system starts.
    Program { path: "/usr/sbin/apache2", package: "apache2-bin" },
    Program {
        path: "/usr/share/doc/jekyll-theme-minima/copyright",
        package: "jekyll-theme-minima",
    },
];

/// The site generators that the recipes of docs/embedding.md are tried with: Hugo, Jekyll with its stock theme
/// and Apache from Debian, Eleventy and Astro from npm.
pub fn site_generators(project: &Project) -> Result<()> {
    debian::install(project, &PROGRAMS)?;
    node_packages(project, "tests/astro")?;
    node_packages(project, "tests/generators/eleventy")
}
