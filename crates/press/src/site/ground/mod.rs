//! Whether a site may be written where it is to be: `place` looks at the folder, `lock` keeps other
//! builds out of it.

pub(super) mod lock;
pub(super) mod place;
