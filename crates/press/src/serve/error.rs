use std::io;
use std::path::PathBuf;

use thiserror::Error;

use crate::message::Shown;
use crate::site::BuildErrors;

/// Why a site is not served.
#[derive(Debug, Error)]
pub enum ServeError {
    /// The first build failed.
    #[error(transparent)]
    Build(#[from] BuildErrors),
    /// The port that was asked for.
    #[error(
        "port `{port}` cannot be used: {reason}\nhelp: name another with `--port`, or none for the next that is free"
    )]
    Port {
        /// The port.
        port: u16,
        /// What the system says.
        reason: io::Error,
    },
    /// No port at all.
    #[error("no port can be used: {0}")]
    NoPort(io::Error),
    /// The source cannot be watched.
    #[error("{}: cannot be watched: {reason}", .path.shown())]
    Unwatchable {
        /// The source.
        path: PathBuf,
        /// What the system says.
        reason: notify::Error,
    },
    /// The server stopped by itself.
    #[error("the server stopped: {0}")]
    Stopped(io::Error),
}

impl ServeError {
    /// Whether the command line, not what it names, is to blame.
    #[must_use]
    pub fn is_misuse(&self) -> bool {
        matches!(self, Self::Build(errors) if errors.is_misuse())
    }
}
