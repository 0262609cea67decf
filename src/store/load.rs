use serde::Serialize;

/// How far loading has come; the element's `state`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Load {
    /// Nothing was asked for.
    #[default]
    Idle,
    /// An answer is awaited.
    Loading,
    /// The newsletter is here.
    Ready,
    /// It could not be loaded, or not loaded again.
    Failed,
}
