/// Declares the attributes, each with its name.
macro_rules! attributes {
    ($($(#[$doc:meta])* $attribute:ident = $name:literal,)+) => {
        /// An attribute of the element that the app hears of.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Attribute { $($(#[$doc])* $attribute,)+ }

        impl Attribute {
            /// Every attribute, with its name.
            pub const ALL: &'static [(&'static str, Self)] = &[$(($name, Self::$attribute),)+];
        }
    };
}

attributes! {
    /// The bundle.
    Src = "src",
    /// The issue to open.
    Issue = "issue",
    /// How much to show.
    Detail = "detail",
    /// Light or dark.
    Theme = "theme",
    /// The language of the interface.
    Lang = "lang",
    /// The level of the issue heading.
    HeadingLevel = "heading-level",
    /// When to load: the element's own business, but for a value that it does not know.
    Loading = "loading",
    /// Whether the page's address follows the reader.
    History = "history",
    /// Whether the newsletter is kept on the device.
    Offline = "offline",
    /// Whether it is remembered what was read.
    Memory = "memory",
    /// Whether the page itself is not kept on the device; the script of a site's pages says it, and nobody else.
    Unkept = "unkept",
    /// Whether pictures are shown.
    Images = "images",
    /// How many issues are listed.
    Limit = "limit",
}

impl Attribute {
    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, known)| *known == self).map_or("", |(name, _)| name)
    }

    /// The attribute of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, attribute)| *attribute)
    }

    /// What the drawing of a page follows besides its issue, in the order in which it is part of the page's
    /// shape (`src/embed/shape.js`, `src/prerender/shape.rs`).
    pub const DRAWN: [Self; 4] = [Self::Issue, Self::Detail, Self::HeadingLevel, Self::History];
}
