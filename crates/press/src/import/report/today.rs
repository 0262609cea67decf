use std::time::{SystemTime, UNIX_EPOCH};

use newsfold_bundle::Date;

/// Today, in UTC; the day of `SOURCE_DATE_EPOCH` where that is set, as it is for builds that are to be
/// the same on every day.
pub(super) fn today() -> Option<Date> {
    let set =
        std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.trim().parse().ok());
    let now = || SystemTime::now().duration_since(UNIX_EPOCH).ok().map(|since| since.as_secs());
    of_seconds(set.or_else(now)?)
}

/// The day of so many seconds after the beginning of 1970.
fn of_seconds(seconds: u64) -> Option<Date> {
    let mut days = seconds / 86_400;
    let mut year = 1970;
    loop {
        let length = if is_leap(year) { 366 } else { 365 };
        if days < length {
            break;
        }
        days -= length;
        year += 1;
        if year > 9999 {
            return None;
        }
    }
    let february = if is_leap(year) { 29 } else { 28 };
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    Date::new(year, month, u8::try_from(days + 1).ok()?).ok()
}

fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_are_days_of_the_calendar() {
        for (seconds, day) in [
            (0, "1970-01-01"),
            (951_782_400, "2000-02-29"),
            (1_775_779_199, "2026-04-09"),
            (1_775_779_200, "2026-04-10"),
            (1_798_675_200, "2026-12-31"),
        ] {
            assert_eq!(of_seconds(seconds).map(|day| day.to_string()).as_deref(), Some(day));
        }
    }
}
