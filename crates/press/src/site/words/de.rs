use super::table::Words;

/// German.
pub(super) static WORDS: Words = Words {
    tag: "de",
    search_all: "Alle Ausgaben durchsuchen",
    search: "Suchen",
    years: "Jahre",
    tags: "Themen",
    all_tags: "Alle Themen",
    found: "Gefundene Artikel: {n}",
    none: "Kein Artikel enthält alle diese Wörter. Weniger Wörter finden mehr.",
    failed: "Die Suche konnte nicht geladen werden. Prüfen Sie die Verbindung und versuchen Sie es dann erneut.",
    more: "Weitere Ergebnisse anzeigen",
    filter: "Nach Themen filtern",
    any: "Mit mindestens einem dieser Themen",
    all: "Mit allen diesen Themen",
    without: "Ohne diese Themen",
    listed: "Ausgaben in der Liste: {n}",
};
