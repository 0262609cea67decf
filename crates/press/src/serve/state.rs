use std::process;
use std::time::{SystemTime, UNIX_EPOCH};

use serde::Serialize;
use tokio::sync::watch;

use crate::site::BuildError;

/// What open pages should know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct State {
    /// Names the build that the site shows: another build is another version, in another run of the
    /// command too.
    pub(super) version: String,
    /// What is wrong with the source, where it cannot be built.
    pub(super) problem: Option<String>,
}

/// The state as it changes.
pub(super) struct States {
    run: String,
    sender: watch::Sender<(usize, Option<String>)>,
}

/// Sees the state, and its changes.
#[derive(Clone)]
pub(super) struct Watcher {
    run: String,
    receiver: watch::Receiver<(usize, Option<String>)>,
}

impl States {
    /// The state after the first build.
    pub(super) fn new() -> Self {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let run = format!("{:x}-{:x}", since.as_micros(), process::id());
        Self { run, sender: watch::Sender::new((1, None)) }
    }

    pub(super) fn watcher(&self) -> Watcher {
        Watcher { run: self.run.clone(), receiver: self.sender.subscribe() }
    }

    /// The site is built, and this is wrong all the same. Pages are told to load again only where the
    /// site is `changed`.
    pub(super) fn built(&self, changed: bool, new: Option<String>) {
        self.sender.send_if_modified(|(count, problem)| {
            *count += usize::from(changed);
            let differs = *problem != new;
            *problem = new;
            differs || changed
        });
    }

    /// The source cannot be built, and the site is as it was.
    pub(super) fn refused(&self, errors: &[BuildError]) {
        let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
        let new = Some(lines.join("\n"));
        self.sender.send_if_modified(|(_, problem)| {
            let changed = *problem != new;
            *problem = new;
            changed
        });
    }
}

impl Watcher {
    /// The state as it is now.
    pub(super) fn now(&mut self) -> State {
        let (count, problem) = self.receiver.borrow_and_update().clone();
        State { version: format!("{}-{count}", self.run), problem }
    }

    /// The state after its next change; `None` when there is none any more.
    pub(super) async fn next(&mut self) -> Option<State> {
        self.receiver.changed().await.ok()?;
        Some(self.now())
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn a_problem_keeps_the_version_and_a_build_that_changes_nothing_does_too() {
        let states = States::new();
        let mut watcher = states.watcher();
        let first = watcher.now();
        states.refused(&[BuildError::no_issue(Path::new("news"))]);
        assert!(watcher.receiver.has_changed().unwrap_or_default());
        let broken = watcher.now();
        assert_eq!(broken.problem.as_deref(), Some("news: holds no issue"));
        assert_eq!(broken.version, first.version);
        states.built(false, None);
        assert!(watcher.receiver.has_changed().unwrap_or_default());
        assert_eq!(watcher.now(), first);
        states.built(false, None);
        assert!(!watcher.receiver.has_changed().unwrap_or_default(), "there is nothing to tell");
        states.built(true, None);
        assert_ne!(watcher.now().version, first.version);
    }
}
