//! The widget's files: `WidgetFiles` are those in this command (`embedded`) or those of a folder, `whole`
//! looks whether everything is there that the loader loads, `write` leaves them on a disk.

mod embedded;
mod error;
mod files;
mod whole;
mod write;

pub use embedded::VERSIONS;
pub use error::WidgetError;
pub use files::WidgetFiles;
pub(crate) use whole::{LOADER, whole};
pub use write::write;
