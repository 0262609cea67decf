use newsfold_bundle::Href;

use crate::store::{Config, Images};

/// Which pictures are asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::views) struct Pictures {
    images: Images,
    is_page_private: bool,
}

impl Pictures {
    /// Those that the page and its attributes allow.
    pub(in crate::views) fn of(config: &Config) -> Self {
        Self { images: config.images, is_page_private: config.is_page_private }
    }

    /// Whether the picture at an address is asked for.
    pub(super) fn are_shown(self, url: &Href) -> bool {
        self.images.show(url.is_private(), self.is_page_private)
    }
}
