use super::choice::Choice;

choice! {
    /// When the newsletter is loaded. The element asks for it by itself (`src/embed/element.js`), before the
    /// app is there; the app names what it may say.
    Loading {
        /// When the reader comes near.
        #[default]
        Lazy = "lazy",
        /// At once.
        Eager = "eager",
    }
}
