use newsfold_bundle::Bundle;

use crate::import::ImportError;
use crate::import::letters::Attached;
use crate::import::report::Report;

/// A bundle, and how it came about.
#[derive(Debug)]
pub struct Imported {
    /// The bundle.
    pub bundle: Bundle,
    /// Pictures that came inside the newsletters, which lie beside the bundle.
    pub files: Vec<Attached>,
    /// What was found, what is missing, what found no place.
    pub report: Report,
    /// Files that cannot be read. The others are in the bundle.
    pub refused: Vec<ImportError>,
}
