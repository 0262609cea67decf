/// The text inside a clear signature ([RFC 9580, section 7](https://www.rfc-editor.org/rfc/rfc9580#section-7)), and how
/// many lines stand before it. The signature holds for the text as it was sent, and tells readers nothing.
pub(in crate::import) fn without_signature(text: &str) -> Option<(String, usize)> {
    let mut lines = text.lines().enumerate();
    let begins = |line: &str| line.trim_end() == "-----BEGIN PGP SIGNED MESSAGE-----";
    lines.by_ref().take(20).find(|(_, line)| begins(line))?;
    // What the signature is made with stands up to the first empty line.
    let (begin, _) = lines.by_ref().find(|(_, line)| line.trim().is_empty())?;
    let ends = |line: &str| line.trim_end() == "-----BEGIN PGP SIGNATURE-----";
    let mut inside = Vec::new();
    for (_, line) in lines {
        if ends(line) {
            return Some((inside.join("\n"), begin + 1));
        }
        // Lines that begin with a dash are written with another before them.
        inside.push(line.strip_prefix("- ").filter(|rest| rest.starts_with('-')).unwrap_or(line));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signed_text_is_what_stands_inside() {
        let text = "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nFerries\n- -------\nThey sail.\n-----BEGIN PGP SIGNATURE-----\n\niQ=\n-----END PGP SIGNATURE-----\n";
        assert_eq!(without_signature(text), Some(("Ferries\n-------\nThey sail.".to_owned(), 3)));
        assert_eq!(without_signature("Ferries\n\nThey sail."), None);
        assert_eq!(without_signature("-----BEGIN PGP SIGNED MESSAGE-----\n\nFerries"), None);
    }
}
