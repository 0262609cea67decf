use std::fs;
use std::path::Path;

use super::{LOADER, WidgetError, WidgetFiles, whole};
use crate::replace::replace;

/// Writes the loader and what it loads into a folder, which is made where it is not there. The loader
/// comes last, so that pages never load one whose files are missing. Answers the names.
pub fn write(widget: &WidgetFiles, folder: &Path) -> Result<Vec<String>, WidgetError> {
    let (loader, mut names) = whole(widget)?;
    let unwritable =
        |path: &Path, reason| WidgetError::Unwritable { path: path.to_owned(), reason };
    fs::create_dir_all(folder).map_err(|reason| unwritable(folder, reason))?;
    names.sort();
    names.dedup();
    let put = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        replace(&path, |out| out.write_all(bytes)).map_err(|reason| unwritable(&path, reason))
    };
    for name in &names {
        put(name, &widget.read(name)?)?;
    }
    put(LOADER, &loader)?;
    names.push(LOADER.to_owned());
    Ok(names)
}
