use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use thiserror::Error;
use time::Month;

/// A calendar day, written `2026-04-10` (ISO 8601, as RFC 3339's `full-date`), without time or zone.
///
/// Days order as time passes, so the newest issue has the greatest date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(time::Date);

/// Why a text is no [`Date`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum DateError {
    /// The text does not have the shape `YYYY-MM-DD`.
    #[error("a date is written YYYY-MM-DD")]
    Shape,
    /// The shape is right, but the calendar has no such day.
    #[error("the calendar has no such day")]
    NoSuchDay,
}

impl Date {
    /// The day `day` (1 to 31) of `month` (1 to 12) in `year` (1 to 9999), if the calendar has it.
    pub fn new(year: i32, month: u8, day: u8) -> Result<Self, DateError> {
        if !(1..=9999).contains(&year) {
            return Err(DateError::NoSuchDay);
        }
        let month = Month::try_from(month).map_err(|_| DateError::NoSuchDay)?;
        time::Date::from_calendar_date(year, month, day).map(Self).map_err(|_| DateError::NoSuchDay)
    }

    /// The year, 1 to 9999.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.0.month().into()
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> u8 {
        self.0.day()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let mut parts = text.split('-');
        let mut number = |digits: usize| {
            parts
                .next()
                .filter(|part| part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()))
                .and_then(|part| part.parse::<u16>().ok())
                .ok_or(DateError::Shape)
        };
        let (year, month, day) = (number(4)?, number(2)?, number(2)?);
        if parts.next().is_some() {
            return Err(DateError::Shape);
        }
        let small = |number| u8::try_from(number).map_err(|_| DateError::NoSuchDay);
        Self::new(i32::from(year), small(month)?, small(day)?)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_written_as_it_was_read() {
        let date: Date = "2026-04-10".parse().expect("a date");
        assert_eq!((date.year(), date.month(), date.day()), (2026, 4, 10));
        assert_eq!(date.to_string(), "2026-04-10");
    }

    #[test]
    fn only_the_iso_shape_is_a_date() {
        for text in ["2026-4-10", "10.04.2026", "2026-04-10T00:00", "2026-04", "+026-04-10", ""] {
            assert_eq!(text.parse::<Date>(), Err(DateError::Shape), "{text}");
        }
    }

    #[test]
    fn a_day_the_calendar_lacks_is_refused() {
        for text in ["2026-02-29", "2026-13-01", "2026-00-10", "0000-01-01"] {
            assert_eq!(text.parse::<Date>(), Err(DateError::NoSuchDay), "{text}");
        }
        assert!("2028-02-29".parse::<Date>().is_ok());
    }

    #[test]
    fn later_days_are_greater() {
        let day = |text: &str| text.parse::<Date>().expect("a date");
        assert!(day("2026-04-10") > day("2026-04-09"));
        assert!(day("2026-04-10") > day("2025-12-31"));
    }
}
