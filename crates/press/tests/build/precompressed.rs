//! Compressed forms beside the files of a site.

use std::io::Read;

use super::*;

/// Builds with compressed forms.
fn precompress(workshop: &Workshop) {
    let arguments = ["build", "newsletters", "-o", "site", "--precompress"];
    let said = newsfold(workshop.path(), &arguments);
    assert_eq!(said.status, 0, "{}", said.err);
}

/// What the forms of a site's files hold; each must be of a file that is there.
fn unpacked(site: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = files(site);
    let forms = files.iter().filter_map(|(path, bytes)| {
        let (of, ending) = path.rsplit_once('.')?;
        let mut text = Vec::new();
        match ending {
            "br" => brotli::Decompressor::new(bytes.as_slice(), 4096).read_to_end(&mut text),
            "gz" => flate2::read::GzDecoder::new(bytes.as_slice()).read_to_end(&mut text),
            _ => return None,
        }
        .unwrap();
        assert_eq!(files.get(of), Some(&text), "{path}");
        assert!(bytes.len() < text.len(), "{path}");
        Some((path.clone(), text))
    });
    forms.collect()
}

#[test]
fn each_text_has_compressed_forms_that_are_of_it() {
    let workshop = three_issues();
    assert!(unpacked(&workshop.site()).is_empty());
    precompress(&workshop);
    let forms = unpacked(&workshop.site());
    for file in ["index.html", "archive.html", "issues/2026-05-01-first.html", "feed.xml"] {
        assert!(forms.contains_key(&format!("{file}.br")), "{file}");
        assert!(forms.contains_key(&format!("{file}.gz")), "{file}");
    }
    let pictures = forms.keys().filter(|path| path.contains(".png."));
    assert_eq!(pictures.count(), 0);
    assert_whole(&workshop.site());
}

#[test]
fn a_second_build_touches_the_forms_of_what_changed_alone() {
    let workshop = three_issues();
    precompress(&workshop);
    let before = times(&workshop.site());
    precompress(&workshop);
    assert_eq!(touched(&workshop.site(), &before), [""; 0]);
    let path = workshop.path().join("newsletters/01.md");
    let text = fs::read_to_string(&path).unwrap().replace("Nobody had asked", "Somebody asked");
    fs::write(path, text).unwrap();
    precompress(&workshop);
    let mut touched = touched(&workshop.site(), &before);
    touched.retain(|path| path.contains(".html"));
    let page = "issues/2026-05-01-first.html";
    assert_eq!(touched, [page.to_owned(), format!("{page}.br"), format!("{page}.gz")]);
    unpacked(&workshop.site());
}

#[test]
fn forms_go_with_the_wish_for_them() {
    let workshop = three_issues();
    let plain = files(&workshop.site());
    precompress(&workshop);
    build(&workshop);
    assert_eq!(files(&workshop.site()), plain);
}
