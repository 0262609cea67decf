use super::table::Words;

/// French.
pub(super) static WORDS: Words = Words {
    tag: "fr",
    search_all: "Rechercher dans tous les numéros",
    search: "Rechercher",
    years: "Années",
    tags: "Thèmes",
    all_tags: "Tous les thèmes",
    found: "Articles trouvés : {n}",
    none: "Aucun article ne contient tous ces mots. Avec moins de mots, on trouve davantage.",
    failed: "La recherche n’a pas pu être chargée. Vérifiez votre connexion, puis réessayez.",
    more: "Afficher plus de résultats",
    filter: "Filtrer par thème",
    any: "Avec au moins un de ces thèmes",
    all: "Avec tous ces thèmes",
    without: "Sans ces thèmes",
    listed: "Numéros dans la liste : {n}",
};
