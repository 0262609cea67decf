use crate::message::Shown;
use std::fmt;
use std::path::Path;

/// A line of a file, as compilers write it: `file:line`.
pub(in crate::import) struct Place<'p>(pub(in crate::import) &'p Path, pub(in crate::import) usize);

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.0.shown(), self.1)
    }
}
