use crate::{read, titled, titles};

#[test]
fn text_in_any_encoding_is_read_and_a_guess_is_said() {
    let text = "Hafenbrief 12\n10.04.2026\n\nDas Café öffnet\n\nEs war neun Wochen zu.\n\nBrot für alle\n\nDer Ofen ist groß.\n";
    let latin: Vec<u8> =
        text.chars().map(|c| u8::try_from(u32::from(c)).expect("of ISO 8859-1")).collect();
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked = [&[0xff, 0xfe], wide.as_slice()].concat();
    for (bytes, guessed) in [(latin, true), (wide, false), (marked, false)] {
        let imported = read("brief.txt", bytes);
        assert_eq!(
            titles(&imported),
            titled(&[("Hafenbrief 12", &["Das Café öffnet", "Brot für alle"])])
        );
        let report = newsfold_press::import::report::json(&imported.report);
        assert_eq!(report.contains("windows-1252"), guessed, "{report}");
    }
}
