//! What the app and the scripts beside it must both know, said once: here. The build writes it into the
//! scripts of pages (`crates/xtask/src/payload/definitions.rs`), and the command into the service worker of a
//! site (`crates/press/src/site/delivery/worker.rs`).
//!
//! - [`Attribute`]: what an element may be asked for;
//! - [`choices`]: how the reader's choices are kept, and what they set on a page;
//! - [`card`]: how the parts of a card find each other;
//! - [`event`]: what is sent to the page;
//! - [`part`]: what is loaded only when it is wanted;
//! - [`patience`]: how long is waited;
//! - [`worker`]: what the service worker of a site keeps, and hears.
//!
//! It knows nothing else of the app, so that the build has it without compiling that.

mod attribute;
pub mod card;
pub mod choices;
pub mod event;
pub mod part;
pub mod patience;
pub mod worker;

pub use attribute::Attribute;
