//! From a source to a static site, in eight steps:
//!
//! 1. `options`, `place` and `lock` look whether the site may be written, and `journal` brings an
//!    interrupted build to its end;
//! 2. `source` finds the issues, and `reading` reads those that the `record` of the last build does not
//!    have as they are now: their `facts`, with `links` and `images` looked at;
//! 3. `arrange` puts them in order under one publication, and refuses two with one id;
//! 4. `issues` writes each issue's own file and its page (`page`), unless both are there already;
//! 5. `index` writes the bundle and the shards of its list;
//! 6. `extras` makes feeds and the like of what is `published`, `host` the files for hosts, `worker` what
//!    keeps the site readable without a network; `widget`, `assets` and
//!    `screenshots` bring along what is loaded. What programs are told: `atom` and `json_feed` (what they
//!    say of an issue is in `feed_item`), `sitemap`, and `json_ld` in a page, with addresses that hold
//!    wherever they are read (`address`);
//! 7. `stage` has kept all of that waiting in a hidden folder: until here, the old site is whole, and
//!    a failure leaves it so;
//! 8. `journal` writes down what is to be done and does it: files take their place in an order in which
//!    nothing that is served leads to something that is not there, then what is stale goes.
//!
//! What changes the pages of all issues goes into one digest (`probe`), what changes one page into that
//! page's own, so that a build does no more than it has to. There is no clock in any of it: the same
//! source gives the same bytes.

mod address;
mod arrange;
mod assets;
mod atom;
mod digest;
mod error;
mod extras;
mod facts;
mod feed_item;
mod host;
mod images;
mod index;
mod issues;
mod journal;
mod json_feed;
mod json_ld;
mod links;
mod lock;
mod options;
mod page;
mod place;
mod probe;
mod published;
mod reading;
mod record;
#[cfg(test)]
mod sample;
mod screenshots;
mod sitemap;
mod source;
mod stage;
mod stale;
mod steps;
mod widget;
mod work;
mod worker;

pub use error::BuildError;
pub use options::{BuildOptions, Built};

use lock::Lock;
use widget::Widget;

/// The path of the bundle in a site.
const BUNDLE: &str = "bundle.json";

/// Builds the site, or says everything that is wrong with its source; then the site that was there
/// is as it was. `progress` hears how many of how many steps are done.
pub fn build(
    options: &BuildOptions,
    progress: impl FnMut(usize, usize),
) -> Result<Built, Vec<BuildError>> {
    let one = |error| vec![error];
    let base_url = options.base().map_err(one)?;
    let given = options
        .import
        .given()
        .map_err(|errors| errors.into_iter().map(BuildError::from).collect::<Vec<_>>())?;
    place::look(&options.source, &options.output).map_err(one)?;
    let widget = Widget::read(&options.widget).map_err(one)?;
    let screenshots = screenshots::read(&options.screenshots)?;
    let lock = Lock::take(&options.output).map_err(one)?;
    let work = work::Work { options, base_url, given, widget, screenshots };
    work.run(progress).inspect_err(|_| {
        journal::forget(&options.output);
        lock.undo();
    })
}
