//! The target that `NEWSFOLD_FUZZ` names, under libFuzzer. `cargo xtask fuzz` builds and runs it.

#![no_main]

use std::sync::OnceLock;

use newsfold_fuzz::Target;

static TARGET: OnceLock<Target> = OnceLock::new();

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let target = TARGET.get_or_init(|| {
        let name = std::env::var("NEWSFOLD_FUZZ").unwrap_or_default();
        Target::named(&name).unwrap_or_else(|| panic!("NEWSFOLD_FUZZ: `{name}` is no target"))
    });
    (target.holds)(bytes);
});
