//! How the host is asked whether it has something newer, and how long to wait before it is asked again. What
//! has it asked is in `reduce/offline.rs` (a copy is shown, the network is back, a look failed) and
//! `reduce/page.rs` (a page is shown that may be old).

use crate::store::{Effect, State, Want};

/// Asks what the host has by now, behind what is shown.
pub(in crate::store) fn look(next: &mut State) -> Vec<Effect> {
    let Some(src) = next.newsletter.src.clone() else { return Vec::new() };
    let load = next.counters.loads.give();
    next.newsletter.loads.news = Some(load);
    vec![Effect::LoadBundle { src, load, want: Want::News }]
}

/// How long to wait before the next attempt, in milliseconds: twice as long each time, five minutes at
/// most, and never the same, so that those who lost a host together do not all come back at once.
/// `chance` is any number from 0 to 1.
#[must_use]
pub fn pause(attempts: u32, chance: f64) -> u32 {
    const FIRST: u32 = 5_000;
    const LONGEST: u32 = 300_000;
    let doublings = attempts.saturating_sub(1).min(6);
    let longest = FIRST.saturating_mul(2 << doublings).min(LONGEST);
    let half = longest / 2;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 1 of a u32")]
    let more = (chance.clamp(0.0, 1.0) * f64::from(half)) as u32;
    half + more
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_pause_is_twice_as_long_as_the_one_before_up_to_five_minutes() {
        let shortest: Vec<u32> = (1..=9).map(|attempts| pause(attempts, 0.0)).collect();
        assert_eq!(
            shortest,
            [5_000, 10_000, 20_000, 40_000, 80_000, 150_000, 150_000, 150_000, 150_000]
        );
        assert_eq!(pause(u32::MAX, 1.0), 300_000);
    }

    #[test]
    fn chance_spreads_those_who_wait_over_as_long_again() {
        for attempts in 0..20 {
            let (shortest, longest) = (pause(attempts, 0.0), pause(attempts, 1.0));
            assert_eq!(longest, 2 * shortest);
            let between = pause(attempts, 0.5);
            assert!(shortest < between && between < longest, "{between}");
        }
    }

    #[test]
    fn a_chance_that_is_none_makes_no_pause_that_is_none() {
        assert_eq!(pause(1, -1.0), 5_000);
        assert_eq!(pause(1, 2.0), 10_000);
        assert_eq!(pause(1, f64::NAN), 5_000);
    }
}
