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
    listeners: RefCell<Vec<(u32, Listener)>>,
    next_listener: Cell<u32>,
}

type Listener = Rc<dyn Fn(Rc<State>)>;

/// Looking at a store, until it is dropped.
pub struct Subscription {
    store: Weak<Inner>,
    number: u32,
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
            next_listener: Cell::default(),
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
            let listeners: Vec<_> =
                self.0.listeners.borrow().iter().map(|(_, listener)| listener.clone()).collect();
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
        let number = self.0.next_listener.get();
        self.0.next_listener.set(number.wrapping_add(1));
        self.0.listeners.borrow_mut().push((number, Rc::new(listener)));
        Subscription { store: Rc::downgrade(&self.0), number }
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
        if let Some(store) = self.store.upgrade() {
            store.listeners.borrow_mut().retain(|(number, _)| *number != self.number);
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
