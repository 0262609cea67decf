use super::{Phrases, ar, de, en, es, fr, he, ja, pl, zh_hans};

/// Every language of the interface.
pub(super) static LANGUAGES: &[&Phrases] = &[
    &en::PHRASES,
    &de::PHRASES,
    &fr::PHRASES,
    &es::PHRASES,
    &ar::PHRASES,
    &he::PHRASES,
    &ja::PHRASES,
    &pl::PHRASES,
    &zh_hans::PHRASES,
];
