/// Whether a language is written from right to left, by its script or its usual script.
#[must_use]
pub fn is_right_to_left(tag: &str) -> bool {
    const SCRIPTS: [&str; 6] = ["arab", "hebr", "syrc", "thaa", "nkoo", "adlm"];
    const LANGUAGES: [&str; 12] =
        ["ar", "he", "iw", "fa", "ur", "yi", "ps", "sd", "ug", "dv", "ckb", "syr"];
    let mut subtags = tag.split(['-', '_']);
    let language = subtags.next().unwrap_or_default().to_ascii_lowercase();
    // Four letters are a script; with a digit, as in `1996`, they are a variant.
    let is_script = |subtag: &&str| {
        subtag.len() == 4 && subtag.bytes().all(|letter| letter.is_ascii_alphabetic())
    };
    match subtags.find(is_script) {
        Some(script) => SCRIPTS.contains(&script.to_ascii_lowercase().as_str()),
        None => LANGUAGES.contains(&language.as_str()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn direction_follows_the_script() {
        for tag in ["ar", "he-IL", "iw", "az-Arab", "FA", "ar_EG"] {
            assert!(is_right_to_left(tag), "{tag}");
        }
        for tag in ["en", "de-AT", "de-1996", "ar-Latn", ""] {
            assert!(!is_right_to_left(tag), "{tag}");
        }
    }

    #[test]
    fn a_variant_is_no_script() {
        assert!(is_right_to_left("ar-1996"));
    }
}
