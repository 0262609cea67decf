/// Why front matter cannot be read.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::import) struct FrontMatterError {
    /// The line, from 1.
    pub(in crate::import) line: usize,
    /// What is wrong.
    pub(in crate::import) reason: String,
}
