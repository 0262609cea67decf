use crate::store::{Announcement, Effect, Focus, Said, State, Target};

/// Says something aloud for a while.
pub(in crate::store) fn announce(next: &mut State, said: Said) -> Effect {
    let number = next.counters.announcements.give();
    next.screen.announcement = Announcement { said: Some(said), number, words: None };
    Effect::ExpireAnnouncement(number)
}

/// Sends focus to a target, even where that was the last.
pub(in crate::store) fn send_focus(next: &mut State, target: Target) {
    next.screen.focus = Focus { target, number: next.counters.focus.give() };
}
