use newsfold_bundle::Href;

use crate::store::{Images, Reader};

/// Which pictures are asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::views) struct Pictures {
    images: Images,
    is_page_private: bool,
}

impl Pictures {
    /// Those that the page, its attributes and the reader allow.
    pub(in crate::views) fn of(reader: &Reader) -> Self {
        let images = match reader.choices.images {
            Images::On => reader.config.images,
            Images::Off => Images::Off,
        };
        Self { images, is_page_private: reader.config.is_page_private }
    }

    /// Whether the picture at an address is asked for.
    pub(super) fn are_shown(self, url: &Href) -> bool {
        self.images.show(url.is_private(), self.is_page_private)
    }
}
