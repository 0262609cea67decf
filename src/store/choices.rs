use newsfold_bundle::{Article, Part, Role};

/// A value chosen from a list by name.
pub(super) trait Choice: Copy + PartialEq + Default + 'static {
    const ALL: &'static [(&'static str, Self)];

    fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, choice)| *choice == self).map_or("", |(name, _)| name)
    }
}

/// Declares an attribute's values: an enum whose variants have the names the contract lists.
macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant,)+ }

        impl Choice for $name {
            const ALL: &'static [(&'static str, Self)] = &[$(($text, Self::$variant),)+];
        }

        impl $name {
            /// Every value, with its name.
            pub const ALL: &'static [(&'static str, Self)] = <Self as Choice>::ALL;

            /// The value's name in the attribute.
            #[must_use]
            pub fn name(self) -> &'static str {
                Choice::name(self)
            }

            /// The value of this name.
            #[must_use]
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
            }
        }
    };
}

choice! {
    /// How much of an issue is shown at first.
    Detail {
        /// Titles alone.
        Headlines = "headlines",
        /// Titles and TLDRs.
        #[default]
        Brief = "brief",
        /// Titles and key takeaways; the TLDR where there are none.
        Takeaways = "takeaways",
        /// Everything, open.
        Full = "full",
    }
}

choice! {
    /// Light or dark.
    Theme {
        /// As the page around the element.
        #[default]
        Inherit = "inherit",
        /// As the system.
        Auto = "auto",
        /// Light.
        Light = "light",
        /// Dark.
        Dark = "dark",
    }
}

choice! {
    /// The level of the issue heading; articles and parts follow one and two below.
    HeadingLevel {
        /// `h1`.
        One = "1",
        /// `h2`.
        #[default]
        Two = "2",
        /// `h3`.
        Three = "3",
        /// `h4`.
        Four = "4",
    }
}

choice! {
    /// Whether the page's URL fragment follows the reader.
    History {
        /// The fragment is the page's own.
        #[default]
        Off = "off",
        /// The fragment names the issue and the article.
        Hash = "hash",
        /// Every issue has a page of its own, whose address the browser shows: on a newsletter's own
        /// site. Elsewhere the page is left alone.
        Page = "page",
    }
}

choice! {
    /// Whether the bundle is kept for reading without a network.
    Offline {
        /// It is.
        #[default]
        On = "on",
        /// It is not, and what was kept is removed.
        Off = "off",
    }
}

impl Detail {
    /// Whether an article has something to open and close: what is not shown at once.
    #[must_use]
    pub fn folds(self, article: &Article) -> bool {
        let more = !article.parts.is_empty();
        let source = article.source.is_some() || article.url.is_some();
        match self {
            Self::Headlines => more || article.tldr.is_some() || source,
            Self::Brief => more,
            Self::Takeaways => {
                let takeaways = article.parts.iter().filter(|part| is_takeaways(part)).count();
                let gist = article.tldr.is_some() && takeaways > 0;
                gist || source || takeaways < article.parts.len()
            }
            Self::Full => false,
        }
    }
}

/// Whether a part of an article is its key takeaways.
#[must_use]
pub fn is_takeaways(part: &Part) -> bool {
    part.role == Some(Role::Takeaways)
}

impl HeadingLevel {
    /// The element name of the heading `below` levels under the issue heading (0 is the issue's own).
    #[must_use]
    pub fn tag(self, below: usize) -> &'static str {
        const TAGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
        TAGS.get(self as usize + below).copied().unwrap_or("h6")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_follow_the_level() {
        assert_eq!(HeadingLevel::One.tag(0), "h1");
        assert_eq!(HeadingLevel::Two.tag(1), "h3");
        assert_eq!(HeadingLevel::Four.tag(2), "h6");
    }
}
