use super::choice::Choice;

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

impl Offline {
    /// Whether anything may be kept on the device: the newsletter, and what the reader chose.
    #[must_use]
    pub fn may_keep(self) -> bool {
        self == Self::On
    }
}
