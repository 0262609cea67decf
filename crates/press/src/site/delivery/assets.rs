use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::PathBuf;

use newsfold::agreed::worker::INDEX;

use crate::import::report::Untaken;
use crate::import::{Attached, Settings};
use crate::message::Quoted;
use crate::site::arrange::Placed;
use crate::site::source::inside::{SourceFolder, above, folded};
use crate::site::stage::Stage;
use crate::site::{BuildErrors, digest, in_parallel::in_parallel};

/// Brings along the pictures that came inside newsletters, which are named by what they are.
pub(in crate::site) fn bring_pictures(
    placed: &[Placed],
    root: &SourceFolder,
    settings: &Settings,
    stage: &Stage,
) -> Result<(), BuildErrors> {
    for Placed { entry, facts, .. } in placed {
        let is_new = |path: &&String| !stage.has(path.as_str(), "");
        if facts.pictures.iter().any(|path| is_new(&path)) {
            for Attached { path, bytes } in entry.load_pictures(root, settings)? {
                stage.put_named(path, bytes.to_vec())?;
            }
        } else {
            facts.pictures.iter().for_each(|path| stage.keep_named(path.clone()));
        }
    }
    Ok(())
}

/// Whether a name is one that the site itself has, folded: a file of it, what lies where it has a folder or below
/// what is a file of it, and all in the folder of the search, which is kept or made anew as a whole.
pub(in crate::site) fn names_of_site(own: BTreeSet<String>) -> impl Fn(&str) -> bool + Sync {
    let folders: BTreeSet<String> = own.iter().flat_map(|path| above(path)).collect();
    move |file| {
        let file = folded(file);
        folders.contains(&file)
            || own.contains(&file)
            || above(&file).any(|folder| own.contains(&folder))
            || file.starts_with(INDEX)
    }
}

/// Brings along files of the source that are linked to, under their paths there. `is_own` says which names
/// the site itself has. Returns those that the site cannot hold.
pub(in crate::site) fn bring_along(
    files: BTreeSet<&String>,
    root: &SourceFolder,
    stage: &Stage,
    is_own: impl Fn(&str) -> bool + Sync,
) -> Result<Vec<Untaken>, BuildErrors> {
    let files: Vec<&String> = files.into_iter().collect();
    let mut first: BTreeMap<String, &String> = BTreeMap::new();
    for file in &files {
        first.entry(folded(file)).or_insert(file);
    }
    let bring = |file: &String| {
        let path = root.join(file);
        if is_own(file) {
            let reason = format!("the site has a file `{}` of its own", file.quoted());
            return Ok(Some(Untaken { path, reason }));
        }
        if let Some(other) = first.get(&folded(file)).filter(|other| **other != file) {
            let reason = format!("some systems take it for the same file as `{}`", other.quoted());
            return Ok(Some(Untaken { path, reason }));
        }
        // What is there already is not copied again, so that it is only digested first.
        let digested = root.open(file).and_then(|mut from| digest::copy(&mut from, io::sink()));
        match digested {
            Ok(digest) if stage.has(file, &digest) => {
                stage.keep(file.clone(), digest);
                return Ok(None);
            }
            Err(error) => return Ok(Some(unread(path, &error))),
            Ok(_) => {}
        }
        match root.open(file) {
            Ok(from) => stage.copy(from, file).map(|()| None),
            Err(error) => Ok(Some(unread(path, &error))),
        }
    };
    let untaken = in_parallel(files, |_| {}, |file| Ok(bring(file)?))?;
    Ok(untaken.into_iter().flatten().collect())
}

fn unread(path: PathBuf, error: &io::Error) -> Untaken {
    Untaken { path, reason: format!("it cannot be read: {error}") }
}
