use std::path::PathBuf;

use newsfold_bundle::{Href, HrefError, Pronunciation, is_language};

use super::date::DateOrder;
use super::error::ImportError;
use super::naming::FolderNames;
use super::settings::{Habits, Settings, beside, read_file};

/// What the newsletters themselves may not say.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The newsletter's name.
    pub title: Option<String>,
    /// Its language, as a BCP 47 tag.
    pub language: Option<String>,
    /// Its home page.
    pub home: Option<String>,
    /// What it is about.
    pub description: Option<String>,
    /// A picture that stands for it, as the newsletters would link to it.
    pub picture: Option<String>,
    /// How to read a date that can be read in two ways.
    pub date_order: Option<DateOrder>,
    /// Where the newsletter's habits are said.
    pub habits: HabitsFrom,
}

/// Where a newsletter's habits are said.
#[derive(Clone, Debug, Default)]
pub enum HabitsFrom {
    /// In the `newsfold.toml` beside it, if there is one.
    #[default]
    Beside,
    /// In this file.
    File(PathBuf),
    /// Here, of newsletters in this folder.
    Given(PathBuf, Box<Habits>),
}

/// What the options say of the publication, each in its form.
#[derive(Clone, Debug, Default)]
pub(crate) struct Given {
    /// The newsletter's name.
    pub(crate) title: Option<String>,
    /// Its language.
    pub(crate) language: Option<String>,
    /// Its home page.
    pub(crate) home: Option<Href>,
    /// What it is about; empty to say nothing of it.
    pub(crate) description: Option<String>,
    /// A picture that stands for it.
    pub(crate) picture: Option<Href>,
    /// How its words are said aloud.
    pub(crate) pronunciations: Vec<Pronunciation>,
    /// Whether a `newsfold.toml` says how newsletters are read.
    pub(crate) by_habits: bool,
    /// What it may be called, where nothing says it.
    pub(crate) folder: FolderNames,
}

impl Options {
    /// What is said of the newsletters of these paths, and how they are read: as the options say, else as
    /// the newsletter's habits do.
    pub(crate) fn of_newsletters(
        &self,
        paths: &[PathBuf],
    ) -> Result<(Given, Settings), Vec<ImportError>> {
        let mut given = self.given()?;
        given.folder = FolderNames::of(paths);
        let found = match &self.habits {
            HabitsFrom::Beside => beside(paths),
            HabitsFrom::File(path) => read_file(path).map(Some),
            HabitsFrom::Given(folder, habits) => Ok(Some((folder.clone(), (**habits).clone()))),
        };
        let found = found.map_err(|error| vec![error.into()])?;
        let Some((folder, habits)) = found else {
            return Ok((given, Settings { date_order: self.date_order, ..Settings::default() }));
        };
        given.by_habits = !matches!(self.habits, HabitsFrom::Given(..));
        let mut settings = Settings::of(folder, &habits);
        settings.date_order = self.date_order.or(settings.date_order);
        let Habits { name, home, language, description, picture, pronunciations, .. } = habits;
        let said = pronunciations.into_iter();
        given.pronunciations = said.map(|(word, say)| Pronunciation { word, say }).collect();
        given.title = given.title.or(name);
        given.home = given.home.or_else(|| home.and_then(|home| home.parse().ok()));
        given.language = given.language.or(language);
        given.description = given.description.or(description);
        given.picture = given.picture.or_else(|| picture.and_then(|picture| picture.parse().ok()));
        Ok((given, settings))
    }

    /// What the options say of the publication, or every one that cannot be used.
    fn given(&self) -> Result<Given, Vec<ImportError>> {
        let mut errors = Vec::new();
        let mut wrong = |what, value: &str, reason: &str| {
            let (value, reason) = (value.to_owned(), reason.to_owned());
            errors.push(ImportError::Publication { what, value, reason });
        };
        if let Some(title) = self.title.as_ref().filter(|title| title.trim().is_empty()) {
            wrong("title", title, "it says nothing");
        }
        if let Some(language) = self.language.as_ref().filter(|language| !is_language(language)) {
            wrong("language", language, "a language tag looks like `en` or `pt-BR`");
        }
        let mut address = |what, said: &Option<String>| {
            let said = said.as_ref()?;
            let refused = |error: HrefError| wrong(what, said, &error.to_string());
            said.parse().map_err(refused).ok()
        };
        let home = address("home page", &self.home);
        let picture = address("picture", &self.picture);
        if !errors.is_empty() {
            return Err(errors);
        }
        let Self { title, language, description, .. } = self.clone();
        Ok(Given { title, language, home, description, picture, ..Given::default() })
    }
}
