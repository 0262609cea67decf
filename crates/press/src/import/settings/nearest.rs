/// The word of a list that is most like another, where one is like enough to be meant.
pub(super) fn nearest<'w>(word: &str, among: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    let word = word.to_lowercase().replace('_', "-");
    among
        .into_iter()
        .map(|other| (strsim::jaro_winkler(&word, other), other))
        .filter(|(likeness, _)| *likeness > 0.75)
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, other)| other)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn what_is_meant_is_found_and_nothing_else() {
        let keys = ["name", "home", "language", "date-order", "leave-out"];
        for (word, wanted) in [
            ("nmae", Some("name")),
            ("languages", Some("language")),
            ("date_order", Some("date-order")),
            ("leaveout", Some("leave-out")),
            ("colour", None),
        ] {
            assert_eq!(nearest(word, keys), wanted, "{word}");
        }
    }
}
