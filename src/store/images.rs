use super::choice::Choice;

choice! {
    /// Whether pictures are shown.
    Images {
        /// They are, but for those that may lie in the reader's own network while the page does not: a
        /// newsletter has no business there.
        #[default]
        On = "on",
        /// None is asked for; a link stands for each.
        Off = "off",
    }
}

impl Images {
    /// Whether a picture is asked for, which may lie in the reader's own network, as the page may.
    #[must_use]
    pub fn show(self, is_private: bool, is_page_private: bool) -> bool {
        self == Self::On && (is_page_private || !is_private)
    }
}
