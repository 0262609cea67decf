use anyhow::Result;

use super::debian::{self, Program};
use crate::project::Project;

const PROGRAMS: [Program; 3] = [
    Program { path: "/usr/bin/speech-dispatcher", package: "speech-dispatcher" },
    // Browsers load it when a page asks for voices.
    Program { path: "/usr/share/doc/libspeechd2/copyright", package: "libspeechd2" },
    Program { path: "/usr/bin/espeak-ng", package: "espeak-ng" },
];

/// The speech service that browsers speak by, and a voice behind it.
pub fn speech(project: &Project) -> Result<()> {
    debian::install(project, &PROGRAMS)
}
