//! The command `newsfold`.

mod command;

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// A site is made of many small texts: this allocator hands them out faster than the system's.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    command::run()
}
