use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::{Rc, Weak};

use super::{Action, Effect, State, reduce};

/// The world outside the store. The browser is one; tests bring another.
pub trait Host {
    /// Carries out an effect; what comes of it is dispatched to `store`, now or later.
    fn perform(&self, effect: Effect, store: &Store);
}

/// Keeps the state, and is shared by all who dispatch actions or look at it.
///
/// Actions are taken one after the other: one that is dispatched while another is being taken waits
/// its turn, so nobody sees a state halfway.
#[derive(Clone)]
pub struct Store(Rc<Inner>);

struct Inner {
    state: RefCell<Rc<State>>,
    host: Box<dyn Host>,
    waiting: RefCell<VecDeque<Action>>,
    busy: Cell<bool>,
    closed: Cell<bool>,
    /// Each in a place of its own, so that letting go of one of thousands takes no longer than of one of few.
    listeners: RefCell<Vec<Option<Listener>>>,
    free_places: RefCell<Vec<usize>>,
}

type Listener = Rc<dyn Fn(Rc<State>)>;

/// Looking at a store, until it is dropped.
pub struct Subscription {
    store: Weak<Inner>,
    place: usize,
}

impl Store {
    /// A store in its first state, which acts on `host`.
    pub fn new(host: impl Host + 'static) -> Self {
        Self(Rc::new(Inner {
            state: RefCell::default(),
            host: Box::new(host),
            waiting: RefCell::default(),
            busy: Cell::default(),
            closed: Cell::default(),
            listeners: RefCell::default(),
            free_places: RefCell::default(),
        }))
    }

    /// The state as it is.
    #[must_use]
    pub fn state(&self) -> Rc<State> {
        self.0.state.borrow().clone()
    }

    /// Ends the store: what happens from now on, the answers to its loads among it, is nobody's
    /// business any more, and whoever still holds the store holds no newsletter.
    pub fn close(&self) {
        self.0.closed.set(true);
        *self.0.state.borrow_mut() = Rc::default();
    }

    /// Says that something happened.
    pub fn dispatch(&self, action: Action) {
        if self.0.closed.get() {
            return;
        }
        self.0.waiting.borrow_mut().push_back(action);
        if self.0.busy.replace(true) {
            return;
        }
        while let Some(action) = self.next_action() {
            self.take(action);
        }
        self.0.busy.set(false);
    }

    fn next_action(&self) -> Option<Action> {
        self.0.waiting.borrow_mut().pop_front()
    }

    fn take(&self, action: Action) {
        let before = self.state();
        let (after, effects) = reduce(&before, action);
        if after != *before {
            let after = Rc::new(after);
            *self.0.state.borrow_mut() = after.clone();
            let listeners: Vec<_> = self.0.listeners.borrow().iter().flatten().cloned().collect();
            for listener in listeners {
                listener(after.clone());
            }
        }
        for effect in effects {
            self.0.host.perform(effect, self);
        }
    }

    /// Calls `listener` with every new state, until the subscription is dropped.
    #[must_use = "dropping the subscription ends it"]
    pub fn subscribe(&self, listener: impl Fn(Rc<State>) + 'static) -> Subscription {
        let mut listeners = self.0.listeners.borrow_mut();
        let place = self.0.free_places.borrow_mut().pop().unwrap_or(listeners.len());
        let listener: Option<Listener> = Some(Rc::new(listener));
        match listeners.get_mut(place) {
            Some(free) => *free = listener,
            None => listeners.push(listener),
        }
        Subscription { store: Rc::downgrade(&self.0), place }
    }
}

/// Two handles are equal when they are of the same store.
impl PartialEq for Store {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Drop for Subscription {
    fn drop(&mut self) {
        if let Some(store) = self.store.upgrade()
            && let Some(listener) = store.listeners.borrow_mut().get_mut(self.place)
        {
            *listener = None;
            store.free_places.borrow_mut().push(self.place);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Config, Failure, FailureKind, Load};

    /// A world that answers every load at once with a failure.
    struct Unreachable;

    impl Host for Unreachable {
        fn perform(&self, effect: Effect, store: &Store) {
            if let Effect::LoadBundle { load, .. } = effect {
                let failure = Failure { kind: FailureKind::Offline, message: String::new() };
                store.dispatch(Action::LoadFailed(load, failure));
            }
        }
    }

    fn asked() -> Action {
        Action::ConfigChanged(Config { src: Some("b.json".into()), ..Config::default() })
    }

    #[test]
    fn an_action_out_of_an_effect_waits_until_the_first_one_was_seen() {
        let store = Store::new(Unreachable);
        let seen = Rc::new(RefCell::new(Vec::new()));
        let look = seen.clone();
        let subscription = store.subscribe(move |state| look.borrow_mut().push(state.load()));
        store.dispatch(asked());
        assert_eq!(*seen.borrow(), [Load::Loading, Load::Failed]);
        drop(subscription);
    }

    #[test]
    fn who_stops_looking_is_told_no_more() {
        let store = Store::new(Unreachable);
        let calls = Rc::new(Cell::new(0));
        let count = calls.clone();
        let subscription = store.subscribe(move |_| count.set(count.get() + 1));
        drop(subscription);
        store.dispatch(asked());
        assert_eq!(calls.get(), 0);
    }

    #[test]
    fn a_place_that_is_free_is_taken_by_the_next_and_nobody_else_is_told_less() {
        let store = Store::new(Unreachable);
        let calls = Rc::new(RefCell::new(Vec::new()));
        let listen = |name: &'static str| {
            let calls = calls.clone();
            store.subscribe(move |_| calls.borrow_mut().push(name))
        };
        let [first, second, third] = ["first", "second", "third"].map(listen);
        drop(second);
        drop(first);
        let _last = [listen("fourth"), listen("fifth"), listen("sixth")];
        assert_eq!(store.0.listeners.borrow().len(), 4, "the places of two were taken again");
        store.dispatch(Action::PartFailed);
        let mut heard = calls.borrow().clone();
        heard.sort_unstable();
        assert_eq!(heard, ["fifth", "fourth", "sixth", "third"]);
        drop(third);
    }

    #[test]
    fn a_closed_store_takes_no_answers() {
        let store = Store::new(Unreachable);
        store.dispatch(asked());
        store.close();
        assert_eq!(*store.state(), State::default());
        store.dispatch(asked());
        assert_eq!(store.state().load(), Load::Idle);
    }

    #[test]
    fn an_action_that_changes_nothing_is_not_drawn() {
        let store = Store::new(Unreachable);
        store.dispatch(asked());
        let calls = Rc::new(Cell::new(0));
        let count = calls.clone();
        let subscription = store.subscribe(move |_| count.set(count.get() + 1));
        store.dispatch(Action::AnnouncementExpired(7));
        assert_eq!(calls.get(), 0);
        drop(subscription);
    }
}
