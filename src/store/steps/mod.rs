//! What answers share, in floors: each file knows those below it and no other. From the bottom:
//!
//! 1. `saying`: what is said aloud, and where focus goes;
//! 2. `keeping`: what is kept on the device, and what goes from there;
//! 3. `comparing`: what one bundle has that another has not;
//! 4. `looking`: when the host is asked whether it has something newer;
//! 5. `loading`: what is asked for, each time with a number of its own;
//! 6. `listing`: the list of issues, and its older pieces;
//! 7. `screen`: which issue is shown, and what of it is open;
//! 8. `bundle`: a whole newsletter in the place of the one before.
//!
//! `cargo xtask lint` holds them to it.

pub(super) mod bundle;
pub(super) mod comparing;
pub(super) mod keeping;
pub(super) mod listing;
pub(super) mod loading;
pub(super) mod looking;
pub(super) mod saying;
pub(super) mod screen;
