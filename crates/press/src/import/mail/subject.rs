/// A subject without what mail programs put before it.
pub(super) fn without_forward(subject: &str) -> &str {
    let mut subject = subject.trim();
    loop {
        let colon = subject.split_once([':', '：']);
        let told =
            colon.filter(|(lead, _)| FORWARDS.contains(&lead.trim().to_lowercase().as_str()));
        let warning = subject.strip_prefix('[').and_then(|rest| rest.split_once(']'));
        let warned =
            warning.filter(|(words, _)| WARNINGS.contains(&words.trim().to_lowercase().as_str()));
        match told.or(warned).map(|(_, rest)| rest.trim()) {
            Some(rest) if !rest.is_empty() => subject = rest,
            _ => return subject,
        }
    }
}

/// What mail programs put before the subject of a mail that is forwarded or answered, in their languages.
#[rustfmt::skip]
const FORWARDS: &[&str] = &[
    "fwd", "fw", "wg", "tr", "re", "aw", "rv", "i", "r", "rif", "enc", "res", "pd", "odp", "vs", "sv", "vb", "doorst", "antw", "vl", "továbbítás",
    "ilt", "ynt", "fs", "пересл", "转发", "回复", "轉寄", "回覆", "答复", "전달", "회신", "הועבר", "תגובה", "πρθ", "απ",
];

/// What mail servers put before subjects.
#[rustfmt::skip]
const WARNINGS: &[&str] = &[
    "external", "ext", "external email", "external sender", "extern", "externe", "externo", "externa", "spam", "bulk", "test", "preview", "vorschau",
];

/// A subject without the name of its list: `[Harbour Brief] Ferries`.
pub(super) fn without_list<'s>(subject: &'s str, list: &str) -> Option<&'s str> {
    let (name, rest) = subject.strip_prefix('[')?.split_once(']')?;
    let is_name = name.trim().to_lowercase() == list.to_lowercase();
    (is_name && !rest.trim().is_empty()).then(|| rest.trim())
}

/// A subject without the word in brackets that a list puts before it: `[harbour-list] Ferries`. A number there
/// is the issue's.
pub(super) fn without_brackets(subject: &str) -> Option<&str> {
    let (name, rest) = subject.strip_prefix('[')?.split_once(']')?;
    let is_name =
        name.contains(char::is_alphabetic) && !name.contains(|c: char| c.is_ascii_digit());
    (is_name && !rest.trim().is_empty()).then(|| rest.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_is_what_its_writer_wrote() {
        for subject in [
            "Fwd: Ferries",
            "PD: Ferries",
            "VS: SV: Ferries",
            "转发：Ferries",
            "[EXTERNAL] Re: Ferries",
        ] {
            assert_eq!(without_forward(subject), "Ferries", "{subject}");
        }
        for subject in ["Town: Ferries", "[12] Ferries", "Re:", "[external]"] {
            assert_eq!(without_forward(subject), subject);
        }
        assert_eq!(without_list("[Harbour] Ferries", "harbour"), Some("Ferries"));
        assert_eq!(without_brackets("[harbour-list] Ferries"), Some("Ferries"));
        assert_eq!(without_brackets("[Brief 12] Ferries"), None);
    }
}
