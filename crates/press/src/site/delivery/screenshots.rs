use std::path::{Path, PathBuf};

use imagesize::{ImageSize, ImageType};

use crate::real_file;
use crate::site::stage::OutputFile;
use crate::site::{BuildError, BuildErrors, digest};

/// The sides that browsers take of a picture, in pixels, and how many times as long one may be as the
/// other: [what Chromium asks of `screenshots`](https://developer.chrome.com/docs/devtools/progressive-web-apps).
const SIDES: std::ops::RangeInclusive<usize> = 320..=3840;
const RATIO: f64 = 2.3;

/// A picture of the site, which systems show to those who are about to install it.
pub(in crate::site) struct Screenshot {
    /// The file, named by its content.
    pub(in crate::site) file: OutputFile,
    /// Its size, `1280x800`.
    pub(in crate::site) sizes: String,
    /// Its media type.
    pub(in crate::site) media_type: &'static str,
    /// Whether it shows a `wide` window or a `narrow` one.
    pub(in crate::site) form_factor: &'static str,
}

/// Reads the pictures, or says everything that is wrong with them.
pub(in crate::site) fn read(paths: &[PathBuf]) -> Result<Vec<Screenshot>, BuildErrors> {
    let (mut screenshots, mut errors) = (Vec::new(), Vec::new());
    for path in paths {
        match screenshot(path) {
            Ok(screenshot) => screenshots.push(screenshot),
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() { Ok(screenshots) } else { Err(errors.into()) }
}

fn screenshot(path: &Path) -> Result<Screenshot, BuildError> {
    let refuse = |reason: String| BuildError::Screenshot { path: path.to_owned(), reason };
    let bytes = real_file::read(path).map_err(BuildError::unreadable(path))?;
    let kind = imagesize::image_type(&bytes).ok().and_then(kind);
    let size = imagesize::blob_size(&bytes).ok();
    let (Some((extension, media_type)), Some(size)) = (kind, size) else {
        return Err(refuse("it is no PNG, JPEG or WebP file".to_owned()));
    };
    let ImageSize { width, height } = size;
    let (short, long) = (width.min(height), width.max(height));
    if !SIDES.contains(&short) || !SIDES.contains(&long) {
        let (least, most) = (SIDES.start(), SIDES.end());
        return Err(refuse(format!(
            "it is {width} by {height} pixels, and each has to be {least} to {most}"
        )));
    }
    #[allow(clippy::cast_precision_loss, reason = "a side has four digits")]
    if long as f64 > short as f64 * RATIO {
        return Err(refuse(format!(
            "it is {width} by {height} pixels, more than {RATIO} times as long as short"
        )));
    }
    let (_, name) = digest::named(&bytes);
    let file = OutputFile { path: format!("screenshot-{name}.{extension}"), bytes };
    let form_factor = if width > height { "wide" } else { "narrow" };
    Ok(Screenshot { file, sizes: format!("{width}x{height}"), media_type, form_factor })
}

fn kind(kind: ImageType) -> Option<(&'static str, &'static str)> {
    match kind {
        ImageType::Png => Some(("png", "image/png")),
        ImageType::Jpeg => Some(("jpg", "image/jpeg")),
        ImageType::Webp => Some(("webp", "image/webp")),
        _ => None,
    }
}
