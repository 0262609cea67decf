use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent, window};

use crate::agreed::choices::KEPT;
use crate::store::Choices;

/// Someone who follows what the reader chooses.
type Follower = dyn Fn(Choices);

thread_local! {
    /// The newsletters of this page.
    static FOLLOWERS: RefCell<Vec<Weak<Follower>>> = RefCell::default();
}

/// The reader's kept choices. Storage that is denied holds none.
pub(crate) fn kept_choices() -> Choices {
    let storage = storage();
    Choices::restored(|name| storage.as_ref()?.get_item(&key(name)).ok()?)
}

/// Keeps the reader's choices, where storage allows. What is no choice leaves nothing behind.
pub(super) fn keep_choices(choices: Choices) {
    let Some(storage) = storage() else { return };
    for (name, value) in choices.kept() {
        // A full or denied storage forgets the choice, and nothing else.
        let _ = match value {
            Some(value) => storage.set_item(&key(name), value),
            None => storage.remove_item(&key(name)),
        };
    }
}

/// Tells the newsletters of this page, whether or not anything can be kept.
pub(super) fn share(choices: Choices) {
    let followers: Vec<_> =
        FOLLOWERS.with_borrow(|all| all.iter().filter_map(Weak::upgrade).collect());
    for follower in followers {
        follower(choices);
    }
}

/// Following what the reader chooses in other newsletters of this page, and in other tabs, until this
/// is dropped.
pub(crate) struct ChoicesFollower {
    _follower: Rc<Follower>,
    _listener: Option<EventListener>,
}

impl ChoicesFollower {
    /// Calls `follow` with choices made elsewhere. `kept` is false where nothing of this newsletter is
    /// kept: then other tabs are none of its business.
    pub(crate) fn new(kept: bool, follow: impl Fn(Choices) + 'static) -> Self {
        let follower: Rc<Follower> = Rc::new(follow);
        FOLLOWERS.with_borrow_mut(|all| {
            all.retain(|known| known.strong_count() > 0);
            all.push(Rc::downgrade(&follower));
        });
        let in_storage = follower.clone();
        let listener = window().filter(|_| kept).map(|window| {
            EventListener::new(&window, "storage", move |event| {
                // Without a key, everything was removed.
                let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
                if key.is_none_or(|key| key.starts_with(KEPT)) {
                    in_storage(kept_choices());
                }
            })
        });
        Self { _follower: follower, _listener: listener }
    }
}

fn key(name: &str) -> String {
    format!("{KEPT}{name}")
}

/// The storage of this origin; merely asking for it throws where it is denied.
fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}
