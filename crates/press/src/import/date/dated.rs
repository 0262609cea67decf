use clap::ValueEnum;
use newsfold_bundle::Date;

/// In which order a date in numbers has its parts, where it could be read in two ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DateOrder {
    /// Day, month, year: `4/10/2026` is the fourth of October.
    Dmy,
    /// Month, day, year: `4/10/2026` is the tenth of April.
    Mdy,
    /// Year, month, day: `26/04/10` is the tenth of April.
    Ymd,
}

/// What a date was read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) enum Dated {
    /// One day.
    Day(Date),
    /// One of two days, and nothing says which.
    Either(Date, Date),
}

impl Dated {
    /// What two texts say of one date, if they can both be right.
    pub(in crate::import) fn agreed(self, other: Self) -> Option<Self> {
        match (self, other) {
            (Self::Day(day), other) | (other, Self::Day(day)) => {
                other.can_be(day).then_some(Self::Day(day))
            }
            (Self::Either(one, two), other) => match (other.can_be(one), other.can_be(two)) {
                (true, true) => Some(self),
                (true, false) => Some(Self::Day(one)),
                (false, true) => Some(Self::Day(two)),
                (false, false) => None,
            },
        }
    }

    fn can_be(self, day: Date) -> bool {
        match self {
            Self::Day(this) => this == day,
            Self::Either(one, two) => one == day || two == day,
        }
    }
}

/// A date found among tokens, and where it stands.
pub(super) struct Found {
    /// The date.
    pub(super) dated: Dated,
    /// Its first token.
    pub(super) from: usize,
    /// The token behind its last.
    pub(super) to: usize,
}

/// The day of these numbers, if the calendar has it.
pub(super) fn day(year: u32, month: u32, day: u32) -> Option<Date> {
    Date::new(i32::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?).ok()
}
