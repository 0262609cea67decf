use super::pattern::fill;

/// The words of what readers choose for themselves, in one language.
pub struct Options {
    /// The name of the options, and of the button that opens them.
    pub title: &'static str,
    /// What is seen of that name on the button: words of it.
    pub short: &'static str,
    /// The question how large the text is to be.
    pub size: &'static str,
    /// An answer to that: `{n}` percent.
    pub(super) percent: &'static str,
    /// The question how long lines may get.
    pub length: &'static str,
    /// Shorter lines.
    pub narrow: &'static str,
    /// Lines as they are at first.
    pub normal_length: &'static str,
    /// Longer lines.
    pub wide: &'static str,
    /// Lines as long as there is room.
    pub full_length: &'static str,
    /// The question how much room there is in the text.
    pub spacing: &'static str,
    /// Room as it is at first.
    pub normal_spacing: &'static str,
    /// More room.
    pub relaxed: &'static str,
    /// Much room.
    pub spacious: &'static str,
    /// The question of light or dark.
    pub theme: &'static str,
    /// As the page around it.
    pub as_page: &'static str,
    /// Light.
    pub light: &'static str,
    /// Dark.
    pub dark: &'static str,
    /// As the system, of light or dark and of motion.
    pub as_system: &'static str,
    /// The question whether anything may move.
    pub motion: &'static str,
    /// Nothing may.
    pub no_motion: &'static str,
    /// The question whether pictures are shown.
    pub images: &'static str,
    /// They are.
    pub images_on: &'static str,
    /// None is loaded.
    pub images_off: &'static str,
    /// The question what is printed.
    pub print: &'static str,
    /// The whole issue is.
    pub print_all: &'static str,
    /// What is open is.
    pub print_open: &'static str,
    /// The button that makes all of this as it was at first.
    pub reset: &'static str,
    /// Said when it is.
    pub reset_done: &'static str,
}

impl Options {
    /// So many percent.
    #[must_use]
    pub fn percent(&self, number: &str) -> String {
        fill(self.percent, &[("n", number)])
    }
}
