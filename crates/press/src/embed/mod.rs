//! The tag that puts a newsletter on a page, in three steps:
//!
//! 1. `address` takes the base URL and the bundle's address, where they can be addresses of a page's;
//! 2. the widget is looked at, whether it is whole, and its loader digested;
//! 3. `script_tag` writes the tag down.

mod address;
mod error;
mod script_tag;

pub(crate) use address::Address;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
pub use error::EmbedError;
use script_tag::ScriptTag;
use sha2::{Digest, Sha384};

use crate::widget::{LOADER, WidgetFiles, whole};

/// What the tag is to say.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where the widget will be, as pages know it; without it, beside the page.
    pub base_url: Option<String>,
    /// The bundle, as pages know it.
    pub src: String,
    /// The widget whose loader the tag is held to; `None` is a tag for every version.
    pub widget: Option<WidgetFiles>,
}

/// The tag to paste.
pub fn tag(options: &Options) -> Result<String, EmbedError> {
    let base = options
        .base_url
        .as_deref()
        .map(|url| Address::of_folder("the base URL", url))
        .transpose()?;
    let bundle = Address::of_bundle(&options.src)?;
    let integrity = options.widget.as_ref().map(integrity).transpose()?;
    let loader = format!("{}{}", base.as_deref().unwrap_or_default(), LOADER);
    Ok(ScriptTag { loader: &loader, integrity: integrity.as_deref(), bundle: &bundle }.to_string())
}

/// The digest of the loader of a widget, as a [subresource integrity](https://www.w3.org/TR/sri/)
/// value, provided that everything it loads is there.
fn integrity(widget: &WidgetFiles) -> Result<String, EmbedError> {
    let (loader, _) = whole(widget)?;
    Ok(format!("sha384-{}", STANDARD.encode(Sha384::digest(&loader))))
}
