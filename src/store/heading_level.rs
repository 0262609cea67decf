use super::choice::Choice;

choice! {
    /// The level of the issue heading; articles and parts follow one and two below.
    HeadingLevel {
        /// `h1`.
        One = "1",
        /// `h2`.
        #[default]
        Two = "2",
        /// `h3`.
        Three = "3",
        /// `h4`.
        Four = "4",
    }
}

impl HeadingLevel {
    /// The element name of the heading `below` levels under the issue heading (0 is the issue's own).
    #[must_use]
    pub fn tag(self, below: usize) -> &'static str {
        const TAGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
        TAGS.get(self as usize + below).copied().unwrap_or("h6")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_follow_the_level() {
        assert_eq!(HeadingLevel::One.tag(0), "h1");
        assert_eq!(HeadingLevel::Two.tag(1), "h3");
        assert_eq!(HeadingLevel::Four.tag(2), "h6");
    }
}
