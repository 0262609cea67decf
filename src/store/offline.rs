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
