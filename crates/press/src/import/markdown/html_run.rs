use pulldown_cmark::Event;

/// HTML on lines of its own, from its first line to where none is left open: an empty line inside a
/// list of HTML ends what Markdown takes for HTML, but not the list.
#[derive(Debug)]
pub(super) struct HtmlRun<'t> {
    /// Where it begins.
    pub(super) start: usize,
    pub(super) html: String,
    /// How many lines it has so far.
    pub(super) lines: usize,
    /// How many of its lists, tables and quotes have not ended.
    pub(super) open: usize,
    /// What Markdown read of it as something else, and how deep that is inside.
    pub(super) other: Vec<Event<'t>>,
    pub(super) depth: usize,
}
