use crate::{bundle, device, link, newsletter};

/// Something that must hold of any bytes.
#[derive(Clone, Copy)]
pub struct Target {
    /// Its name, and that of its folder in `corpus/`.
    pub name: &'static str,
    /// Panics where it does not hold.
    pub holds: fn(&[u8]),
}

/// Every target.
pub const TARGETS: [Target; 9] = [
    Target { name: "bundle", holds: bundle::holds },
    Target { name: "text", holds: |bytes| newsletter::holds("a.txt", bytes) },
    Target { name: "markdown", holds: |bytes| newsletter::holds("a.md", bytes) },
    Target { name: "html", holds: |bytes| newsletter::holds("a.html", bytes) },
    Target { name: "mail", holds: |bytes| newsletter::holds("a.eml", bytes) },
    Target { name: "feed", holds: |bytes| newsletter::holds("a.xml", bytes) },
    Target { name: "export", holds: |bytes| newsletter::holds("a.json", bytes) },
    Target { name: "link", holds: link::holds },
    Target { name: "device", holds: device::holds },
];

impl Target {
    /// The target of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        TARGETS.into_iter().find(|target| target.name == name)
    }
}
