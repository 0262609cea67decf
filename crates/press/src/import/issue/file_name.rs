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
        let steps = |path: &Path| -> Vec<String> {
            path.iter().map(|step| step.to_string_lossy().into_owned()).collect()
        };
        let folders = steps(path.parent()?);
        // The day may be in the name of the file, below its year and its month: `2026/04/10-ferries.md`.
        let day = name(path).map(|name| {
            let digits = name.find(|c: char| !c.is_ascii_digit()).unwrap_or(name.len());
            name.get(..digits).unwrap_or_default().to_owned()
        });
        let below: Vec<String> = folders.iter().cloned().chain(day).collect();
        let of_year = || {
            let year = folders.last().filter(|folder| is_year(folder))?;
            in_name(&format!("{year}-{}", month_and_day(&name(path)?)?), order)
        };
        of_steps(&folders, order).or_else(|| of_steps(&below, order)).or_else(of_year)
    })
}

fn is_year(folder: &str) -> bool {
    folder.len() == 4 && folder.bytes().all(|byte| byte.is_ascii_digit())
}

/// The month and the day, two digits each, that a name below its year's folder begins with: `04-10-ferries`.
fn month_and_day(name: &str) -> Option<String> {
    let (month, rest) = name.split_at_checked(2)?;
    let rest = rest.strip_prefix(['-', '_', '.'])?;
    let day = rest.get(..2)?;
    let ends = !rest.get(2..).is_some_and(|rest| rest.starts_with(|c: char| c.is_alphanumeric()));
    let digits = [month, day].iter().all(|two| two.bytes().all(|byte| byte.is_ascii_digit()));
    (ends && digits).then(|| format!("{month}-{day}"))
}

/// The day that the last steps of a path give: `2026/04/10`, `2026-04/10`.
fn of_steps(steps: &[String], order: Option<DateOrder>) -> Option<Date> {
    let is_number =
        |step: &String| !step.is_empty() && step.bytes().all(|byte| byte.is_ascii_digit());
    let last = |count: usize| steps.get(steps.len().checked_sub(count)?..);
    let three = last(3).filter(|steps| steps.iter().all(|step| step.len() <= 4 && is_number(step)));
    let two = last(2).filter(|steps| match steps {
        [month, day] => month.len() == 7 && is_number(day) && day.len() <= 2,
        _ => false,
    });
    in_name(&three.or(two)?.join("-"), order)
}

/// A name without the number that a service has put before it, longer than any that people count issues by:
/// `12702101_the-bridge` is `the-bridge`.
fn without_number(name: &str) -> &str {
    let rest = name.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_number = name.len() - rest.len() >= 7 && rest.starts_with(['_', '-', '.', ' ']);
    if is_number && rest.chars().any(char::is_alphabetic) { rest } else { name }
}

/// The name of a file as a title: `issue-272` is "Issue 272". A day in it, or a number from a database, is left
/// out where it says something else, too.
pub(super) fn title(path: &Path) -> Option<String> {
    let name = name(path)?;
    let words = |text: &str| {
        let text: String =
            text.chars().map(|c| if matches!(c, '-' | '_' | '+') { ' ' } else { c }).collect();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let rest = words(without_number(&without_date(&name)).trim_start_matches('.'));
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
            ("12702101_the-bridge-opens.html", "The bridge opens"),
            ("99887766.the-bridge-opens.html", "The bridge opens"),
            ("1404-lines.md", "1404 lines"),
            ("12702101.html", "12702101"),
        ] {
            assert_eq!(title(Path::new(path)).as_deref(), Some(wanted), "{path}");
        }
        assert_eq!(title(Path::new("-")), None);
    }

    #[test]
    fn a_day_is_found_in_names_of_files_and_folders() {
        for path in [
            "2026-04-10-a.md",
            "a/2026/04/10/b.md",
            "2026-04-10-a/index.md",
            "a_20260410.txt",
            "a/2026/04/10-b.md",
            "a/2026-04/10.md",
        ] {
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
