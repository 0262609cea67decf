use std::fmt::Write;

/// One step from a JSON value to a value inside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    /// The value of a key.
    Key(&'static str),
    /// An element, from 0.
    Index(usize),
}

/// The way from the document to a value: a list that grows at its end and lives on the stack.
#[derive(Clone, Copy)]
pub(super) enum Path<'a> {
    /// The document itself.
    Root,
    /// A value inside another.
    Inside(&'a Path<'a>, Step),
}

impl Path<'_> {
    /// The steps from the document to the value.
    pub(super) fn steps(&self) -> Vec<Step> {
        match self {
            Self::Root => Vec::new(),
            Self::Inside(parent, step) => {
                let mut steps = parent.steps();
                steps.push(*step);
                steps
            }
        }
    }
}

/// The steps as people write a JSON path: `issues[0].title`.
pub(super) fn written(steps: &[Step]) -> String {
    let mut text = String::new();
    for step in steps {
        // Writing to a string does not fail.
        let _ = match step {
            Step::Index(index) => write!(text, "[{index}]"),
            Step::Key(key) if text.is_empty() => write!(text, "{key}"),
            Step::Key(key) => write!(text, ".{key}"),
        };
    }
    text
}
