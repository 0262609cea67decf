/// What is said of a newsletter around its text.
pub(super) struct Named {
    /// The issue's title.
    pub(super) title: Option<String>,
    /// The newsletter's name.
    pub(super) newsletter: Option<String>,
}

impl Named {
    /// Whether a line is the issue's title or names the newsletter, however it is written: "HARBOUR BRIEF" above
    /// what came as "Harbour Brief 12".
    pub(super) fn is_in(&self, line: &str) -> bool {
        let letters = |text: &str| -> String {
            text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
        };
        let line = letters(line);
        let begins = |long: &str, short: &str| {
            long == short || short.chars().count() >= FEW_LETTERS && long.starts_with(short)
        };
        let is_title = self.title.as_deref().is_some_and(|title| begins(&letters(title), &line));
        let newsletter = self.newsletter.as_deref().map(letters);
        is_title || newsletter.is_some_and(|name| begins(&name, &line) || begins(&line, &name))
    }
}

/// The fewest letters of a name that stands in another.
const FEW_LETTERS: usize = 6;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_line_names_the_issue_or_the_newsletter() {
        let named = |title: &str, newsletter: &str| Named {
            title: Some(title.to_owned()),
            newsletter: Some(newsletter.to_owned()),
        };
        assert!(named("Harbour Brief 12", "Anna").is_in("HARBOUR BRIEF"));
        assert!(named("Ferries", "Harbour Brief").is_in("Harbour Brief 12"));
        assert!(!named("Ferries", "Harbour Brief").is_in("Ferries sail again"));
        assert!(!named("Harbour Brief 12", "Anna").is_in("TOWN"));
    }
}
