use std::fmt;
use std::ops::Deref;

use super::BuildError;
use crate::message::listed;

/// Everything that is wrong, so that one build tells all of it.
#[derive(Debug)]
pub struct BuildErrors(Vec<BuildError>);

impl BuildErrors {
    /// Whether the command line is at fault, and not what it names.
    #[must_use]
    pub fn is_misuse(&self) -> bool {
        self.0.iter().all(BuildError::is_misuse)
    }
}

impl<E: Into<BuildError>> From<E> for BuildErrors {
    fn from(error: E) -> Self {
        Self(vec![error.into()])
    }
}

impl From<Vec<BuildError>> for BuildErrors {
    fn from(errors: Vec<BuildError>) -> Self {
        Self(errors)
    }
}

impl FromIterator<BuildError> for BuildErrors {
    fn from_iter<I: IntoIterator<Item = BuildError>>(errors: I) -> Self {
        Self(errors.into_iter().collect())
    }
}

impl IntoIterator for BuildErrors {
    type Item = BuildError;
    type IntoIter = std::vec::IntoIter<BuildError>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl Deref for BuildErrors {
    type Target = [BuildError];

    fn deref(&self) -> &[BuildError] {
        &self.0
    }
}

impl std::error::Error for BuildErrors {}

impl fmt::Display for BuildErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&listed(&self.0))
    }
}
