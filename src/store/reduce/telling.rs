//! What the page is told once it can be seen.

use crate::store::steps::keeping::{count, remember};
use crate::store::{Drawn, Effect, Event, Form, History, Load, State};

/// Tells the page what can be seen now and could not before, once all of the issue can be.
pub(super) fn drawn(next: &mut State, drawn: Drawn) -> Vec<Effect> {
    let further = drawn.further.min(next.screen.further);
    if next.newsletter.issue.as_ref().is_some_and(|issue| !issue.is_drawn(further)) {
        return vec![Effect::DrawOn(further)];
    }
    // Every card is drawn with the choices by now; until then, the style of what the page held had to hide the rest.
    if drawn.form == Form::Settled {
        next.screen.form = Form::Own;
    }
    let before = std::mem::replace(&mut next.screen.drawn, drawn);
    let now = &next.screen.drawn;
    let mut effects = Vec::new();
    match (now.load, next.newsletter.loads.failure.clone()) {
        (Load::Ready, _) => {
            if (now.load, now.loads) != (before.load, before.loads) {
                effects.push(Effect::EnterPhase(Load::Ready));
            }
            if next.screen.told_of != now.bundle_load {
                next.screen.told_of = now.bundle_load;
                effects.push(Effect::Emit(Event::Ready {}));
                effects.push(remember());
                effects.extend(count(next));
            }
        }
        (Load::Failed, Some(failure)) if (now.load, now.loads) != (before.load, before.loads) => {
            effects.push(Effect::EnterPhase(Load::Failed));
            effects.push(Effect::Report(failure.clone()));
            effects.push(Effect::Emit(Event::Error(failure)));
        }
        _ => {}
    }
    match (&before.issue, &next.screen.drawn.issue) {
        // Of what is made on the device, nobody else knows.
        (Some(before), Some(issue)) if before != issue && next.newsletter.made_over.is_none() => {
            effects.push(Effect::Emit(Event::Issue { issue: issue.clone() }));
            effects.extend(name(next));
        }
        _ => {}
    }
    // What was left is found again only now that it is there.
    effects.extend(next.screen.scroll.take().map(Effect::Scroll));
    effects
}

/// Draws the next piece of an issue; not twice, where it was asked for twice.
pub(super) fn drawn_on(next: &mut State, further: usize) -> Vec<Effect> {
    if next.screen.further == further {
        next.screen.further += 1;
    }
    Vec::new()
}

/// The page's own name is that of the issue it shows, where it is the newsletter's page.
fn name(state: &State) -> Option<Effect> {
    let (issue, publication) = (state.newsletter.issue.as_ref()?, state.publication()?);
    let is_page = state.reader.config.history == History::Page && state.site().is_some();
    is_page.then(|| Effect::NamePage(format!("{} – {}", issue.title, publication.title)))
}
