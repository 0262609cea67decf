use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::import::front_matter::FrontMatter;
use crate::import::report::{Homeless, Note};

/// One newsletter's text as a file holds it, and what is known of it from around.
#[derive(Clone, Debug, Default)]
pub(crate) struct Letter {
    /// What its file calls it, where the file holds many.
    pub(in crate::import) name: Option<String>,
    /// What its text is written in.
    pub(in crate::import) form: Form,
    /// The text.
    pub(in crate::import) text: String,
    /// How many lines of the file stand before it.
    pub(in crate::import) lines_before: usize,
    /// What headers and the like say of it.
    pub(in crate::import) front: FrontMatter,
    /// The addresses of the reader who got it.
    pub(in crate::import) readers: Vec<String>,
    /// The addresses that its mail came from: of readers, where somebody forwarded it.
    pub(in crate::import) senders: Vec<String>,
    /// Pictures that came with it.
    pub(in crate::import) files: Vec<Attached>,
    /// What of the file is in no letter's text.
    pub(in crate::import) homeless: Vec<Homeless>,
    /// What articles are about, by their titles.
    pub(in crate::import) topics: BTreeMap<String, Vec<String>>,
    /// What was left open when the file was read.
    pub(in crate::import) notes: Vec<Note>,
}

/// What a text is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Form {
    /// Plain text, which may be Markdown.
    #[default]
    Text,
    /// Markdown.
    Markdown,
    /// HTML.
    Html,
}

/// A picture that came inside a newsletter's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attached {
    /// Where it lies beside the bundle.
    pub path: String,
    /// Its bytes, which all issues that show it share.
    pub bytes: Arc<[u8]>,
}

impl Attached {
    /// A picture, named by what it is, so that it has one name wherever it comes from. Nothing where
    /// pages show no pictures of the type.
    pub(in crate::import) fn picture(kind: &str, bytes: Vec<u8>) -> Option<Self> {
        let end = match kind.to_ascii_lowercase().as_str() {
            "png" | "x-png" => "png",
            "jpeg" | "jpg" | "pjpeg" => "jpg",
            "gif" => "gif",
            "webp" => "webp",
            "avif" => "avif",
            _ => return None,
        };
        let digest = Sha256::digest(&bytes);
        let mut name = String::new();
        for byte in digest.iter().take(8) {
            // Writing to a string does not fail.
            let _ = write!(name, "{byte:02x}");
        }
        Some(Self { path: format!("pictures/{name}.{end}"), bytes: bytes.into() })
    }
}

/// Whether an address is where a picture lies that came inside a file, as [`Attached::picture`] names it.
pub(in crate::import) fn is_attached(address: &str) -> bool {
    let name = address.strip_prefix("pictures/").and_then(|name| name.split_once('.'));
    name.is_some_and(|(digest, _)| {
        digest.len() == 16 && digest.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

/// The path of something inside a file.
pub(super) fn within(file: &Path, name: &str) -> PathBuf {
    let mut path = file.as_os_str().to_owned();
    path.push("#");
    path.push(name);
    path.into()
}

impl Letter {
    /// The path that messages name: of the letter, where the file holds many.
    pub(crate) fn path(&self, file: &Path) -> PathBuf {
        match &self.name {
            Some(name) => within(file, name),
            None => file.to_owned(),
        }
    }

    /// What its file calls it, where the file holds many.
    pub(crate) fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// All that the issue is made of, to see whether it has changed.
    pub(crate) fn made_of(&self) -> String {
        let files: Vec<&str> = self.files.iter().map(|file| file.path.as_str()).collect();
        let Self { form, text, lines_before, front, .. } = self;
        format!("{form:?} {lines_before} {front:?} {files:?} {text}")
    }
}
