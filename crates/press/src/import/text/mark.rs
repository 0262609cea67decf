/// Whether a character belongs to the letter before it and is no letter itself: accents, Hebrew and
/// Arabic points, the signs of Indic and other scripts that silence, double or tone a letter. Vowel
/// signs that Unicode counts among letters are not among them.
#[rustfmt::skip]
pub(in crate::import) fn is_mark(c: char) -> bool {
    matches!(c,
        // Accents of any script.
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{1ab0}'..='\u{1acb}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{3099}' | '\u{309a}' | '\u{fe20}'..='\u{fe2f}'
        // Hebrew, Arabic, Syriac, N’Ko, Samaritan, Mandaic.
        | '\u{591}'..='\u{5c7}' | '\u{658}' | '\u{6df}' | '\u{6e0}' | '\u{6ea}'..='\u{6ec}'
        | '\u{740}'..='\u{74a}' | '\u{7eb}'..='\u{7f3}' | '\u{7fd}' | '\u{818}' | '\u{819}' | '\u{82d}'
        | '\u{859}'..='\u{85b}' | '\u{898}'..='\u{89f}' | '\u{8ca}'..='\u{8d3}' | '\u{8e0}' | '\u{8e1}'
        | '\u{8ea}'..='\u{8ef}'
        // Devanagari to Sinhala.
        | '\u{93c}' | '\u{94d}' | '\u{951}'..='\u{954}' | '\u{9bc}' | '\u{9cd}' | '\u{9fe}' | '\u{a3c}'
        | '\u{a4d}' | '\u{abc}' | '\u{acd}' | '\u{afd}'..='\u{aff}' | '\u{b3c}' | '\u{b4d}' | '\u{b55}'
        | '\u{bcd}' | '\u{c3c}' | '\u{c4d}' | '\u{cbc}' | '\u{ccd}' | '\u{d3b}' | '\u{d3c}' | '\u{d4d}'
        | '\u{dca}'
        // Thai, Lao, Tibetan, Burmese, Khmer.
        | '\u{e47}'..='\u{e4c}' | '\u{e4e}' | '\u{eba}' | '\u{ec8}'..='\u{ecc}' | '\u{f18}' | '\u{f19}'
        | '\u{f35}' | '\u{f37}' | '\u{f39}' | '\u{f3e}' | '\u{f3f}' | '\u{f84}' | '\u{f86}' | '\u{f87}'
        | '\u{fc6}' | '\u{1037}' | '\u{1039}' | '\u{103a}' | '\u{17b4}' | '\u{17b5}'
        | '\u{17c9}'..='\u{17d3}' | '\u{17dd}')
}
