use super::choice::Choice;

choice! {
    /// Whether it is remembered on the device what the reader read and wants to keep.
    Memory {
        /// It is, where anything may be kept there.
        #[default]
        On = "on",
        /// It is not, and what was remembered is removed.
        Off = "off",
    }
}
