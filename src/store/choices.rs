use super::choice::Choice;
use super::{Detail, Images, Theme};

choice! {
    /// How large the text is, in percent of the page's.
    TextSize {
        /// A little smaller.
        Less = "90",
        /// As the page has it.
        #[default]
        Normal = "100",
        /// A little larger.
        More = "115",
        /// Larger.
        Large = "130",
        /// Much larger.
        Larger = "150",
        /// Twice as large.
        Double = "200",
    }
}

choice! {
    /// How long a line of text may get.
    LineLength {
        /// Shorter than the newsletter has it.
        Narrow = "narrow",
        /// As the newsletter has it.
        #[default]
        Normal = "normal",
        /// Longer.
        Wide = "wide",
        /// As long as there is room.
        Full = "full",
    }
}

choice! {
    /// How much room there is between lines, paragraphs, words and letters.
    Spacing {
        /// As the page has it.
        #[default]
        Normal = "normal",
        /// More.
        Relaxed = "relaxed",
        /// As much as [WCAG 1.4.12](https://www.w3.org/TR/WCAG22/#text-spacing) asks to allow.
        Wide = "wide",
    }
}

choice! {
    /// Whether anything may move.
    Motion {
        /// As the system says.
        #[default]
        System = "system",
        /// Nothing.
        Still = "none",
    }
}

choice! {
    /// What is printed.
    Print {
        /// The whole issue.
        #[default]
        Everything = "everything",
        /// What is open.
        Open = "open",
    }
}

/// What the reader chose for themselves. A default is no choice: page, system and newsletter decide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// How much to show, which wins over the attribute.
    pub detail: Option<Detail>,
    /// How large the text is.
    pub size: TextSize,
    /// How long a line may get.
    pub length: LineLength,
    /// How much room there is in the text.
    pub spacing: Spacing,
    /// Light or dark, which wins over the attribute unless it is to be as the page is.
    pub theme: Theme,
    /// Whether anything may move.
    pub motion: Motion,
    /// What is printed.
    pub print: Print,
    /// Whether pictures are shown, where page and newsletter show any.
    pub images: Images,
}

/// One thing that the reader chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// How much to show.
    Detail(Detail),
    /// How large the text is.
    Size(TextSize),
    /// How long a line may get.
    Length(LineLength),
    /// How much room there is in the text.
    Spacing(Spacing),
    /// Light or dark.
    Theme(Theme),
    /// Whether anything may move.
    Motion(Motion),
    /// What is printed.
    Print(Print),
    /// Whether pictures are shown.
    Images(Images),
}

impl Chosen {
    /// The name of what was chosen, under which it is kept, and the name of the value.
    #[must_use]
    pub fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Detail(value) => ("detail", value.name()),
            Self::Size(value) => ("size", value.name()),
            Self::Length(value) => ("length", value.name()),
            Self::Spacing(value) => ("spacing", value.name()),
            Self::Theme(value) => ("theme", value.name()),
            Self::Motion(value) => ("motion", value.name()),
            Self::Print(value) => ("print", value.name()),
            Self::Images(value) => ("images", value.name()),
        }
    }
}

impl Choices {
    /// Takes a choice over.
    pub fn take(&mut self, chosen: Chosen) {
        match chosen {
            Chosen::Detail(value) => self.detail = Some(value),
            Chosen::Size(value) => self.size = value,
            Chosen::Length(value) => self.length = value,
            Chosen::Spacing(value) => self.spacing = value,
            Chosen::Theme(value) => self.theme = value,
            Chosen::Motion(value) => self.motion = value,
            Chosen::Print(value) => self.print = value,
            Chosen::Images(value) => self.images = value,
        }
    }

    /// Whether this holds already.
    #[must_use]
    pub fn holds(&self, chosen: Chosen) -> bool {
        let mut after = *self;
        after.take(chosen);
        after == *self
    }

    /// What is kept, under each name; `None` where there is no choice.
    #[must_use]
    pub fn kept(&self) -> [(&'static str, Option<&'static str>); 8] {
        let unchosen = Self::default();
        let keep = |chosen: Chosen| {
            let (name, value) = chosen.names();
            (name, (!unchosen.holds(chosen)).then_some(value))
        };
        [
            ("detail", self.detail.map(Detail::name)),
            keep(Chosen::Size(self.size)),
            keep(Chosen::Length(self.length)),
            keep(Chosen::Spacing(self.spacing)),
            keep(Chosen::Theme(self.theme)),
            keep(Chosen::Motion(self.motion)),
            keep(Chosen::Print(self.print)),
            keep(Chosen::Images(self.images)),
        ]
    }

    /// What was kept: `look_up` has it by name. What nobody knows is no choice.
    pub fn restored(look_up: impl Fn(&str) -> Option<String>) -> Self {
        Self {
            detail: look_up("detail").and_then(|name| Detail::named(&name)),
            size: named(look_up("size")),
            length: named(look_up("length")),
            spacing: named(look_up("spacing")),
            theme: named(look_up("theme")),
            motion: named(look_up("motion")),
            print: named(look_up("print")),
            images: named(look_up("images")),
        }
    }
}

fn named<C: Choice>(name: Option<String>) -> C {
    let name = name.unwrap_or_default();
    C::ALL.iter().find(|(known, _)| *known == name).map_or_else(C::default, |(_, value)| *value)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn some() -> Choices {
        Choices {
            detail: Some(Detail::Brief),
            size: TextSize::Large,
            length: LineLength::Full,
            spacing: Spacing::Wide,
            theme: Theme::Dark,
            motion: Motion::Still,
            print: Print::Open,
            images: Images::Off,
        }
    }

    #[test]
    fn what_is_kept_is_restored() {
        for choices in [some(), Choices::default()] {
            let kept = choices.kept();
            let look_up = |wanted: &str| {
                let (_, value) = kept.iter().find(|(name, _)| *name == wanted)?;
                value.map(str::to_owned)
            };
            assert_eq!(Choices::restored(look_up), choices);
        }
    }

    #[test]
    fn no_choice_leaves_nothing_behind() {
        assert!(Choices::default().kept().iter().all(|(_, value)| value.is_none()));
    }

    #[test]
    fn what_nobody_knows_is_no_choice() {
        assert_eq!(Choices::restored(|_| Some("huge".into())), Choices::default());
    }

    proptest! {
        #[test]
        fn whatever_is_kept_what_is_restored_can_have_been_chosen(
            found in proptest::collection::vec(
                proptest::option::of(prop_oneof![
                    "\\PC{0,8}",
                    prop::sample::select(&["dark", "100", "1e9", "wide", "__proto__", "none", "DARK"][..])
                        .prop_map(str::to_owned),
                ]),
                8,
            )
        ) {
            let names = Choices::default().kept().map(|(name, _)| name);
            let at = |wanted: &str| names.iter().position(|name| *name == wanted).expect("a name");
            let restored = Choices::restored(|name| found.get(at(name)).cloned().flatten());
            for (name, kept) in restored.kept() {
                // A choice is what was found, letter for letter, or none.
                prop_assert!(kept.is_none() || kept == found[at(name)].as_deref(), "{}", name);
            }
        }
    }

    #[test]
    fn each_choice_is_told_from_the_others() {
        let mut choices = Choices::default();
        for (name, value) in some().kept() {
            assert!(value.is_some(), "{name}");
        }
        assert!(!choices.holds(Chosen::Size(TextSize::Double)));
        choices.take(Chosen::Size(TextSize::Double));
        assert!(choices.holds(Chosen::Size(TextSize::Double)));
        assert_eq!(choices, Choices { size: TextSize::Double, ..Choices::default() });
    }
}
