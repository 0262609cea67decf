use super::choice::Choice;

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
