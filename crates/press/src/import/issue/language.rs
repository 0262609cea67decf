use newsfold_bundle::{Issue, Words};
use whatlang::{Lang, detect};

/// The fewest letters that tell a language for certain.
const FEWEST: usize = 120;

/// As many letters as are looked at.
const ENOUGH: usize = 4000;

/// The language that an issue is written in, where its text is long enough to tell.
pub(super) fn of_text(issue: &Issue) -> Option<String> {
    let mut text = String::new();
    let mut letters = 0;
    Words::each_run(issue, &mut |run| {
        if let Some(run) = run
            && letters < ENOUGH
        {
            letters += run.chars().filter(|c| c.is_alphabetic()).map(weight).sum::<usize>();
            text.push_str(run);
            text.push(' ');
        }
    });
    if letters < FEWEST {
        return None;
    }
    let found = detect(&text).filter(|found| found.is_reliable() && found.confidence() > 0.5)?;
    tag(found.lang()).map(str::to_owned)
}

/// A character of Chinese or Japanese says as much as some letters do.
fn weight(c: char) -> usize {
    if matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}') {
        4
    } else {
        1
    }
}

/// The BCP 47 tag of a language.
#[rustfmt::skip]
fn tag(lang: Lang) -> Option<&'static str> {
    Some(match lang {
        Lang::Afr => "af", Lang::Ara => "ar", Lang::Bel => "be", Lang::Ben => "bn", Lang::Bul => "bg",
        Lang::Cat => "ca", Lang::Ces => "cs", Lang::Cmn => "zh", Lang::Cym => "cy", Lang::Dan => "da",
        Lang::Deu => "de", Lang::Ell => "el", Lang::Eng => "en", Lang::Epo => "eo", Lang::Est => "et",
        Lang::Fin => "fi", Lang::Fra => "fr", Lang::Guj => "gu", Lang::Heb => "he", Lang::Hin => "hi",
        Lang::Hrv => "hr", Lang::Hun => "hu", Lang::Hye => "hy", Lang::Ind => "id", Lang::Ita => "it",
        Lang::Jpn => "ja", Lang::Kan => "kn", Lang::Kat => "ka", Lang::Khm => "km", Lang::Kor => "ko",
        Lang::Lat => "la", Lang::Lav => "lv", Lang::Lit => "lt", Lang::Mal => "ml", Lang::Mar => "mr",
        Lang::Mkd => "mk", Lang::Mya => "my", Lang::Nep => "ne", Lang::Nld => "nl", Lang::Nob => "nb",
        Lang::Ori => "or", Lang::Pan => "pa", Lang::Pes => "fa", Lang::Pol => "pl", Lang::Por => "pt",
        Lang::Ron => "ro", Lang::Rus => "ru", Lang::Sin => "si", Lang::Slk => "sk", Lang::Slv => "sl",
        Lang::Spa => "es", Lang::Srp => "sr", Lang::Swe => "sv", Lang::Tam => "ta", Lang::Tel => "te",
        Lang::Tgl => "tl", Lang::Tha => "th", Lang::Tuk => "tk", Lang::Tur => "tr", Lang::Ukr => "uk",
        Lang::Urd => "ur", Lang::Uzb => "uz", Lang::Vie => "vi", Lang::Yid => "yi",
        _ => return None,
    })
}
