use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use super::IssueReport;
use super::place::Place;

/// A key of the front matter that is passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownKey {
    /// The line of the file, from 1.
    pub line: usize,
    /// The key.
    pub key: String,
}

/// Notes every unknown key once, at its first place, with the number of files that have it.
pub(super) fn written(issues: &[IssueReport], out: &mut String) -> fmt::Result {
    let mut keys: BTreeMap<&str, (&Path, usize, usize)> = BTreeMap::new();
    for issue in issues {
        for UnknownKey { line, key } in &issue.unknown_keys {
            keys.entry(key).or_insert((&issue.path, *line, 0)).2 += 1;
        }
    }
    let mut keys: Vec<_> = keys.into_iter().collect();
    keys.sort_by_key(|(_, (path, line, _))| (*path, *line));
    for (key, (path, line, times)) in keys {
        let place = Place(path, line);
        let also = match times {
            0 | 1 => String::new(),
            2 => ", here and once more".to_owned(),
            many => format!(", here and {} times more", many - 1),
        };
        fmt::Write::write_fmt(
            out,
            format_args!("{place}: note: `{key}` in the front matter is passed over{also}\n"),
        )?;
    }
    Ok(())
}
