use super::table::Words;

/// Spanish.
pub(super) static WORDS: Words = Words {
    tag: "es",
    search_all: "Buscar en todas las ediciones",
    search: "Buscar",
    years: "Años",
    tags: "Temas",
    all_tags: "Todos los temas",
    found: "Artículos encontrados: {n}",
    none: "Ningún artículo contiene todas estas palabras. Con menos palabras se encuentra más.",
    failed: "No se ha podido cargar la búsqueda. Compruebe la conexión y vuelva a intentarlo.",
    more: "Mostrar más resultados",
    filter: "Filtrar por temas",
    any: "Con alguno de estos temas",
    all: "Con todos estos temas",
    without: "Sin estos temas",
    listed: "Ediciones en la lista: {n}",
};
