use anyhow::Result;

use crate::project::Project;

/// Placeholder.
#[allow(clippy::unnecessary_wraps)]
pub fn check(_: &Project) -> Result<()> {
    Ok(())
}
