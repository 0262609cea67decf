//! A site on this computer that follows its source, in six steps:
//!
//! 1. `port` opens a port of 127.0.0.1;
//! 2. `watch` notices every change of the source, from before the first build on;
//! 3. `state` is what open pages should know: which build they show, and what is wrong with the source;
//! 4. `connections` lets go of who keeps it waiting; `pages` answers with the files of the site, which
//!    `site_files` takes from its folder and nowhere else, `headers` with what the built `_headers` says;
//! 5. `reload` adds a script to each page, which hears of every change of the state;
//! 6. `local` turns away who is not on this computer.
//!
//! A source that cannot be built leaves the last good site where it is.

mod connections;
mod error;
mod headers;
mod local;
mod pages;
mod port;
mod reload;
mod site_files;
mod state;
mod watch;

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::runtime;
use tokio::task::spawn_blocking;

use connections::Patience;
pub use error::ServeError;
use state::States;
use watch::Changes;

use crate::import::report::{Extent, Kind, written};
use crate::site::{self, BuildError, BuildOptions, Built};

/// What to serve, and where.
#[derive(Clone, Debug)]
pub struct ServeOptions {
    /// What to build.
    pub build: BuildOptions,
    /// The port; without one, 8080 or the next that is free.
    pub port: Option<u16>,
}

/// What happens while a site is served.
#[derive(Debug)]
pub enum News<'a> {
    /// The site was built, in so much time.
    Built(&'a Built, Duration),
    /// The first build is done, and the site can be visited at this address.
    Open(SocketAddr),
    /// The source cannot be built; the site stays as it was.
    Refused(&'a [BuildError]),
}

/// Builds the site and serves it until the person stops it (Ctrl+C), building it again with every
/// change of its source. Refuses where the port cannot be had or the first build fails.
pub fn serve(
    options: &ServeOptions,
    progress: impl FnMut(usize, usize),
    mut hear: impl FnMut(News),
) -> Result<(), ServeError> {
    let ServeOptions { build, port } = options;
    let listener = port::open(*port)?;
    let changes = Changes::of(&build.source, &build.output)?;
    let start = Instant::now();
    let built = site::build(build, progress)?;
    hear(News::Built(&built, start.elapsed()));
    let runtime =
        runtime::Builder::new_current_thread().enable_all().build().map_err(ServeError::Stopped)?;
    // Ends with a build that is at work, so that the site is never left half written.
    runtime.block_on(run(build, listener, changes, hear)).map_err(ServeError::Stopped)
}

async fn run(
    build: &BuildOptions,
    listener: std::net::TcpListener,
    changes: Changes,
    mut hear: impl FnMut(News),
) -> std::io::Result<()> {
    let states = States::new();
    let pages = pages::router(&build.output, &states);
    let listener = tokio::net::TcpListener::from_std(listener)?;
    hear(News::Open(listener.local_addr()?));
    tokio::select! {
        stopped = connections::answer(listener, pages, Patience::USUAL) => stopped.map(|never| match never {}),
        () = follow(build, changes, &states, hear) => Ok(()),
        () = interrupted() => Ok(()),
    }
}

/// Builds the site with every change of its source.
async fn follow(
    build: &BuildOptions,
    mut changes: Changes,
    states: &States,
    mut hear: impl FnMut(News),
) {
    while changes.next().await {
        let start = Instant::now();
        let options = build.clone();
        let Ok(result) = spawn_blocking(move || site::build(&options, |_, _| {})).await else {
            return;
        };
        match &result {
            Ok(done) => {
                states.built(done.written + done.removed > 0, unreadable(done));
                hear(News::Built(done, start.elapsed()));
            }
            Err(errors) => {
                states.refused(errors);
                hear(News::Refused(errors));
            }
        }
    }
}

/// What the panel says of newsletters that cannot be read, and that the site is built without.
fn unreadable(built: &Built) -> Option<String> {
    let mut findings = built.report.findings();
    findings.retain(|finding| finding.kind == Kind::Unreadable);
    (!findings.is_empty()).then(|| written(&findings, Extent::Full).trim_end().to_owned())
}

/// Waits until the person, or the system for them, asks the command to end.
async fn interrupted() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminated) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminated.recv() => {}
            }
            return;
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}
