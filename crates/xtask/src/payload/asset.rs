use std::collections::BTreeMap;

use serde::Serialize;

/// A file of the payload.
#[derive(Serialize)]
pub struct Asset {
    /// Its path, relative to the loader.
    pub href: String,
    /// Its digest, as a [subresource integrity](https://www.w3.org/TR/sri/) value.
    pub integrity: String,
}

/// The files of the app's parts, by the names of the parts. It is compiled into the glue as `PARTS`.
pub type Parts = BTreeMap<String, Asset>;

/// What the loader fetches, by name and digest. It is compiled into the loader as `PAYLOAD`.
#[derive(Serialize)]
pub struct Manifest {
    /// The glue of the app.
    pub glue: Asset,
    /// The app.
    pub wasm: Asset,
    /// The style sheet.
    pub style: Asset,
    /// What looks after the issue of a fragment; the loader of a newsletter's own pages has it in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub held: Option<Asset>,
}
