use std::fmt;
use std::path::Path;

/// A line of a file, as compilers write it: `file:line`.
pub(super) struct Place<'p>(pub(super) &'p Path, pub(super) usize);

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.0.display(), self.1)
    }
}
