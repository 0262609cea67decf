use std::fs;
use std::path::Path;

use super::{LOADER, WidgetError, WidgetFiles, whole};
use crate::replace::OutputFolder;

/// Writes the loader and what it loads into a folder, which is made where it is not there. The loader
/// comes last, so that pages never load one whose files are missing. Answers the names.
pub fn write(widget: &WidgetFiles, folder: &Path) -> Result<Vec<String>, WidgetError> {
    let (loader, mut names) = whole(widget)?;
    let unwritable =
        |path: &Path, reason| WidgetError::Unwritable { path: path.to_owned(), reason };
    let opened = fs::create_dir_all(folder).and_then(|()| OutputFolder::open(folder));
    let output = opened.map_err(|reason| unwritable(folder, reason))?;
    names.sort();
    names.dedup();
    let put = |name: &str, bytes: &[u8]| {
        let written = output.replace(Path::new(name), |out| out.write_all(bytes));
        written.map_err(|reason| unwritable(&folder.join(name), reason))
    };
    for name in &names {
        put(name, &widget.read(name)?)?;
    }
    put(LOADER, &loader)?;
    names.push(LOADER.to_owned());
    Ok(names)
}
