use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{Key, VNode};

/// An element under a key: drawn in place of one under another key, it is a new one, and nothing of that is
/// written over. See [`changing_text`](super::changing_text::changing_text).
pub(super) fn keyed(key: impl Into<Key>, node: Html) -> Html {
    match node {
        VNode::VTag(mut tag) => {
            Rc::make_mut(&mut tag).key = Some(key.into());
            VNode::VTag(tag)
        }
        other => other,
    }
}
