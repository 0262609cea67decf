/// Whether a program keeps the names of its functions, for whoever looks where its bytes are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Names {
    Kept,
    Removed,
}
