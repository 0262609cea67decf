/// Fills a pattern: `Read {title} at {site}` has two holes, each filled with the value of its name.
///
/// What is filled in is not looked at again, so a title may hold braces. A hole without a value stays
/// empty; a test holds the tables to the holes that have one.
pub(super) fn fill(pattern: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(pattern.len());
    let mut rest = pattern;
    while let Some((before, hole)) = rest.split_once('{') {
        let (name, after) = hole.split_once('}').unwrap_or((hole, ""));
        let value = values.iter().find(|(known, _)| *known == name);
        filled.push_str(before);
        filled.push_str(value.map_or("", |(_, value)| value));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_hole_is_filled_wherever_it_is() {
        let values = [("title", "A"), ("site", "B")];
        assert_eq!(fill("{site}: read {title} at {site}", &values), "B: read A at B");
        assert_eq!(fill("no hole", &values), "no hole");
        assert_eq!(fill("an {unknown} one", &values), "an  one");
    }

    #[test]
    fn braces_in_a_value_stay() {
        assert_eq!(fill("Read {title}", &[("title", "{site} {")]), "Read {site} {");
    }
}
