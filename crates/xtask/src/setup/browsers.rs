use anyhow::Result;

use super::debian::{self, Program};
use crate::project::Project;

const PROGRAMS: [Program; 5] = [
    Program { path: "/usr/bin/chromium", package: "chromium" },
    Program { path: "/usr/bin/chromedriver", package: "chromium-driver" },
    Program { path: "/usr/bin/firefox-esr", package: "firefox-esr" },
    Program { path: "/usr/bin/WebKitWebDriver", package: "webkit2gtk-driver" },
    Program { path: "/usr/bin/Xvfb", package: "xvfb" },
];

/// Chromium, Firefox and WebKitGTK from Debian, and a screen for WebKitGTK.
pub fn system_packages(project: &Project) -> Result<()> {
    debian::install(project, &PROGRAMS)
}
