use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::site::arrange::Placed;
use crate::site::stage::record;
use crate::site::stage::{FOLDER, Stage};
use crate::site::{BuildError, BuildErrors, digest, each::each};

/// Brings along the files of the source that newsletters link to, under their paths there. `is_issue`
/// says which are newsletters, whose pages stand for them; `is_own` which names the site itself has.
pub(in crate::site) fn bring_along(
    placed: &[Placed],
    root: &Path,
    stage: &Stage,
    is_issue: impl Fn(&str) -> bool,
    is_own: impl Fn(&str) -> bool + Sync,
) -> Result<(), BuildErrors> {
    let files: BTreeSet<&String> = placed.iter().flat_map(|one| &one.facts.files).collect();
    let files: Vec<&String> = files.into_iter().filter(|file| !is_issue(file)).collect();
    let bring = |file: &String| {
        let path = root.join(file);
        if is_own(file) || file == record::NAME || file.starts_with(FOLDER) {
            return Err(BuildError::NameTaken { path, name: file.clone() });
        }
        let bytes = fs::read(&path).map_err(BuildError::unreadable(&path))?;
        let digest = digest::hex(&bytes);
        if stage.has(file, &digest) {
            stage.keep(file.clone(), digest);
            return Ok(());
        }
        stage.copy(&path, file, digest)
    };
    each(files, |_| {}, |file| Ok(bring(file)?))?;
    Ok(())
}
