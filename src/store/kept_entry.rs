use newsfold_bundle::{Limit, is_id};

/// The last moment that a date of the browser's can be, in milliseconds since 1970.
const LAST: f64 = 8.64e15;

/// What is noted with an issue that is saved on the device.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptEntry {
    /// The id of the issue.
    pub issue: String,
    /// How large its file is.
    pub bytes: u64,
    /// When it was saved, in milliseconds since 1970.
    pub time: f64,
}

impl KeptEntry {
    /// What notes say, where any script of the origin may have written: `None` where they say nothing that
    /// can be.
    #[must_use]
    pub fn noted(issue: String, bytes: u64, time: f64) -> Option<Self> {
        let is_file = usize::try_from(bytes).is_ok_and(|bytes| bytes <= Limit::Bytes.most());
        (is_id(&issue) && is_file).then_some(Self { issue, bytes, time: saved_at(time)? })
    }
}

/// The moment that a note names, in milliseconds since 1970, if it can be one.
#[must_use]
pub fn saved_at(time: f64) -> Option<f64> {
    (0.0..=LAST).contains(&time).then_some(time)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn whatever_is_noted_nothing_impossible_is_believed(
            issue in prop_oneof!["[a-z0-9-]{1,8}", "\\PC{0,8}"],
            bytes in prop_oneof![0..100_000_000_u64, any::<u64>()],
            time in any::<f64>(),
        ) {
            let can_be = is_id(&issue) && bytes <= 64 << 20 && (0.0..=LAST).contains(&time);
            let noted = KeptEntry::noted(issue.clone(), bytes, time);
            prop_assert_eq!(noted, can_be.then_some(KeptEntry { issue, bytes, time }));
        }
    }

    #[test]
    fn no_moment_is_before_the_first_or_after_the_last() {
        for time in [-1.0, 8.7e15, f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(saved_at(time), None, "{time}");
        }
        for time in [0.0, 1.764e12, LAST] {
            assert_eq!(saved_at(time), Some(time));
        }
    }
}
