//! The command `newsfold`.

mod command;

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// A site is made of many small texts: this allocator hands them out faster than the system's.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    make_search_files_small();
    command::run()
}

/// Has the engine of the search cut its index into smaller files than it would: whoever searches loads one
/// for each word. Nothing but the environment tells it.
#[allow(unsafe_code, reason = "nothing else runs yet that could read the environment")]
fn make_search_files_small() {
    // SAFETY: this is the first thing that the program does, in its only thread.
    unsafe { std::env::set_var("PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE", "4000") };
}
