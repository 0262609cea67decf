use axum::http::{HeaderMap, HeaderName, HeaderValue};

/// The rules of a [`_headers` file](https://developers.cloudflare.com/pages/configuration/headers/):
/// a path that begins in the first column, under it indented headers, `#` before a comment. In a path,
/// `*` stands for any number of characters.
#[derive(Debug, Default)]
pub(super) struct Headers(Vec<Rule>);

#[derive(Debug)]
struct Rule {
    path: String,
    headers: Vec<(HeaderName, HeaderValue)>,
}

impl Headers {
    /// Reads the rules. A line that says nothing a server can send is passed over, as hosts do.
    pub(super) fn read(text: &str) -> Self {
        let mut rules: Vec<Rule> = Vec::new();
        for line in text.lines() {
            let said = line.trim();
            if said.is_empty() || said.starts_with('#') {
                continue;
            }
            if !line.starts_with([' ', '\t']) {
                rules.push(Rule { path: said.to_owned(), headers: Vec::new() });
            } else if let (Some(rule), Some(header)) = (rules.last_mut(), header(said)) {
                rule.headers.push(header);
            }
        }
        Self(rules)
    }

    /// Puts the headers for a path into an answer, in place of those of the same name there. Where
    /// several rules for the path name one header, the values are joined, as hosts do.
    pub(super) fn apply(&self, path: &str, answer: &mut HeaderMap) {
        let mut said = HeaderMap::new();
        for rule in self.0.iter().filter(|rule| matches(&rule.path, path)) {
            for (name, value) in &rule.headers {
                let joined = said.get(name).and_then(|before: &HeaderValue| {
                    let both = [before.as_bytes(), b", ", value.as_bytes()].concat();
                    HeaderValue::from_bytes(&both).ok()
                });
                said.insert(name, joined.unwrap_or_else(|| value.clone()));
            }
        }
        answer.extend(said);
    }
}

fn header(line: &str) -> Option<(HeaderName, HeaderValue)> {
    let (name, value) = line.split_once(':')?;
    Some((name.trim().parse().ok()?, value.trim().parse().ok()?))
}

/// Whether a path has the form of a pattern.
fn matches(pattern: &str, path: &str) -> bool {
    let mut literals = pattern.split('*');
    let Some(mut rest) = literals.next().and_then(|first| path.strip_prefix(first)) else {
        return false;
    };
    let mut literals: Vec<&str> = literals.collect();
    let Some(last) = literals.pop() else { return rest.is_empty() };
    for literal in literals {
        let Some((_, after)) = rest.split_once(literal) else { return false };
        rest = after;
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "\
# A comment: not a header
/*
  X-Content-Type-Options: nosniff
  Vary: Accept

\t# another, indented
/*.wasm
\tContent-Type: application/wasm
/page-*/x
  Vary:   Origin
  no header
  Bad Name: x
/exact
  Link: <https://a.example/>; rel=\"x\"\r
";

    fn of(path: &str) -> Vec<(String, String)> {
        let mut answer = HeaderMap::new();
        answer.insert("content-type", HeaderValue::from_static("application/octet-stream"));
        Headers::read(FILE).apply(path, &mut answer);
        let text = |value: &HeaderValue| value.to_str().unwrap_or_default().to_owned();
        let mut all: Vec<_> =
            answer.iter().map(|(name, value)| (name.to_string(), text(value))).collect();
        all.sort();
        all
    }

    fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn a_rule_takes_the_place_of_what_the_server_says() {
        assert_eq!(
            of("/a/b.wasm"),
            pairs(&[
                ("content-type", "application/wasm"),
                ("vary", "Accept"),
                ("x-content-type-options", "nosniff"),
            ])
        );
    }

    #[test]
    fn rules_for_one_path_add_up() {
        let headers = of("/page-1/x");
        assert!(headers.contains(&("vary".into(), "Accept, Origin".into())), "{headers:?}");
        assert_eq!(headers.len(), 3, "{headers:?}");
    }

    #[test]
    fn a_value_keeps_its_colons_and_loses_its_line_end() {
        assert!(of("/exact").contains(&("link".into(), "<https://a.example/>; rel=\"x\"".into())));
        assert!(of("/exact/").iter().all(|(name, _)| name != "link"));
    }

    #[test]
    fn a_star_stands_for_anything_but_what_comes_after_it() {
        for (pattern, path) in [
            ("/*", "/"),
            ("/*", "/a/b"),
            ("/a*b", "/ab"),
            ("/*/c*", "/a/b/c"),
            ("/a*b*c", "/a1b2c"),
        ] {
            assert!(matches(pattern, path), "{pattern} {path}");
        }
        for (pattern, path) in
            [("/", "/a"), ("/a", "/ab"), ("/a*b", "/a"), ("/ab*ba", "/aba"), ("/a*b*b", "/a1b")]
        {
            assert!(!matches(pattern, path), "{pattern} {path}");
        }
    }

    #[test]
    fn headers_before_any_path_are_nobodys() {
        let mut answer = HeaderMap::new();
        Headers::read("  X-Lost: 1\n/a\n  X-Found: 1\n").apply("/a", &mut answer);
        assert_eq!(answer.len(), 1);
    }
}
