//! What views do besides drawing.

mod use_edition;
mod use_focus;
mod use_state_of;

pub use use_edition::use_edition;
pub use use_focus::use_focus;
pub use use_state_of::use_state_of;
