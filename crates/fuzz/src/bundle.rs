//! Documents of the format.

use newsfold::prerender::feed_content;
use newsfold_bundle::{
    IssueEntry, examine, examine_issue, examine_shard, read, read_issue, read_page, read_shard,
    write,
};

/// A document that is read is written and read again as the same; who checks it and who reads it agree;
/// and what is read can be drawn.
///
/// # Panics
///
/// Where that does not hold.
pub fn holds(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let (read, examined) = (read(text), examine(text));
    assert_eq!(read.is_ok(), examined.is_ok(), "reading and checking disagree: {examined:?}");
    if let (Ok(bundle), Ok(examined)) = (read, examined) {
        assert_eq!(bundle, examined.value);
        let again = newsfold_bundle::read(&write(&bundle));
        assert_eq!(again.as_ref(), Ok(&bundle));
        for entry in bundle.issues {
            if let IssueEntry::Inline(issue) = entry {
                let html = feed_content(issue, "en");
                assert!(!html.contains("<script"), "{html}");
            }
        }
    }
    assert_eq!(read_issue(text).is_ok(), examine_issue(text).is_ok());
    assert_eq!(read_shard(text).is_ok(), examine_shard(text).is_ok());
    let _ = read_page(text);
}
