//! Between the old site and the new one: `Stage` keeps new files waiting in a hidden folder, `record`
//! says what the last build has made, `stale` what of it goes, and `journal` what is left to do. Nobody
//! else touches the site's folder: `SiteFolder` is all of it that they can reach, and `site_path` is what
//! the paths are held to that its files name.

mod folder;
pub(in crate::site) mod journal;
pub(in crate::site) mod record;
mod site_path;
pub(in crate::site) mod stale;

use folder::waiting;
pub(in crate::site) use folder::{FOLDER, SiteFolder};

use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::Read;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::site::stage::record::{Made, Record};
use crate::site::{BuildError, digest};

/// When a file takes its place. Whatever a file refers to comes before it, so that the site that is
/// served is whole at every moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::site) enum Turn {
    /// What refers to nothing: files named by content, pictures.
    Content,
    /// What loads files named by content.
    Loader,
    /// A page that no other refers to yet.
    NewPage,
    /// A page that had another text.
    Page,
    /// The first page.
    Root,
    /// The bundle.
    Bundle,
    /// What tells others: feeds, rules of the host.
    Rest,
    /// The record of the build.
    Record,
}

/// A file of the site.
#[derive(Clone)]
pub(in crate::site) struct OutputFile {
    /// Its path in the site, with `/`.
    pub(in crate::site) path: String,
    /// What it holds.
    pub(in crate::site) bytes: Vec<u8>,
}

/// The new files of a build, which wait until all are written.
pub(in crate::site) struct Stage<'a> {
    folder: &'a SiteFolder,
    old: &'a Record,
    /// What is in the folder of the issues: to ask for each of many thousand files takes longer.
    issues: HashSet<String>,
    state: Mutex<State>,
}

/// What the stage knows.
#[derive(Default)]
pub(in crate::site) struct State {
    /// Every file of the site, new or not.
    pub(in crate::site) made: BTreeMap<String, Made>,
    /// The files that wait, by their turn.
    pub(in crate::site) moves: Vec<(Turn, String)>,
}

impl<'a> Stage<'a> {
    /// A stage for the folder of a site whose last build left a record.
    pub(in crate::site) fn new(folder: &'a SiteFolder, old: &'a Record) -> Self {
        Self { folder, old, issues: folder.names("issues"), state: Mutex::default() }
    }

    /// Whether the site has a file that was made of something with this digest.
    pub(in crate::site) fn has(&self, path: &str, digest: &str) -> bool {
        self.old.files.get(path).is_some_and(|made| made.digest == digest) && self.is_there(path)
    }

    fn is_there(&self, path: &str) -> bool {
        match path.strip_prefix("issues/").filter(|name| !name.contains('/')) {
            Some(name) => self.issues.contains(name),
            None => self.folder.is_file(path),
        }
    }

    /// The file stays, or takes its place, with the digest of its bytes.
    pub(in crate::site) fn put(&self, turn: Turn, file: OutputFile) -> Result<(), BuildError> {
        let digest = digest::hex(&file.bytes);
        if self.has(&file.path, &digest) {
            self.keep(file.path, digest);
            return Ok(());
        }
        self.write(turn, file, digest, false)
    }

    /// A file named by its content stays, or takes its place.
    pub(in crate::site) fn put_named(
        &self,
        path: String,
        bytes: Vec<u8>,
    ) -> Result<(), BuildError> {
        if self.is_there(&path) && self.knows(&path) {
            self.keep_named(path);
            return Ok(());
        }
        self.write(Turn::Content, OutputFile { path, bytes }, String::new(), true)
    }

    /// Whether an earlier build made a file.
    fn knows(&self, path: &str) -> bool {
        self.old.files.contains_key(path) || self.old.kept.iter().any(|kept| kept == path)
    }

    /// A file takes its place when its turn comes; `digest` is of what it is made of.
    pub(in crate::site) fn write(
        &self,
        turn: Turn,
        file: OutputFile,
        digest: String,
        hashed: bool,
    ) -> Result<(), BuildError> {
        let waiting = waiting(&file.path);
        self.folder
            .write(&waiting, &file.bytes)
            .map_err(BuildError::unwritable(&self.folder.path(&waiting)))?;
        self.note(turn, file.path, Made { digest, hashed });
        Ok(())
    }

    /// A file of the source takes its place as it is, piece by piece, with the digest of what was copied.
    pub(in crate::site) fn copy(&self, mut from: impl Read, path: &str) -> Result<(), BuildError> {
        let waiting = waiting(path);
        let copied = self.folder.create(&waiting).and_then(|to| digest::copy(&mut from, to));
        let digest = copied.map_err(BuildError::unwritable(&self.folder.path(&waiting)))?;
        self.note(Turn::Content, path.to_owned(), Made { digest, hashed: false });
        Ok(())
    }

    /// A file stays as it is.
    pub(in crate::site) fn keep(&self, path: String, digest: String) {
        self.state().made.insert(path, Made { digest, hashed: false });
    }

    /// A file named by its content stays.
    pub(in crate::site) fn keep_named(&self, path: String) {
        self.state().made.insert(path, Made { digest: String::new(), hashed: true });
    }

    /// Every file that an earlier build made in a folder stays, if there are any and none is missing.
    pub(in crate::site) fn keep_folder(&self, folder: &str) -> bool {
        let made = self.old.files.range(folder.to_owned()..);
        let made: Vec<_> = made.take_while(|(path, _)| path.starts_with(folder)).collect();
        if made.is_empty() || !made.iter().all(|(path, _)| self.is_there(path)) {
            return false;
        }
        let kept = made.into_iter().map(|(path, made)| (path.clone(), made.clone()));
        self.state().made.extend(kept);
        true
    }

    /// The files that wait, and the turn of each.
    pub(in crate::site) fn waiting(&self) -> HashMap<String, Turn> {
        self.state().moves.iter().map(|(turn, path)| (path.clone(), *turn)).collect()
    }

    /// The bytes of a file of the site as it will be: one that waits, or one that stays.
    pub(in crate::site) fn read(&self, path: &str, waits: bool) -> Result<Vec<u8>, BuildError> {
        let at = if waits { waiting(path) } else { path.into() };
        self.folder.read(&at).map_err(BuildError::unreadable(&self.folder.path(&at)))
    }

    /// Another form of a file takes its place.
    pub(in crate::site) fn put_beside(
        &self,
        of: &str,
        turn: Turn,
        form: OutputFile,
    ) -> Result<(), BuildError> {
        let made = self.state().made.get(of).cloned();
        let Some(Made { digest, hashed }) = made else { return Ok(()) };
        self.write(turn, form, digest, hashed)
    }

    /// Another form of a file stays, where it is there and the file is what it was made of.
    pub(in crate::site) fn keep_beside(&self, form: &str, of: &str) -> bool {
        let Some(made) = self.state().made.get(of).cloned() else { return false };
        let is_its = self.old.files.get(form) == Some(&made) && self.is_there(form);
        if is_its {
            self.state().made.insert(form.to_owned(), made);
        }
        is_its
    }

    /// The paths of all files of the site so far.
    pub(in crate::site) fn paths(&self) -> std::collections::BTreeSet<String> {
        self.state().made.keys().cloned().collect()
    }

    /// What the stage knows when all is written.
    pub(in crate::site) fn into_state(self) -> State {
        self.state.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    fn note(&self, turn: Turn, path: String, made: Made) {
        let mut state = self.state();
        state.moves.push((turn, path.clone()));
        state.made.insert(path, made);
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
