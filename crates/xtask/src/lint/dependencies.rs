use std::collections::HashMap;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use spdx::{Expression, LicenseReq, Licensee};
use xshell::cmd;

use crate::project::Project;

/// What `cargo metadata` says of every package in the lock file.
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    license: Option<String>,
    /// `None` for a package of this repository.
    source: Option<String>,
}

/// `deny.toml`, as far as it is read here.
#[derive(Deserialize)]
struct Policy {
    licenses: Licenses,
}

#[derive(Deserialize)]
struct Licenses {
    allow: Vec<String>,
    exceptions: Vec<Exception>,
}

/// What one package may be licensed under besides.
#[derive(Deserialize)]
struct Exception {
    #[serde(rename = "crate")]
    name: String,
    allow: Vec<String>,
}

const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// Every dependency comes from crates.io, under a licence that `deny.toml` allows. This is the part
/// of `cargo deny` that needs neither a network nor the minutes to build it.
pub fn check(project: &Project) -> Result<()> {
    let sh = &project.shell;
    let policy: Policy = toml::from_str(&sh.read_file("deny.toml")?)?;
    let allowed = licences(&policy.licenses.allow)?;
    let exceptions = policy.licenses.exceptions.iter();
    let exceptions = exceptions
        .map(|exception| Ok((exception.name.as_str(), licences(&exception.allow)?)))
        .collect::<Result<HashMap<_, _>>>()?;
    let metadata = cmd!(sh, "cargo metadata --format-version 1 --all-features --locked").quiet();
    let metadata: Metadata = serde_json::from_str(&metadata.read()?)?;
    let breaches: Vec<String> = metadata
        .packages
        .iter()
        .filter_map(|package| {
            let own = exceptions.get(package.name.as_str()).map_or(&[][..], Vec::as_slice);
            let breach = breach(package, &[&allowed, own].concat())?;
            Some(format!("\n  {} {}: {breach}", package.name, package.version))
        })
        .collect();
    ensure!(breaches.is_empty(), "{}", breaches.concat());
    Ok(())
}

fn licences(names: &[String]) -> Result<Vec<Licensee>> {
    let licence =
        |text: &String| Licensee::parse(text).with_context(|| format!("deny.toml: `{text}`"));
    names.iter().map(licence).collect()
}

/// What is wrong with a package, if anything is.
fn breach(package: &Package, allowed: &[Licensee]) -> Option<String> {
    let source = package.source.as_deref().unwrap_or(CRATES_IO);
    if source != CRATES_IO {
        return Some(format!("comes from {source}"));
    }
    let Some(license) = &package.license else {
        return Some("has no licence".to_owned());
    };
    // Packages older than the rule write a slash for "or".
    let Ok(expression) = Expression::parse(&license.replace('/', " OR ")) else {
        return Some(format!("has a licence that cannot be read: {license}"));
    };
    let may = |wanted: &LicenseReq| allowed.iter().any(|license| license.satisfies(wanted));
    (!expression.evaluate(may)).then(|| format!("is licensed {license}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(license: Option<&str>, source: Option<&str>) -> Package {
        Package {
            name: "a".to_owned(),
            version: "1.0.0".to_owned(),
            license: license.map(str::to_owned),
            source: source.map(str::to_owned),
        }
    }

    fn breach_of(license: Option<&str>, source: Option<&str>) -> Option<String> {
        let allowed = ["MIT", "Zlib"].map(|text| Licensee::parse(text).expect("a licence"));
        breach(&package(license, source), &allowed)
    }

    #[test]
    fn one_allowed_licence_of_a_choice_is_enough() {
        for license in ["MIT", "MIT OR Apache-2.0", "Apache-2.0/MIT", "MIT AND Zlib"] {
            assert_eq!(breach_of(Some(license), Some(CRATES_IO)), None, "{license}");
        }
    }

    #[test]
    fn a_licence_that_is_not_allowed_is_found() {
        for license in [Some("GPL-3.0-only"), Some("MIT AND GPL-3.0-only"), Some("mine"), None] {
            assert!(breach_of(license, Some(CRATES_IO)).is_some(), "{license:?}");
        }
    }

    #[test]
    fn a_package_from_elsewhere_is_found() {
        assert!(breach_of(Some("MIT"), Some("git+https://example.com/a")).is_some());
        assert_eq!(breach_of(Some("MIT"), None), None);
    }
}
