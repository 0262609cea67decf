/// The form in which an issue is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// The app's own.
    #[default]
    Own,
    /// That in which a page held it.
    Held,
    /// The same, with the reader's choices in it: it becomes the app's own once every card is drawn so.
    Settled,
}
