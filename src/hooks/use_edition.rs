use yew::prelude::*;

/// How often a value has become another since it was first drawn: a key for what is to be drawn anew then.
#[hook]
pub fn use_edition<T: Clone + PartialEq + 'static>(value: &T) -> u32 {
    let drawn = use_mut_ref(|| (value.clone(), 0));
    let mut drawn = drawn.borrow_mut();
    if drawn.0 != *value {
        *drawn = (value.clone(), drawn.1 + 1);
    }
    drawn.1
}
