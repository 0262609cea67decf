//! The tag that puts a newsletter on a page, in three steps:
//!
//! 1. `address` takes the base URL and the bundle's address, where they can be addresses of a page's;
//! 2. `widget` looks whether the widget is whole, and digests its loader;
//! 3. `script_tag` writes the tag down.

mod address;
mod error;
mod script_tag;
pub(crate) mod widget;

use std::path::PathBuf;

use address::Address;
pub use error::EmbedError;
use script_tag::ScriptTag;

/// What the tag is to say.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where the widget will be, as pages know it; without it, beside the page.
    pub base_url: Option<String>,
    /// The bundle, as pages know it.
    pub src: String,
    /// The folder of the widget, whose loader the tag is held to; `None` is a tag for every version.
    pub widget: Option<PathBuf>,
}

/// The tag to paste.
pub fn tag(options: &Options) -> Result<String, EmbedError> {
    let base = options.base_url.as_deref().map(Address::of_folder).transpose()?;
    let bundle = Address::of_bundle(&options.src)?;
    let integrity = options.widget.as_deref().map(widget::integrity).transpose()?;
    let loader = format!("{}{}", base.as_deref().unwrap_or_default(), widget::LOADER);
    Ok(ScriptTag { loader: &loader, integrity: integrity.as_deref(), bundle: &bundle }.to_string())
}
