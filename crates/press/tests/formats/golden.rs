//! Each folder under `tests/formats/golden` holds one input, the bundle it gives (`expected.json`) and
//! the report (`expected.txt`). `UPDATE_GOLDEN=1` rewrites what is expected.

use std::fs;
use std::path::{Path, PathBuf};

use newsfold_press::import::{Options, import_bytes, report};

#[test]
fn every_case_gives_what_is_expected() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats/golden");
    let mut cases: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the cases")
        .map(|entry| entry.expect("a case").path())
        .collect();
    cases.sort();
    assert!(!cases.is_empty());
    for case in cases {
        let mut names: Vec<PathBuf> = fs::read_dir(&case)
            .expect("a case")
            .map(|entry| entry.expect("a file").path())
            .collect();
        names.retain(|path| !path.ends_with("expected.json") && !path.ends_with("expected.txt"));
        let [input] = names.as_slice() else { panic!("{}: one input", case.display()) };
        let name = Path::new(input.file_name().expect("a name"));
        let bytes = fs::read(input).expect("a file");
        let imported = import_bytes(name, bytes, &Options::default()).expect("a newsletter");
        let bundle = newsfold_bundle::write(&imported.bundle);
        assert_eq!(newsfold_bundle::read(&bundle).as_ref(), Ok(&imported.bundle));
        let said = report::text(&imported.report, report::Extent::Full);
        for (file, found) in [("expected.txt", said), ("expected.json", bundle)] {
            let path = case.join(file);
            if std::env::var_os("UPDATE_GOLDEN").is_some() {
                fs::write(&path, &found).expect("writable");
            }
            let expected = fs::read_to_string(&path).unwrap_or_default();
            assert_eq!(
                found,
                expected,
                "{}: UPDATE_GOLDEN=1 cargo test -p newsfold-press rewrites it",
                path.display()
            );
        }
    }
}
