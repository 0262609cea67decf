//! The static site.

mod error;
mod options;
mod published;

pub use error::BuildError;
pub use options::{BuildOptions, Built};

/// Builds the site. `progress` hears how many of how many steps are done.
pub fn build(
    options: &BuildOptions,
    mut progress: impl FnMut(usize, usize),
) -> Result<Built, Vec<BuildError>> {
    options.base().map_err(|error| vec![error])?;
    progress(0, 0);
    Ok(Built::default())
}
