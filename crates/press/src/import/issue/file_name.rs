use std::path::Path;

use newsfold_bundle::Date;

use crate::import::date::{DateOrder, in_name, without_date};

/// Names of files that say nothing of what is in them: the folder's name does.
const MEANINGLESS: [&str; 5] = ["index", "_index", "readme", "post", "-"];

/// The name that says what is in a file: its own, or its folder's.
fn name(path: &Path) -> Option<String> {
    let stem = path.file_stem()?.to_string_lossy().into_owned();
    if MEANINGLESS.contains(&stem.to_lowercase().as_str()) {
        let folder = path.parent()?.file_name()?;
        return Some(folder.to_string_lossy().into_owned());
    }
    Some(stem)
}

/// The day in the name of a file, or in those of the folders around it: `2026/04/10/ferries.md`.
pub(super) fn day(path: &Path, order: Option<DateOrder>) -> Option<Date> {
    let own = name(path).and_then(|name| in_name(&name, order));
    own.or_else(|| {
        let folders: Vec<String> =
            path.parent()?.iter().map(|step| step.to_string_lossy().into_owned()).collect();
        let last = folders.get(folders.len().checked_sub(3)?..)?;
        in_name(&last.join("-"), order).filter(|_| last.iter().all(|step| step.len() <= 4))
    })
}

/// The name of a file as a title: `issue-272` is "Issue 272". A day in it is left out where it says
/// something else, too.
pub(super) fn title(path: &Path) -> Option<String> {
    let name = name(path)?;
    let words = |text: &str| {
        let text: String =
            text.chars().map(|c| if matches!(c, '-' | '_' | '+') { ' ' } else { c }).collect();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let rest = words(&without_date(&name));
    let says_something = rest.chars().any(char::is_alphabetic);
    let title = if says_something { rest } else { words(&name) };
    let day = in_name(&name, None).filter(|_| !says_something);
    let title = day.map_or(title, |day| day.to_string());
    let mut letters = title.chars();
    let first = letters.next()?;
    Some(first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_file_is_read_as_people_read_it() {
        for (path, wanted) in [
            ("issue-272.md", "Issue 272"),
            ("news/2026-04-10-the-bridge-opens.md", "The bridge opens"),
            ("news/2026-04-10.txt", "2026-04-10"),
            ("news/20260410.txt", "2026-04-10"),
            ("news/harbour_brief_12/index.md", "Harbour brief 12"),
            ("mmnews_200801.txt", "Mmnews 200801"),
            ("12.txt", "12"),
        ] {
            assert_eq!(title(Path::new(path)).as_deref(), Some(wanted), "{path}");
        }
        assert_eq!(title(Path::new("-")), None);
    }

    #[test]
    fn a_day_is_found_in_names_of_files_and_folders() {
        for path in
            ["2026-04-10-a.md", "a/2026/04/10/b.md", "2026-04-10-a/index.md", "a_20260410.txt"]
        {
            assert_eq!(
                day(Path::new(path), None).map(|day| day.to_string()).as_deref(),
                Some("2026-04-10"),
                "{path}"
            );
        }
        for path in ["issue-12.md", "2026/a.md", "1/2/3/a.md"] {
            assert_eq!(day(Path::new(path), None), None, "{path}");
        }
    }
}
