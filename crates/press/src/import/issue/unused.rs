use crate::import::front_matter::Said;
use crate::import::report::{Homeless, Reason};

/// A value of the front matter that cannot be used.
pub(super) fn unused(said: &Said, why: &str) -> Homeless {
    let reason = Reason::FrontMatter(why.to_owned());
    Homeless { line: said.line, text: said.text.clone(), reason }
}
