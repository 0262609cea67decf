//! From a source to a static site, in eight steps, which `build` takes one after the other:
//!
//! 1. `ground`, with `options`, looks whether the site may be written, and the journal of `stage` brings
//!    an interrupted build to its end;
//! 2. `source` finds the issues and reads those that the record of the last build does not have as they
//!    are now;
//! 3. `arrange` puts them in order under one publication, each with an id of its own;
//! 4. `issues` writes each issue's own file, its page and its fragment (`page`), unless they are there already;
//! 5. `index` writes the bundle and the shards of its list, `search` what is searched;
//! 6. `tag_pages` makes pages of each `tag`, `delivery` brings along what stands around the pages, and
//!    `discovery` tells programs of them;
//! 7. `stage` has kept all of that waiting in a hidden folder: until here, the old site is whole, and
//!    a failure leaves it so. Its record says what is new and what is stale;
//! 8. its journal writes down what is to be done and does it: files take their place in an order in which
//!    nothing that is served leads to something that is not there, then what is stale goes.
//!
//! What changes the pages of all issues goes into one digest (`issues::probe`), what changes one page into
//! that page's own, so that a build does no more than it has to. There is no clock in any of it: the same
//! source gives the same bytes.

mod arrange;
mod build;
mod build_errors;
mod changes;
mod delivery;
mod digest;
mod discovery;
mod error;
mod fragments;
mod ground;
mod in_parallel;
mod index;
mod issues;
mod options;
mod page;
mod search;
mod source;
mod stage;
mod tag;
mod tag_pages;
mod words;

pub use build::build;
pub use build_errors::BuildErrors;
pub use error::BuildError;
pub use fragments::Fragments;
pub use options::{BuildOptions, Built};
pub(crate) use stage::record::NAME as RECORD;

/// The path of the bundle in a site.
const BUNDLE: &str = "bundle.json";
