//! Sites: sources and widgets made to measure, and what can be said of a site as a whole.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

/// A folder with `newsletters` and a widget in `dist`.
pub struct Workshop(tempfile::TempDir);

impl Workshop {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("newsletters")).unwrap();
        let workshop = Self(folder);
        workshop.widget("1");
        workshop
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn site(&self) -> PathBuf {
        self.path().join("site")
    }

    /// A widget whose files hold `content`, each under the name that its content gives it.
    pub fn widget(&self, content: &str) {
        let dist = self.path().join("dist");
        let _ = fs::remove_dir_all(&dist);
        fs::create_dir(&dist).unwrap();
        let hashed = |before: &str, end: &str, loads: &str| {
            hashed(&dist, &format!("{content}{loads}"), before, end)
        };
        hashed("page-", "css", "");
        hashed("newsfold-page-", "js", "");
        // What is loaded when it is wanted is known to the glue alone.
        let part = format!(" {}", hashed("newsfold-listen-", "js", ""));
        let mut payload = [("js", part.as_str()), ("wasm", ""), ("css", "")]
            .map(|(end, loads)| hashed("newsfold-", end, loads))
            .to_vec();
        payload.push(hashed("newsfold-held-", "js", ""));
        fs::write(dist.join("newsfold.js"), format!("load({payload:?})")).unwrap();
        for icon in ["icon.svg", "icon-192.png", "icon-512.png", "icon-maskable.png"] {
            fs::write(dist.join(icon), icon).unwrap();
        }
    }

    /// Adds to the widget what pages that list issues have.
    pub fn widget_that_searches(&self) {
        let dist = self.path().join("dist");
        hashed(&dist, "1", "newsfold-archive-", "js");
        hashed(&dist, "1", "newsfold-list-", "css");
    }

    /// Writes a file of the source.
    pub fn write(&self, name: &str, text: &str) {
        let path = self.path().join("newsletters").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Writes the newsletter of a day in May 2026.
    pub fn issue(&self, day: u32, title: &str) {
        let text = format!(
            "---\npublication: The Letter\nlanguage: en\ntitle: {title}\ndate: 2026-05-{day:02}\n---\n\n\
             ## The eels of {title}\n\nTLDR: They came at night, {day} of them.\n\n\
             Summary: Nobody had asked.\n\nKey takeaways:\n\n- {day} eels\n- One bridge\n"
        );
        self.write(&format!("{day:02}.md"), &text);
    }
}

/// Writes a file of a widget under the name that its content gives it.
fn hashed(dist: &Path, content: &str, before: &str, end: &str) -> String {
    let text = format!("/* {content} {before}{end} */");
    let digest = Sha256::digest(&text);
    let digits: String = digest[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    let name = format!("{before}{digits}.{end}");
    fs::write(dist.join(&name), text).unwrap();
    name
}

/// Every file of a folder but for hidden folders: its path and its bytes.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
            if !path.is_dir() {
                found.insert(name, fs::read(path).unwrap());
            } else if !name.starts_with('.') {
                folders.push(path);
            }
        }
    }
    found
}

/// Follows everything that a reader can follow from the first page and from the bundle: every relative
/// address leads to a file, and every digest is that file's. Returns the pages.
pub fn assert_whole(site: &Path) -> BTreeSet<String> {
    let mut pages = BTreeSet::new();
    let mut waiting = vec!["index.html".to_owned(), "archive.html".to_owned()];
    let read =
        |path: &str| fs::read(site.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    let bundle = String::from_utf8(read("bundle.json")).unwrap();
    let bundle = newsfold_bundle::read(&bundle).unwrap();
    let mut references: Vec<_> = bundle
        .issues
        .into_iter()
        .map(|entry| match entry {
            newsfold_bundle::IssueEntry::Reference(reference) => reference,
            newsfold_bundle::IssueEntry::Inline(_) => panic!("an issue in the bundle itself"),
        })
        .collect();
    for shard in bundle.older {
        let bytes = read(&shard.href);
        assert_digest(&bytes, &shard.digest, &shard.href);
        let text = String::from_utf8(bytes).unwrap();
        references.extend(newsfold_bundle::read_shard(&text).unwrap().issues);
    }
    for reference in references {
        assert_digest(&read(&reference.href), &reference.digest, &reference.href);
        waiting.push(format!("issues/{}.html", reference.id));
    }
    while let Some(path) = waiting.pop() {
        if !pages.insert(path.clone()) {
            continue;
        }
        let html = String::from_utf8(read(&path)).unwrap();
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        for tag in html.split('<').skip(1) {
            let tag = tag.split('>').next().unwrap();
            let address = attribute(tag, " href=").or_else(|| attribute(tag, " src="));
            let Some(target) = address.and_then(|address| inside(folder, address)) else {
                continue;
            };
            let bytes = read(&target);
            if let Some(integrity) = attribute(tag, " integrity=") {
                assert_digest(&bytes, integrity, &target);
            }
            if target.ends_with(".html") {
                waiting.push(target);
            }
        }
        if let Some((_, record)) = html.split_once("<script type=\"application/json\">") {
            let page =
                newsfold_bundle::read_page(record.split("</script>").next().unwrap()).unwrap();
            assert_digest(&read(&page.href), &page.digest, &page.href);
        }
    }
    pages
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    tag.split_once(name)?.1.strip_prefix('"')?.split('"').next()
}

/// The file of the site that a relative address leads to.
fn inside(folder: &str, address: &str) -> Option<String> {
    let path = address.split(['?', '#']).next()?;
    if address.contains(':') || path.is_empty() {
        return None;
    }
    assert!(!path.starts_with('/'), "`{address}` begins at the host's root");
    let mut steps: Vec<&str> = folder.split_terminator('/').collect();
    for step in path.split('/') {
        match step {
            "" | "." => {}
            ".." => assert!(steps.pop().is_some(), "`{address}` leaves the site"),
            step => steps.push(step),
        }
    }
    if path.ends_with('/') || steps.is_empty() {
        steps.push("index.html");
    }
    Some(steps.join("/"))
}

pub fn assert_digest(bytes: &[u8], digest: &str, path: &str) {
    let found = format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)));
    assert_eq!(found, digest, "`{path}` is what its digest says");
}
