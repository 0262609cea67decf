use std::path::{Path, PathBuf, absolute};
use std::time::Duration;

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};
use tokio::sync::mpsc;
use tokio::time::{Instant, timeout, timeout_at};

use super::ServeError;

/// How long nothing must happen before a change is taken for whole: an editor that saves, or a
/// version control system that goes to another branch, changes many things at a stroke.
const QUIET: Duration = Duration::from_millis(80);
/// How long a source that changes on and on is waited for.
const PATIENCE: Duration = Duration::from_secs(1);

/// The changes of a source, from the moment this is made.
pub(super) struct Changes {
    watcher: RecommendedWatcher,
    places: Places,
    heard: mpsc::UnboundedReceiver<()>,
}

impl Changes {
    /// Watches a source, but for what lies in the folder of the site.
    pub(super) fn of(source: &Path, output: &Path) -> Result<Self, ServeError> {
        let refused = |reason| ServeError::Unwatchable { path: source.to_owned(), reason };
        let places = Places::new(source, output).map_err(|error| refused(error.into()))?;
        let (tell, heard) = mpsc::unbounded_channel();
        let listener = places.clone();
        let watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            // A watcher that has lost events says so; what it lost may be a change.
            if event.map_or(true, |event| listener.is_change(&event)) {
                let _ = tell.send(());
            }
        });
        let mut changes = Self { watcher: watcher.map_err(refused)?, places, heard };
        changes.look_again().map_err(refused)?;
        Ok(changes)
    }

    /// Waits until the source has changed and is at rest again; false when it is watched no more.
    pub(super) async fn next(&mut self) -> bool {
        if self.heard.recv().await.is_none() {
            return false;
        }
        let latest = Instant::now() + PATIENCE;
        let quiet = async { while let Ok(Some(())) = timeout(QUIET, self.heard.recv()).await {} };
        let _ = timeout_at(latest, quiet).await;
        // A folder that was taken away and put back is another one to the system.
        let _ = self.look_again();
        true
    }

    fn look_again(&mut self) -> notify::Result<()> {
        let Places { source, parent, .. } = &self.places;
        let parent_watched = self.watcher.watch(parent, RecursiveMode::NonRecursive);
        if source.is_dir() {
            return self.watcher.watch(source, RecursiveMode::Recursive);
        }
        parent_watched
    }
}

/// Where things that change are of interest. All paths are absolute.
#[derive(Clone, Debug)]
struct Places {
    source: PathBuf,
    parent: PathBuf,
    output: PathBuf,
    /// Whether what lies beside the source belongs to it, as the pictures beside a newsletter and the
    /// issues beside a bundle do.
    is_file: bool,
}

impl Places {
    fn new(source: &Path, output: &Path) -> std::io::Result<Self> {
        let source = source.canonicalize().or_else(|_| absolute(source))?;
        let output = output.canonicalize().or_else(|_| absolute(output))?;
        let parent = source.parent().unwrap_or(&source).to_owned();
        Ok(Self { is_file: source.is_file(), source, parent, output })
    }

    /// Whether an event can change what is built. Reading is none, or every build would be the cause
    /// of the next.
    fn is_change(&self, event: &Event) -> bool {
        !event.kind.is_access()
            && (event.need_rescan() || event.paths.iter().any(|path| self.concerns(path)))
    }

    fn concerns(&self, path: &Path) -> bool {
        if path.starts_with(&self.output) {
            return false;
        }
        let root = if self.is_file { &self.parent } else { &self.source };
        let Ok(inside) = path.strip_prefix(root) else { return false };
        // The import leaves hidden files out; editors keep their own notes in them.
        !inside.iter().any(|name| name.to_string_lossy().starts_with('.'))
    }
}

#[cfg(test)]
mod tests {
    use notify::EventKind;
    use notify::event::{AccessKind, CreateKind, ModifyKind};

    use super::*;

    fn change(source: &str, is_file: bool, kind: EventKind, path: &str) -> bool {
        let source = PathBuf::from(source);
        let parent = source.parent().map(Path::to_owned).unwrap_or_default();
        let places = Places { source, parent, output: "/a/news/.site".into(), is_file };
        places.is_change(&Event::new(kind).add_path(path.into()))
    }

    #[test]
    fn what_lies_in_the_source_counts() {
        let created = EventKind::Create(CreateKind::Any);
        for path in ["/a/news", "/a/news/one.md", "/a/news/2026/two.md"] {
            assert!(change("/a/news", false, created, path), "{path}");
        }
        for path in ["/a", "/a/newsroom", "/a/news/.one.md.swp", "/a/news/.git/HEAD"] {
            assert!(!change("/a/news", false, created, path), "{path}");
        }
    }

    #[test]
    fn what_lies_beside_a_single_file_counts() {
        let changed = EventKind::Modify(ModifyKind::Any);
        assert!(change("/a/one.md", true, changed, "/a/one.md"));
        assert!(change("/a/one.md", true, changed, "/a/crane.png"));
        assert!(!change("/a/one.md", true, changed, "/a/news/.site/index.html"));
    }

    #[test]
    fn reading_is_no_change() {
        let read = EventKind::Access(AccessKind::Any);
        assert!(!change("/a/news", false, read, "/a/news/one.md"));
    }
}
