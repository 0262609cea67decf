use crate::store::{Drawn, Effect, Event, Load, State};

/// Tells the page what can be seen now and could not before.
pub(super) fn drawn(next: &mut State, drawn: Drawn) -> Vec<Effect> {
    let before = std::mem::replace(&mut next.drawn, drawn);
    let now = &next.drawn;
    let mut effects = Vec::new();
    if (now.load, now.loads) != (before.load, before.loads) {
        match (now.load, next.failure.clone()) {
            (Load::Ready, _) => {
                effects.push(Effect::EnterPhase(Load::Ready));
                effects.push(Effect::Emit(Event::Ready));
            }
            (Load::Failed, Some(failure)) => {
                effects.push(Effect::EnterPhase(Load::Failed));
                effects.push(Effect::Report(failure.clone()));
                effects.push(Effect::Emit(Event::Error(failure)));
            }
            _ => {}
        }
    }
    match (&before.issue, &now.issue) {
        (Some(before), Some(issue)) if before != issue => {
            effects.push(Effect::Emit(Event::Issue { issue: issue.clone() }));
        }
        _ => {}
    }
    effects
}
