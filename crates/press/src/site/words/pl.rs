use super::table::Words;

/// Polish.
pub(super) static WORDS: Words = Words {
    tag: "pl",
    search_all: "Szukaj we wszystkich wydaniach",
    search: "Szukaj",
    years: "Lata",
    tags: "Tematy",
    all_tags: "Wszystkie tematy",
    found: "Znalezione artykuły: {n}",
    none: "Żaden artykuł nie zawiera wszystkich tych słów. Mniej słów znajdzie więcej.",
    failed: "Nie udało się wczytać wyszukiwania. Proszę sprawdzić połączenie i spróbować ponownie.",
    more: "Pokaż więcej wyników",
    filter: "Filtruj według tematów",
    any: "Z co najmniej jednym z tych tematów",
    all: "Ze wszystkimi tymi tematami",
    without: "Bez tych tematów",
    listed: "Wydania na liście: {n}",
};
