/// The widget's files that this command was built with, by name, in order; none where it was built
/// without them.
pub(super) static FILES: &[(&str, &[u8])] =
    include!(concat!(env!("OUT_DIR"), "/embedded_files.rs"));

/// The version of the command, and of the widget in it.
pub const VERSIONS: &str = env!("NEWSFOLD_VERSIONS");
