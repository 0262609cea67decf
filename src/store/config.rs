use thiserror::Error;

use super::choice::Choice;
use super::loading::Loading;
use super::{Detail, HeadingLevel, History, Images, Memory, Offline, Theme};
use crate::agreed::Attribute;

/// What the element's attributes ask for. Every value here is one of those the contract lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The address of the bundle, absolute.
    pub src: Option<String>,
    /// The issue to open; the newest without one.
    pub issue: Option<String>,
    /// How much to show, until the reader chooses.
    pub detail: Detail,
    /// Light or dark.
    pub theme: Theme,
    /// The language of the interface, a BCP 47 tag; without one, the bundle's.
    pub lang: Option<String>,
    /// The level of the issue heading.
    pub heading_level: HeadingLevel,
    /// Whether the page's fragment follows the reader.
    pub history: History,
    /// Whether the bundle is kept for reading without a network.
    pub offline: Offline,
    /// Whether it is remembered what the reader read.
    pub memory: Memory,
    /// Whether nothing keeps the page itself: its script says so where the site's worker cannot come
    /// (`src/embed/page.js`).
    pub is_page_unkept: bool,
    /// Whether pictures are shown.
    pub images: Images,
    /// Whether the page lies in the reader's own network; no attribute says so.
    pub is_page_private: bool,
    /// How many issues are listed before the reader asks for older ones.
    pub limit: usize,
    /// What has to stand before a fragment so that it leads to the page around: the page's address where
    /// its `<base href>` lies elsewhere. No attribute says it.
    pub page: Option<String>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            src: None,
            issue: None,
            detail: Detail::default(),
            theme: Theme::default(),
            lang: None,
            heading_level: HeadingLevel::default(),
            history: History::default(),
            offline: Offline::default(),
            memory: Memory::default(),
            is_page_unkept: false,
            images: Images::default(),
            is_page_private: false,
            limit: DEFAULT_LIMIT,
            page: None,
        }
    }
}

const DEFAULT_LIMIT: usize = 12;
const GREATEST_LIMIT: usize = 1000;

/// An attribute has a value that it does not know; the default holds instead.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{value}` is no value of the attribute `{attribute}`: {allowed}; using `{default}`")]
pub struct UnknownValue {
    /// The attribute.
    pub attribute: &'static str,
    /// What it says.
    pub value: String,
    /// What it may say.
    pub allowed: String,
    /// What holds instead.
    pub default: &'static str,
}

impl Config {
    /// Takes the value of an attribute over; `None` is an attribute that is not there. A value it does not
    /// know sets the default and is named.
    pub fn set(&mut self, attribute: Attribute, value: Option<&str>) -> Result<(), UnknownValue> {
        let said = value.filter(|value| !value.trim().is_empty()).map(str::to_owned);
        match attribute {
            Attribute::Src => self.src = said,
            Attribute::Issue => self.issue = said,
            Attribute::Lang => self.lang = said.as_deref().map(language_tag),
            Attribute::Detail => choose(&mut self.detail, attribute, said)?,
            Attribute::Theme => choose(&mut self.theme, attribute, said)?,
            Attribute::HeadingLevel => choose(&mut self.heading_level, attribute, said)?,
            Attribute::History => choose(&mut self.history, attribute, said)?,
            Attribute::Offline => choose(&mut self.offline, attribute, said)?,
            Attribute::Memory => choose(&mut self.memory, attribute, said)?,
            Attribute::Unkept => self.is_page_unkept = value.is_some(),
            Attribute::Images => choose(&mut self.images, attribute, said)?,
            Attribute::Loading => choose(&mut Loading::default(), attribute, said)?,
            Attribute::Limit => self.limit = limit(said)?,
        }
        Ok(())
    }
}

/// The language tag that a site means: systems write `de_DE.UTF-8` where a page should say `de-DE`.
fn language_tag(said: &str) -> String {
    said.trim().split(['.', '@']).next().unwrap_or_default().replace('_', "-")
}

/// How many issues are listed, from the attribute's text.
fn limit(said: Option<String>) -> Result<usize, UnknownValue> {
    let Some(value) = said else { return Ok(DEFAULT_LIMIT) };
    match value.trim().parse() {
        Ok(limit) if (1..=GREATEST_LIMIT).contains(&limit) => Ok(limit),
        _ => Err(UnknownValue {
            attribute: Attribute::Limit.name(),
            value,
            allowed: format!("1 to {GREATEST_LIMIT}"),
            default: "12",
        }),
    }
}

/// Sets `choice` to what was said, or to the default.
fn choose<C: Choice>(
    choice: &mut C,
    attribute: Attribute,
    said: Option<String>,
) -> Result<(), UnknownValue> {
    *choice = C::default();
    let Some(value) = said else { return Ok(()) };
    let name = value.trim();
    if let Some((_, known)) = C::ALL.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)) {
        *choice = *known;
        return Ok(());
    }
    let names: Vec<_> = C::ALL.iter().map(|(name, _)| *name).collect();
    let (attribute, allowed) = (attribute.name(), names.join(", "));
    Err(UnknownValue { attribute, value, allowed, default: C::default().name() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_may_be_written_as_systems_do() {
        let mut config = Config::default();
        for (said, lang) in [
            ("de_DE", "de-DE"),
            (" PT_br ", "PT-br"),
            ("de_AT.UTF-8", "de-AT"),
            ("sr_RS@latin", "sr-RS"),
        ] {
            assert_eq!(config.set(Attribute::Lang, Some(said)), Ok(()));
            assert_eq!(config.lang.as_deref(), Some(lang));
        }
    }

    #[test]
    fn every_attribute_of_the_contract_is_read() {
        let mut config = Config::default();
        for (attribute, value) in [
            (Attribute::Src, "b.json"),
            (Attribute::Issue, "2026-04-10"),
            (Attribute::Detail, "Full"),
            (Attribute::Theme, "dark"),
            (Attribute::Lang, "de"),
            (Attribute::HeadingLevel, " 3 "),
            (Attribute::History, "hash"),
            (Attribute::Offline, "off"),
            (Attribute::Memory, "off"),
            (Attribute::Unkept, ""),
            (Attribute::Images, "off"),
            (Attribute::Loading, "eager"),
            (Attribute::Limit, "1000"),
        ] {
            assert_eq!(config.set(attribute, Some(value)), Ok(()), "{attribute:?}");
        }
        let expected = Config {
            src: Some("b.json".into()),
            issue: Some("2026-04-10".into()),
            detail: Detail::Full,
            theme: Theme::Dark,
            lang: Some("de".into()),
            heading_level: HeadingLevel::Three,
            history: History::Hash,
            offline: Offline::Off,
            memory: Memory::Off,
            is_page_unkept: true,
            images: Images::Off,
            is_page_private: false,
            limit: 1000,
            page: None,
        };
        assert_eq!(config, expected);
    }

    #[test]
    fn a_removed_or_empty_attribute_means_the_default() {
        let mut config = Config { detail: Detail::Full, limit: 3, ..Config::default() };
        assert_eq!(config.set(Attribute::Detail, None), Ok(()));
        assert_eq!(config.set(Attribute::Limit, Some(" ")), Ok(()));
        assert_eq!(config, Config::default());
    }

    #[test]
    fn an_unknown_value_is_named_with_what_is_allowed() {
        let mut config = Config { detail: Detail::Full, ..Config::default() };
        let error =
            config.set(Attribute::Detail, Some("everything")).expect_err("an unknown value");
        assert_eq!(
            error.to_string(),
            "`everything` is no value of the attribute `detail`: headlines, brief, takeaways, full; using `brief`"
        );
        assert_eq!(config.detail, Detail::Brief);
        let error = config.set(Attribute::Limit, Some("0")).expect_err("an unknown value");
        assert_eq!(
            error.to_string(),
            "`0` is no value of the attribute `limit`: 1 to 1000; using `12`"
        );
    }
}
