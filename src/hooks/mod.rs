//! What views do besides drawing.

mod use_card;
mod use_edition;
mod use_focus;
mod use_found;
mod use_state_of;

pub use use_card::use_card;
pub use use_edition::use_edition;
pub use use_focus::use_focus;
pub use use_found::use_found;
pub use use_state_of::use_state_of;
