//! What is written is read back as it was.

#![allow(clippy::expect_used, reason = "a test that fails says so")]

mod generated;

use generated::{bundle, issue};
use newsfold_bundle::{
    Block, Examined, Faults, Issue, Phrasing, examine, read, read_issue, write, write_compact,
    write_issue, write_sound_issue, write_to,
};
use proptest::prelude::*;

proptest! {
    #[test]
    fn a_bundle_is_read_as_it_was_written(bundle in bundle()) {
        let text = write(&bundle);
        prop_assert_eq!(read(&text), Ok(bundle.clone()), "{}", text);
        prop_assert_eq!(read(&format!("\u{feff}{text}")), Ok(bundle.clone()));
        let mut bytes = Vec::new();
        write_to(&bundle, &mut bytes).expect("memory takes it");
        prop_assert_eq!(examine(&text), Ok(Examined { value: bundle, mended: Faults::default() }));
        prop_assert_eq!(bytes, text.into_bytes());
    }

    #[test]
    fn an_issue_is_read_as_it_was_written(issue in issue()) {
        prop_assert_eq!(read_issue(&write_issue(&issue)), Ok(issue));
    }

    #[test]
    fn no_text_at_all_makes_reading_panic(text in "\\PC{0,60}") {
        let _ = read(&text);
    }

    #[test]
    fn no_cut_of_a_bundle_is_a_bundle(bundle in bundle(), cut in any::<prop::sample::Index>()) {
        let text = write(&bundle);
        let text = text.trim_end();
        let at = (0..cut.index(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        prop_assert!(read(&text[..at]).is_err());
    }
}

#[test]
fn what_is_written_with_care_is_what_readers_take() {
    let link = |children| Phrasing::Link {
        url: "https://a.example/".parse().expect("a link"),
        title: None,
        children,
    };
    let nested = link(vec![Phrasing::text("a "), link(vec![Phrasing::text("b")])]);
    let issue = Issue {
        id: "a".into(),
        title: "A".into(),
        tags: vec![String::new(), "c".into()],
        introduction: vec![Block::paragraph(vec![nested])],
        ..Issue::default()
    };
    let sound = write_sound_issue(&issue).expect("an issue");
    assert_eq!(sound.mended.listed.len(), 2, "{:?}", sound.mended);
    assert_eq!(sound.value.tags, ["c"]);
    assert_eq!(sound.text, write_compact(&sound.value));
    let again = write_sound_issue(&sound.value).expect("an issue");
    assert!(again.mended.is_empty() && again.text == sound.text);
    let refused = write_sound_issue(&Issue { id: "a b".into(), ..issue });
    assert!(refused.is_err(), "{refused:?}");
}
