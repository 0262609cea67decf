use std::collections::BTreeMap;

use pagefind::api::{PagefindIndex, SyntheticFile};
use pagefind::options::PagefindServiceConfig;

use super::record::SearchRecord;
use crate::site::BuildError;
use crate::site::stage::OutputFile;

/// What makes the index, and how: another is another index.
pub(super) const VERSION: &str =
    "pagefind 1.6, 4000 places in a file, letters apart, tags of the whole issue";

/// How many files hold the texts that are shown of what was found, one a record where they are fewer. Hosts
/// count files, and readers the bytes of texts that they did not look for.
const TEXT_FILES: u32 = 6_000;

/// The language of an index whose newsletter names none.
const UNKNOWN: &str = "unknown";

/// What a file of the engine is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A piece of the index, named by its content.
    Named,
    /// The engine itself.
    Engine,
    /// What names the index.
    Entry,
}

/// What the engine calls a language: its first subtag.
pub(super) fn language(tag: Option<&str>) -> String {
    let first = tag.and_then(|tag| tag.split(['-', '_']).next()).unwrap_or_default();
    let is_language =
        (2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_alphabetic());
    if is_language { first.to_ascii_lowercase() } else { UNKNOWN.to_owned() }
}

/// Has [Pagefind](https://pagefind.app) index the records, in one language, so that one query finds what is
/// written in any: the files that its engine loads, by their path in the folder of the search.
pub(super) fn index(
    records: impl Iterator<Item = SearchRecord>,
    language: &str,
) -> Result<Vec<(Kind, OutputFile)>, BuildError> {
    let failed = |reason: String| BuildError::Search { reason };
    // The engine asks for it, and trusts that it is there.
    std::env::current_dir().map_err(|error| failed(error.to_string()))?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .map_err(|error| failed(error.to_string()))?;
    let options = PagefindServiceConfig::builder()
        .force_language(language.to_owned())
        .max_fragments(TEXT_FILES)
        .build();
    let made = runtime.block_on(async {
        let mut index = PagefindIndex::new(Some(options))?;
        for SearchRecord { address, title, text, about } in records {
            let meta = Some(BTreeMap::from([("title".to_owned(), title)]));
            let language = language.to_owned();
            index.add_custom_record(address, text, language, meta, Some(about), None).await?;
        }
        index.get_files().await
    });
    let made = made.map_err(|error| failed(format!("{error:#}")))?;
    let own = format!("wasm.{language}.pagefind");
    let has_own = made.iter().any(|file| file.filename.as_os_str() == own.as_str());
    let program = if has_own { own } else { format!("wasm.{UNKNOWN}.pagefind") };
    let file = |file: SyntheticFile| {
        let path = file.filename.to_str()?.replace('\\', "/");
        let kind = kind(&path, &program)?;
        Some((kind, OutputFile { path, bytes: file.contents }))
    };
    let mut files: Vec<_> = made.into_iter().filter_map(file).collect();
    files.sort_by(|(_, one), (_, other)| one.path.cmp(&other.path));
    Ok(files)
}

/// What a file is, if the engine may ask for it: views of the engine's own are left out.
fn kind(path: &str, program: &str) -> Option<Kind> {
    let is_named = [".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter"];
    match path {
        "pagefind-entry.json" => Some(Kind::Entry),
        "pagefind.js" => Some(Kind::Engine),
        path if path == program => Some(Kind::Engine),
        path if is_named.iter().any(|end| path.ends_with(end)) => Some(Kind::Named),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(number: usize, text: &str) -> SearchRecord {
        SearchRecord {
            address: format!("issues/{number}.html#a"),
            title: format!("Title {number}"),
            text: text.to_owned(),
            about: BTreeMap::new(),
        }
    }

    fn made() -> Vec<(Kind, OutputFile)> {
        let texts = ["eels in the harbour", "cranes on the quay", "nobody had asked"];
        let records = texts.iter().enumerate().map(|(number, text)| record(number, text));
        index(records, "en").expect("an index")
    }

    #[test]
    fn the_same_records_give_the_same_bytes() {
        let (one, other) = (made(), made());
        assert_eq!(one.len(), other.len());
        for ((_, one), (_, other)) in one.iter().zip(&other) {
            assert!(one.path == other.path && one.bytes == other.bytes, "{}", one.path);
        }
    }

    #[test]
    fn only_what_the_engine_loads_is_delivered() {
        let made = made();
        let of = |wanted| made.iter().filter(move |(kind, _)| *kind == wanted);
        let engine: Vec<&str> = of(Kind::Engine).map(|(_, file)| file.path.as_str()).collect();
        assert_eq!(engine, ["pagefind.js", "wasm.en.pagefind"]);
        assert_eq!(of(Kind::Entry).count(), 1);
        let texts = of(Kind::Named).filter(|(_, file)| file.path.starts_with("fragment/"));
        assert_eq!(texts.count(), 3);
    }

    #[test]
    fn a_language_is_its_first_subtag_and_nothing_else() {
        for (tag, found) in [
            (Some("en-GB"), "en"),
            (Some("PL"), "pl"),
            (Some("zh-Hans"), "zh"),
            (Some("ä/../x"), UNKNOWN),
            (Some(""), UNKNOWN),
            (None, UNKNOWN),
        ] {
            assert_eq!(language(tag), found, "{tag:?}");
        }
    }
}
