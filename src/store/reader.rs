use super::{Choices, Config, Detail, Theme};

/// What the reader wants, and the page for them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reader {
    /// What the attributes ask for.
    pub config: Config,
    /// What the reader chose for themselves, which wins over the attributes.
    pub choices: Choices,
    /// Whether the reader's options are open.
    pub options_open: bool,
}

impl Reader {
    /// How much is shown: the reader's choice, or the attribute's.
    #[must_use]
    pub fn detail(&self) -> Detail {
        self.choices.detail.unwrap_or(self.config.detail)
    }

    /// Light or dark: the reader's choice, or the attribute's.
    #[must_use]
    pub fn theme(&self) -> Theme {
        let chosen = Some(self.choices.theme).filter(|theme| *theme != Theme::Inherit);
        chosen.unwrap_or(self.config.theme)
    }
}
