//! What there is of each issue: its own file, its page and its fragment, drawn only where they are not there yet
//! (`probe` says what all pages share).

pub(in crate::site) mod probe;
mod write_issues;

pub(in crate::site) use write_issues::write_issues;

use std::collections::HashMap;

use newsfold_bundle::{Issue, IssueReference, Neighbour, Page, Publication, write_compact};

use crate::import::{Settings, settle};
use crate::site::arrange::Placed;
use crate::site::page::{Context, Drawn, FRAGMENTS, fragment, issue_page};
use crate::site::source::inside::SourceFolder;
use crate::site::source::links::{Target, target, written};
use crate::site::stage::record::{Body, Reading, Record};
use crate::site::stage::{OutputFile, Stage, Turn};
use crate::site::{BuildError, BuildErrors, digest};

/// All that the files of one issue are made of.
pub(in crate::site) struct Issues<'a> {
    /// The issues, newest first.
    pub(in crate::site) placed: &'a [Placed],
    /// The ids of the issues by the path of their newsletter, which others may link to.
    pub(in crate::site) ids: HashMap<&'a str, &'a str>,
    /// What pages share.
    pub(in crate::site) context: Context<'a>,
    /// The digest of what pages share.
    pub(in crate::site) shared: String,
    /// Where pages of others find the site, if there are to be fragments for them, and what those share.
    pub(in crate::site) fragments: Option<(&'a str, String)>,
    /// The digest of what all issues are read with.
    pub(in crate::site) reading: &'a str,
    /// The file of the publication's picture, if it is one of the source.
    pub(in crate::site) portrait: Option<&'a String>,
    /// The folder of the source.
    pub(in crate::site) root: &'a SourceFolder,
    /// How newsletters are read.
    pub(in crate::site) settings: &'a Settings,
    /// What the last build has left.
    pub(in crate::site) old: &'a Record,
    /// Where new files wait.
    pub(in crate::site) stage: &'a Stage<'a>,
}

/// What draws an issue as a file of the site.
pub(in crate::site) type Draw = fn(&Context, &Drawn) -> String;

/// A file that shows an issue.
struct Sheet<'a> {
    /// When it takes its place.
    turn: Turn,
    path: String,
    /// What stands before addresses in it.
    prefix: &'a str,
    draw: Draw,
    /// The digest of what it shares with those of other issues.
    shared: &'a str,
}

/// What came of one issue.
pub(in crate::site) struct Written {
    /// The reference to its file.
    pub(in crate::site) reference: IssueReference,
    /// What the record says of it.
    pub(in crate::site) reading: Reading,
    /// Whether its page is another than before.
    pub(in crate::site) changed: bool,
}

impl Issues<'_> {
    /// Writes the file, the page and the fragment of the issue at a place in the list, where they are not there
    /// yet; of the newest, the first page of the site too.
    pub(in crate::site) fn write(
        &self,
        at: usize,
        placed: &Placed,
    ) -> Result<Written, BuildErrors> {
        let mut loaded = None;
        let key = self.key(placed);
        let body = self.body(placed, &key, &mut loaded)?;
        let reference = self.reference(placed, &body)?;
        let mut changed = false;
        for (is_page, sheet) in self.sheets(at, &placed.facts.id) {
            let is_drawn = self.draw(at, placed, &reference, sheet, &mut loaded)?;
            changed |= is_page && is_drawn;
        }
        let digest = placed.entry.digest.clone();
        let reading = Reading::of_issue(digest, placed.facts.clone(), key, body);
        Ok(Written { reference, reading, changed })
    }

    /// The files that show an issue; its page tells whether it changed.
    fn sheets(&self, at: usize, id: &str) -> Vec<(bool, Sheet<'_>)> {
        let page = |turn, path, prefix| Sheet {
            turn,
            path,
            prefix,
            draw: issue_page,
            shared: &self.shared,
        };
        let path = format!("issues/{id}.html");
        let is_new = !self.old.files.contains_key(&path);
        let turn = if is_new { Turn::NewPage } else { Turn::Page };
        let mut sheets = vec![(true, page(turn, path, "../"))];
        if at == 0 {
            sheets.push((false, page(Turn::Root, "index.html".to_owned(), "")));
        }
        if let Some((prefix, shared)) = &self.fragments {
            let piece = |path| Sheet { turn: Turn::Rest, path, prefix, draw: fragment, shared };
            sheets.push((false, piece(format!("{FRAGMENTS}issues/{id}.html"))));
            if at == 0 {
                sheets.push((false, piece(format!("{FRAGMENTS}newest.html"))));
            }
        }
        sheets
    }

    /// The issue as the site has it.
    pub(in crate::site) fn load(&self, placed: &Placed) -> Result<Issue, BuildErrors> {
        let mut issue = placed.entry.load(self.root, self.settings)?;
        issue.id.clone_from(&placed.facts.id);
        settle(&mut issue, &placed.facts.hints(), self.context.publication);
        issue.each_href(&mut |href| {
            if let Target::Inside(_, file, rest) = target(href, "")
                && let Some(id) = self.ids.get(file.as_str())
                && let Some(page) = written(&format!("issues/{id}.html"), &rest)
            {
                *href = page;
            }
        });
        Ok(issue)
    }

    /// The digest of all that the issue's own file is made of.
    fn key(&self, placed: &Placed) -> String {
        let publication = self.context.publication;
        let mut parts = vec![
            self.reading,
            &placed.entry.digest,
            &placed.facts.id,
            &publication.title,
            publication.language.as_deref().unwrap_or_default(),
            publication.description.as_deref().unwrap_or_default(),
        ];
        for file in &placed.facts.files {
            parts.extend([file.as_str(), self.ids.get(file.as_str()).copied().unwrap_or_default()]);
        }
        digest::hex_of(&parts)
    }

    /// The issue's own file, which is written where it is another than before.
    fn body(
        &self,
        placed: &Placed,
        key: &str,
        loaded: &mut Option<Issue>,
    ) -> Result<Body, BuildErrors> {
        if let Some(old) =
            self.old.sources.get(&placed.entry.item.name).filter(|old| old.key == key)
        {
            let path = path_of(&old.body.digest);
            if self.stage.has(&path, "") {
                self.stage.keep_named(path);
                return Ok(old.body.clone());
            }
        }
        let issue = self.load(placed)?;
        let text = write_compact(&issue);
        let (digest, _) = digest::named(text.as_bytes());
        *loaded = Some(issue);
        let bytes = text.len() as u64;
        self.stage.put_named(path_of(&digest), text.into_bytes())?;
        Ok(Body { digest, bytes })
    }

    /// Draws a file of an issue where it is another than before; whether it is.
    fn draw(
        &self,
        at: usize,
        placed: &Placed,
        reference: &IssueReference,
        sheet: Sheet,
        loaded: &mut Option<Issue>,
    ) -> Result<bool, BuildErrors> {
        let Sheet { turn, path, prefix, draw, shared } = sheet;
        let made_of = self.made_of(at, placed, &reference.digest, shared);
        let digest = digest::hex_of(&[&made_of, prefix]);
        if self.stage.has(&path, &digest) {
            self.stage.keep(path, digest);
            return Ok(false);
        }
        let issue = match loaded.take() {
            Some(issue) => issue,
            None => self.load(placed)?,
        };
        let page = self.page(at, placed, reference);
        let text = draw(&self.context, &Drawn { page: &page, issue: &issue, prefix });
        *loaded = Some(issue);
        let file = OutputFile { path, bytes: text.into_bytes() };
        self.stage.write(turn, file, digest, false)?;
        Ok(true)
    }

    fn reference(&self, placed: &Placed, body: &Body) -> Result<IssueReference, BuildError> {
        let facts = &placed.facts;
        let path = path_of(&body.digest);
        let elsewhere =
            || BuildError::Elsewhere { path: placed.entry.item.path.clone(), href: path.clone() };
        Ok(IssueReference {
            id: facts.id.clone(),
            title: facts.title.clone(),
            date: facts.date(),
            language: self.language(placed),
            href: path.parse().map_err(|_| elsewhere())?,
            digest: body.digest.clone(),
            bytes: Some(body.bytes),
            tags: facts.tags.clone(),
            articles: facts.articles.clone(),
        })
    }

    /// The digest of all that what shows an issue is made of, but for where it lies.
    fn made_of(&self, at: usize, placed: &Placed, body: &str, shared: &str) -> String {
        let number = self.placed.len().saturating_sub(at + 1).to_string();
        let mut parts = vec![shared, &placed.facts.id, &number, body];
        for next in [at.checked_sub(1), Some(at + 1)] {
            let facts = next.and_then(|at| self.placed.get(at)).map(|placed| &placed.facts);
            parts.extend(facts.map(|facts| facts.id.as_str()));
            parts.extend(facts.map(|facts| facts.title.as_str()));
            parts.push(facts.and_then(|facts| facts.language.as_deref()).unwrap_or_default());
        }
        digest::hex_of(&parts)
    }

    fn page(&self, at: usize, placed: &Placed, reference: &IssueReference) -> Page {
        let neighbour = |placed: &Placed| Neighbour {
            id: placed.facts.id.clone(),
            title: placed.facts.title.clone(),
            language: self.language(placed),
        };
        Page {
            publication: Publication {
                // Who reads aloud has the bundle.
                pronunciations: Vec::new(),
                ..self.context.publication.clone()
            },
            site: self.context.site.clone(),
            id: placed.facts.id.clone(),
            number: self.placed.len().saturating_sub(at + 1),
            href: reference.href.clone(),
            digest: reference.digest.clone(),
            newer: at.checked_sub(1).and_then(|at| self.placed.get(at)).map(neighbour),
            older: self.placed.get(at + 1).map(neighbour),
        }
    }

    /// The issue's language, where it is not the publication's.
    fn language(&self, placed: &Placed) -> Option<String> {
        let own = placed.facts.language.clone();
        own.filter(|_| placed.facts.language != self.context.publication.language)
    }
}

/// The path of an issue's own file.
fn path_of(digest: &str) -> String {
    format!("issues/{}.json", digest::name_of(digest))
}
