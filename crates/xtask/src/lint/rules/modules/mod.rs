//! Modules and what they import.
//!
//! 1. `parsed` reads of a file what it holds and what it names;
//! 2. `graph` follows each name to the module that defines it, past re-exports;
//! 3. `circles` and `floors` are the rules.

mod circles;
mod floors;
mod graph;
mod parsed;

pub use circles::no_module_imports_itself;
pub use floors::the_store_is_built_in_floors;
