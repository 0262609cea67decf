use super::breach::Breach;
use super::source::SourceFile;

/// Names that hold anything and say nothing.
const EMPTY: [&str; 7] = ["common", "helper", "helpers", "misc", "types", "util", "utils"];

/// No file or folder is called after the fact that it holds things.
pub fn names_say_what_is_inside(files: &[SourceFile]) -> Vec<Breach> {
    files
        .iter()
        .filter(|file| {
            file.path.split('/').any(|name| {
                let stem = name.split('.').next().unwrap_or(name);
                EMPTY.contains(&stem)
            })
        })
        .map(|file| Breach {
            path: file.path.clone(),
            line: 1,
            rule: "the name does not say what is inside",
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_name_is_found_in_files_and_folders() {
        for path in ["src/utils.rs", "tests/helpers/page.mjs", "styles/common.css"] {
            assert_eq!(
                names_say_what_is_inside(&[SourceFile::example(path, "")]).len(),
                1,
                "{path}"
            );
        }
        let good = SourceFile::example("src/content_types.rs", "");
        assert_eq!(names_say_what_is_inside(&[good]), []);
    }
}
