use serde::Serialize;

/// The words in one language; `{n}` is a number.
#[derive(Serialize)]
pub(in crate::site) struct Words {
    /// The language, a BCP 47 tag.
    pub(in crate::site) tag: &'static str,
    /// The label of the field.
    #[serde(skip)]
    pub(in crate::site) search_all: &'static str,
    /// The button beside it.
    #[serde(skip)]
    pub(in crate::site) search: &'static str,
    /// The ways to the years of the list.
    #[serde(skip)]
    pub(in crate::site) years: &'static str,
    /// The ways to the pages of tags.
    #[serde(skip)]
    pub(in crate::site) tags: &'static str,
    /// The page of all tags.
    #[serde(skip)]
    pub(in crate::site) all_tags: &'static str,
    /// How many articles were found.
    pub(in crate::site) found: &'static str,
    /// That nothing was found, and what helps.
    pub(in crate::site) none: &'static str,
    /// That nothing could be searched.
    pub(in crate::site) failed: &'static str,
    /// The button for more results.
    pub(in crate::site) more: &'static str,
    /// The tags that the list is narrowed to.
    pub(in crate::site) filter: &'static str,
    /// Issues with one of the tags.
    pub(in crate::site) any: &'static str,
    /// Issues with every one of the tags.
    pub(in crate::site) all: &'static str,
    /// Issues with none of the tags.
    pub(in crate::site) without: &'static str,
    /// How many issues are listed.
    pub(in crate::site) listed: &'static str,
}
