use std::future::Future;
use std::io::{self, SeekFrom};
use std::path::{Component, Path, PathBuf};
use std::pin::Pin;
use std::task::{Context, Poll};

use cap_std::ambient_authority;
use cap_std::fs::Dir;
use tokio::fs::File;
use tokio::io::{AsyncRead, AsyncSeek, ReadBuf};
use tokio::task::spawn_blocking;
use tower_http::services::fs::{self as served, Backend};

/// What hosts keep to themselves: rules for the host, and what only the next build wants.
const KEPT_BACK: [&str; 7] = [
    "_headers",
    "_redirects",
    "_routes.json",
    "_worker.js",
    "netlify.toml",
    "vercel.json",
    crate::site::RECORD,
];

/// The files of a site that a host hands out: real ones, which really lie in its folder. Links out of it,
/// pipes and devices, what is hidden and what hosts keep to themselves are not there.
#[derive(Clone, Debug)]
pub(super) struct SiteFiles(PathBuf);

impl SiteFiles {
    /// The files of a folder.
    pub(super) fn new(folder: &Path) -> Self {
        Self(folder.to_owned())
    }

    /// The bytes of a file, handed out or not.
    pub(super) async fn read(&self, name: &'static str) -> Option<Vec<u8>> {
        let folder = self.clone();
        spawn_blocking(move || {
            let dir = folder.dir()?;
            if dir.metadata(name)?.is_file() { dir.read(name) } else { Err(not_there()) }
        })
        .await
        .ok()?
        .ok()
    }

    /// Where in the folder something really lies; the folder is opened anew, since it may be another.
    fn found(&self, path: &Path) -> io::Result<(Dir, PathBuf)> {
        let dir = self.dir()?;
        // A folder's own path becomes an empty one.
        let path = dir.canonicalize(path)?;
        let path = if path.as_os_str().is_empty() { PathBuf::from(".") } else { path };
        if is_kept_back(&path) { Err(not_there()) } else { Ok((dir, path)) }
    }

    fn dir(&self) -> io::Result<Dir> {
        Dir::open_ambient_dir(&self.0, ambient_authority())
    }

    fn metadata_of(&self, path: &Path) -> io::Result<std::fs::Metadata> {
        let (dir, path) = self.found(path)?;
        if dir.metadata(&path)?.is_dir() {
            return dir.open_dir(&path)?.into_std_file().metadata();
        }
        Self::file_of(&dir, &path)?.metadata()
    }

    fn file_of(dir: &Dir, path: &Path) -> io::Result<std::fs::File> {
        // Opening a pipe would wait for somebody to write into it.
        if !dir.metadata(path)?.is_file() {
            return Err(not_there());
        }
        Ok(dir.open(path)?.into_std())
    }
}

/// Whether a path, as it really is in the folder, is one that a host does not hand out. Some systems find
/// names in upper case and in lower case alike.
fn is_kept_back(path: &Path) -> bool {
    let mut steps = path.components().filter(|step| *step != Component::CurDir);
    let name = |step: Component| step.as_os_str().to_string_lossy().to_lowercase();
    let Some(first) = steps.next().map(name) else { return false };
    KEPT_BACK.contains(&&*first)
        || first.starts_with('.')
        || steps.any(|step| name(step).starts_with('.'))
}

fn not_there() -> io::Error {
    io::ErrorKind::NotFound.into()
}

type Answer<T> = Pin<Box<dyn Future<Output = io::Result<T>> + Send>>;

/// Does what may wait for a disk.
fn apart<T: Send + 'static>(work: impl FnOnce() -> io::Result<T> + Send + 'static) -> Answer<T> {
    Box::pin(async { spawn_blocking(work).await.map_err(io::Error::other)? })
}

impl Backend for SiteFiles {
    type File = SiteFile;
    type Metadata = std::fs::Metadata;
    type OpenFuture = Answer<SiteFile>;
    type MetadataFuture = Answer<std::fs::Metadata>;

    fn open(&self, path: PathBuf) -> Self::OpenFuture {
        let folder = self.clone();
        apart(move || {
            let (dir, path) = folder.found(&path)?;
            Ok(SiteFile(File::from_std(SiteFiles::file_of(&dir, &path)?)))
        })
    }

    fn metadata(&self, path: PathBuf) -> Self::MetadataFuture {
        let folder = self.clone();
        apart(move || folder.metadata_of(&path))
    }
}

/// An open file of a site.
#[derive(Debug)]
pub(super) struct SiteFile(File);

impl served::File for SiteFile {
    type Metadata = std::fs::Metadata;
    type MetadataFuture<'f> =
        Pin<Box<dyn Future<Output = io::Result<std::fs::Metadata>> + Send + 'f>>;

    fn metadata(&self) -> Self::MetadataFuture<'_> {
        Box::pin(self.0.metadata())
    }
}

impl AsyncRead for SiteFile {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_read(context, buffer)
    }
}

impl AsyncSeek for SiteFile {
    fn start_seek(mut self: Pin<&mut Self>, position: SeekFrom) -> io::Result<()> {
        Pin::new(&mut self.0).start_seek(position)
    }

    fn poll_complete(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<u64>> {
        Pin::new(&mut self.0).poll_complete(context)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_and_hidden_files_are_kept_back_however_they_are_written() {
        for path in [
            "_headers",
            "./_Headers",
            "_redirects",
            "_worker.js/index.js",
            "newsfold-build.json",
            ".newsfold-build/new/a.html",
            "issues/.env",
        ] {
            assert!(is_kept_back(Path::new(path)), "{path}");
        }
        for path in [".", "index.html", "issues/_headers", "a.b/c"] {
            assert!(!is_kept_back(Path::new(path)), "{path}");
        }
    }
}
