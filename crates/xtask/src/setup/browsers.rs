use anyhow::Result;

use super::debian::{self, Program};
use crate::project::Project;

const PROGRAMS: [Program; 6] = [
    Program { path: "/usr/bin/chromium", package: "chromium" },
    Program { path: "/usr/bin/chromedriver", package: "chromium-driver" },
    Program { path: "/usr/bin/firefox-esr", package: "firefox-esr" },
    Program { path: "/usr/bin/WebKitWebDriver", package: "webkit2gtk-driver" },
    Program { path: "/usr/bin/Xvfb", package: "xvfb" },
    // The Nu checker is a Java program.
    Program { path: "/usr/bin/java", package: "default-jre-headless" },
];

/// Chromium, Firefox and WebKitGTK from Debian, a screen for WebKitGTK, and Java.
pub fn system_packages(project: &Project) -> Result<()> {
    debian::install(project, &PROGRAMS)
}
