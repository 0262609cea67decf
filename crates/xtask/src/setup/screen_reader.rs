use anyhow::Result;

use super::debian::{self, Program};
use crate::project::Project;

const PROGRAMS: [Program; 10] = [
    Program { path: "/usr/bin/chromium", package: "chromium" },
    Program { path: "/usr/bin/firefox-esr", package: "firefox-esr" },
    Program { path: "/usr/bin/orca", package: "orca" },
    Program { path: "/usr/libexec/at-spi-bus-launcher", package: "at-spi2-core" },
    Program { path: "/usr/share/doc/libatk-adaptor/copyright", package: "libatk-adaptor" },
    Program { path: "/usr/bin/dbus-daemon", package: "dbus-daemon" },
    Program { path: "/usr/bin/dbus-send", package: "dbus-bin" },
    Program { path: "/usr/bin/Xvfb", package: "xvfb" },
    Program { path: "/usr/bin/openbox", package: "openbox" },
    Program { path: "/usr/bin/xdotool", package: "xdotool" },
];

/// Orca, the browsers it listens to, and what a desktop needs to have both without a monitor.
pub fn screen_reader(project: &Project) -> Result<()> {
    debian::install(project, &PROGRAMS)
}
