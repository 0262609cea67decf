use super::decimal;
use crate::agreed::choices::{LINES, PROPERTY, SET, SIZES};
use crate::store::Choices;

/// The custom properties that the reader's choices set, each with its value; `None` where there is no
/// choice, and what the style sheets have holds.
///
/// On pages that hold an issue from the start, `src/embed/choices.js` sets the same ones.
#[must_use]
pub fn custom_properties(choices: &Choices) -> Vec<(String, Option<String>)> {
    let size = factor(&SIZES, choices.size.name());
    let higher = factor(&LINES, choices.spacing.name());
    let line = size.unwrap_or(1.0) * higher.unwrap_or(1.0);
    let line = (size.is_some() || higher.is_some()).then(|| format!("{}lh", rounded(line)));
    let kept = choices.kept();
    let value_for = |choice: &str, values: &[(&str, &'static str)]| {
        let chosen = kept.iter().find(|(name, _)| *name == choice)?.1?;
        Some(values.iter().find(|(value, _)| *value == chosen)?.1.to_owned())
    };
    let follow = SET.iter().map(|(name, choice, values)| (*name, value_for(choice, values)));
    let own = [("size", size.map(rounded)), ("line", line)];
    own.into_iter().chain(follow).map(|(name, value)| (PROPERTY.to_owned() + name, value)).collect()
}

/// What is multiplied by for the sake of a choice, if anything is.
fn factor(factors: &[(&str, f64)], chosen: &str) -> Option<f64> {
    factors.iter().find(|(value, _)| *value == chosen).map(|(_, factor)| *factor)
}

/// A number to three places, as the page's script writes it.
fn rounded(number: f64) -> String {
    decimal::written(number, 3)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreed::choices::HIDDEN;
    use crate::store::{Spacing, TextSize};

    fn set(choices: Choices) -> Vec<(String, String)> {
        let set = custom_properties(&choices)
            .into_iter()
            .filter_map(|(name, value)| Some((name, value?)));
        set.map(|(name, value)| (name.replace(PROPERTY, ""), value)).collect()
    }

    #[test]
    fn no_choice_sets_nothing() {
        assert_eq!(set(Choices::default()), []);
    }

    #[test]
    fn lines_grow_with_the_text() {
        let choices =
            Choices { size: TextSize::More, spacing: Spacing::Relaxed, ..Choices::default() };
        let set = set(choices);
        assert_eq!(set[0], ("size".into(), "1.15".into()));
        assert_eq!(set[1], ("line".into(), "1.322lh".into()));
        assert_eq!(set[2], ("letters".into(), "0.05em".into()));
    }

    #[test]
    fn every_size_is_what_its_name_says() {
        for (name, size) in TextSize::ALL {
            let percent: f64 = name.parse().expect("a number");
            let made = factor(&SIZES, name).map(rounded);
            let meant = (*size != TextSize::Normal).then(|| rounded(percent / 100.0));
            assert_eq!(made, meant, "{name}");
        }
    }

    #[test]
    fn nothing_is_in_pixels() {
        for size in TextSize::ALL.iter().map(|(_, size)| *size) {
            for spacing in Spacing::ALL.iter().map(|(_, spacing)| *spacing) {
                let choices = Choices { size, spacing, ..Choices::default() };
                assert!(set(choices).iter().all(|(_, value)| !value.contains("px")));
            }
        }
    }

    #[test]
    fn every_property_follows_a_choice_that_there_is() {
        let lines = LINES.map(|(spacing, _)| ("line", "spacing", spacing));
        let values = SET.iter().chain(&HIDDEN).flat_map(|(property, choice, values)| {
            values.iter().map(move |(value, _)| (*property, *choice, *value))
        });
        let sizes = SIZES.map(|(size, _)| ("size", "size", size));
        for (property, choice, value) in values.chain(lines).chain(sizes) {
            let made = Choices::restored(|name| (name == choice).then(|| value.to_owned()));
            assert_ne!(made, Choices::default(), "{property}: {choice} is never {value}");
        }
    }
}
