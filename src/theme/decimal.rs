//! Numbers as style sheets write them. The standard library's reading and writing of floating-point
//! numbers is exact to the last bit, and a fiftieth of the app.

/// Reads a decimal number: a sign, digits, a fraction, an exponent of ten
/// ([CSS Values 4](https://www.w3.org/TR/css-values-4/#numbers)).
pub(crate) fn read(text: &str) -> Option<f64> {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i16>().ok()?),
        None => (text, 0),
    };
    let (is_negative, digits) = match mantissa.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, mantissa.strip_prefix('+').unwrap_or(mantissa)),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let digits = || whole.bytes().chain(fraction.bytes());
    if digits().next().is_none() || !digits().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let number = digits().fold(0.0, |sum, digit| sum * 10.0 + f64::from(digit - b'0'));
    let places = i32::from(exponent).saturating_sub(i32::try_from(fraction.len()).ok()?);
    let size = 10_f64.powi(places.abs());
    let number = if places < 0 { number / size } else { number * size };
    Some(if is_negative { -number } else { number }).filter(|number| number.is_finite())
}

/// Writes a number to so many places, without zeros at its end.
pub(crate) fn written(number: f64, places: u32) -> String {
    let scale = 10_u64.pow(places);
    #[allow(clippy::cast_possible_truncation, reason = "what is too large for it is its largest")]
    let scaled = (number * 10_f64.powi(places.cast_signed())).round() as i64;
    let (whole, fraction) = (scaled.unsigned_abs() / scale, scaled.unsigned_abs() % scale);
    let sign = if scaled < 0 { "-" } else { "" };
    let mut text = format!("{sign}{whole}");
    if fraction > 0 {
        let digits = format!("{fraction}");
        let zeros = (places as usize).saturating_sub(digits.len());
        text.push('.');
        text.extend(std::iter::repeat_n('0', zeros));
        text.push_str(digits.trim_end_matches('0'));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{read, written};

    #[test]
    fn numbers_are_read_as_the_standard_library_reads_them() {
        for text in ["0", "16", "1.25", ".5", "-3", "+0.062", "1e-7", "4.5E2", "255", "12.3456"] {
            let (read, exact) = (read(text).unwrap(), text.parse::<f64>().unwrap());
            assert!((read - exact).abs() <= exact.abs() * 1e-15, "{text}: {read}");
        }
        for text in ["", "-", ".", "1px", "1e", "e5", "1.2.3", "--1", "inf", "NaN", "1e999"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_are_written_to_their_places_and_no_further() {
        for (number, places, text) in [
            (0.0, 3, "0"),
            (1.0, 3, "1"),
            (1.25, 3, "1.25"),
            (0.9, 5, "0.9"),
            (0.0625, 3, "0.063"),
            (1.05, 5, "1.05"),
            (-2.5, 1, "-2.5"),
            (-0.0001, 3, "0"),
            (17.0 / 3.0, 5, "5.66667"),
        ] {
            assert_eq!(written(number, places), text);
        }
    }
}
