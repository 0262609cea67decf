use super::{Form, Load};

/// What the views show: the page is told of a state only when it can be seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawn {
    /// How far loading had come.
    pub load: Load,
    /// The number of the last load.
    pub loads: u32,
    /// The number of the load that brought the bundle.
    pub bundle_load: Option<u32>,
    /// The id of the issue on the screen.
    pub issue: Option<String>,
    /// How many further pieces of the issue there are than the first.
    pub further: usize,
    /// Its form.
    pub form: Form,
}
