use super::grouping::Grouping;
use super::pattern::fill;

/// A phrase about a number, in every form that the number asks for; `{n}` is the number. The kinds
/// are the [plural rules of CLDR 48](https://www.unicode.org/cldr/charts/48/supplemental/language_plural_rules.html)
/// for whole numbers, so that a language says which rule it follows and has all its forms.
///
/// One form is left out on purpose: the French and Spanish `many`, for whole millions.
pub(super) enum Counted {
    /// One form for every number: Japanese, Chinese.
    Alike(&'static str),
    /// 1 and the others: English, German, Spanish.
    One { one: &'static str, other: &'static str },
    /// 0 and 1, and the others: French.
    UpToOne { one: &'static str, other: &'static str },
    /// 1, 2 and the others: Hebrew.
    OneTwo { one: &'static str, two: &'static str, other: &'static str },
    /// 1, those ending in 2 to 4 but for 12 to 14, and the others: Polish.
    OneFew { one: &'static str, few: &'static str, many: &'static str },
    /// 0, 1, 2, those ending in 3 to 10, in 11 to 99, and in 0 to 2 after hundreds: Arabic.
    Six {
        zero: &'static str,
        one: &'static str,
        two: &'static str,
        few: &'static str,
        many: &'static str,
        other: &'static str,
    },
}

impl Counted {
    /// The phrase with a number.
    pub(super) fn write(&self, number: usize, grouping: &Grouping) -> String {
        fill(self.form(number), &[("n", &grouping.write(number))])
    }

    /// The form for a number, its holes not filled.
    pub(super) fn form(&self, number: usize) -> &'static str {
        match *self {
            Self::Alike(form) => form,
            Self::One { one, .. } if number == 1 => one,
            Self::UpToOne { one, .. } if number <= 1 => one,
            Self::One { other, .. } | Self::UpToOne { other, .. } => other,
            Self::OneTwo { one, two, other } => match number {
                1 => one,
                2 => two,
                _ => other,
            },
            Self::OneFew { one, few, many } => match (number, number % 10, number % 100) {
                (1, ..) => one,
                (_, 2..=4, last) if !(12..=14).contains(&last) => few,
                _ => many,
            },
            Self::Six { zero, one, two, few, many, other } => match (number, number % 100) {
                (0, _) => zero,
                (1, _) => one,
                (2, _) => two,
                (_, 3..=10) => few,
                (_, 11..=99) => many,
                _ => other,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_six_forms_go_by_the_last_two_digits() {
        let six = Counted::Six {
            zero: "zero",
            one: "one",
            two: "two",
            few: "few",
            many: "many",
            other: "other",
        };
        let forms = [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111, 200].map(|n| six.form(n));
        let few_to_many = ["few", "few", "many", "many", "other", "other", "other", "few", "many"];
        assert_eq!(forms[..3], ["zero", "one", "two"]);
        assert_eq!(forms[3..12], few_to_many);
        assert_eq!(forms[12], "other");
    }

    #[test]
    fn polish_counts_by_the_last_digit_but_for_the_teens() {
        let (one, few, many) = ("one", "few", "many");
        let forms = |numbers: [usize; 6]| {
            numbers.map(|number| Counted::OneFew { one, few, many }.form(number))
        };
        assert_eq!(forms([0, 1, 2, 4, 5, 11]), [many, one, few, few, many, many]);
        assert_eq!(forms([12, 14, 21, 22, 112, 124]), [many, many, many, few, many, few]);
    }

    #[test]
    fn nothing_is_singular_in_french_and_plural_in_english() {
        let (one, other) = ("one", "other");
        let numbers = [0, 1, 2, 21];
        let french = numbers.map(|number| Counted::UpToOne { one, other }.form(number));
        assert_eq!(french, [one, one, other, other]);
        let english = numbers.map(|number| Counted::One { one, other }.form(number));
        assert_eq!(english, [other, one, other, other]);
    }

    #[test]
    fn the_number_is_written_as_the_language_writes_it() {
        assert_eq!(Counted::Alike("{n}件").write(1234, &Grouping::COMMA), "1,234件");
    }
}
