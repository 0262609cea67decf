use std::collections::{BTreeSet, HashMap};

use newsfold_bundle::{IssueReference, Publication, Site};

use super::arrange::{Placed, arrange, publication_of};
use super::issues::{Issues, Written};
use super::journal::{self, Journal};
use super::page::{Context, archive_page, not_found};
use super::published::{NEWEST, Published};
use super::record::{Body, NAME, Reading, Record};
use super::screenshots::Screenshot;
use super::source::Source;
use super::stage::{OutputFile, Stage, State, Turn};
use super::stale::{Stale, stale};
use super::widget::Widget;
use super::{
    BUNDLE, BuildError, BuildOptions, Built, assets, digest, extras, host, index, probe, reading,
    source, steps, worker,
};
use crate::import::Given;

/// One build, from its source to the site.
pub(super) struct Work<'a> {
    /// What was asked for.
    pub(super) options: &'a BuildOptions,
    /// Where the site will be, with a slash at its end.
    pub(super) base_url: Option<String>,
    /// What the options say of the publication.
    pub(super) given: Given,
    /// The widget.
    pub(super) widget: Widget,
    /// Pictures of the site.
    pub(super) screenshots: Vec<Screenshot>,
}

impl Work<'_> {
    /// Builds.
    pub(super) fn run(
        self,
        mut progress: impl FnMut(usize, usize),
    ) -> Result<Built, Vec<BuildError>> {
        let one = |error| vec![error];
        let output = &self.options.output;
        journal::recover(output).map_err(one)?;
        let old = Record::load(output);
        let Source { root, items, publication } = source::find_items(&self.options.source)?;
        let order = self.options.import.date_order;
        let read_with = digest::hex_of(&[env!("CARGO_PKG_VERSION"), &format!("{order:?}")]);
        let (mut done, of) = (0, items.len() * 2);
        let mut steps_done = |more| {
            progress(done, of);
            done += more;
        };
        let known = |name: &str| old.sources.get(name).filter(|_| old.reading == read_with);
        let entries = steps::each(items, &mut steps_done, |item| {
            let known = known(&item.name);
            reading::read(item, &root, order, known)
        })?;
        let mut record = Record::new(read_with.clone());
        for entry in entries.iter().filter(|entry| entry.facts.is_none()) {
            let (digest, facts) = (entry.digest.clone(), None);
            let nothing = Reading { digest, facts, key: String::new(), body: Body::default() };
            record.sources.insert(entry.item.name.clone(), nothing);
        }
        let placed = arrange(entries)?;
        if placed.is_empty() {
            return Err(vec![BuildError::NoIssue(self.options.source.clone())]);
        }
        let publication = publication_of(&placed, publication, self.given);
        let site = site().ok_or_else(|| vec![BuildError::NoIssue(root.clone())])?;
        let base_url = self.base_url.as_deref();
        let context =
            Context { publication: &publication, site: &site, base_url, widget: &self.widget };
        let stage = Stage::new(output, &old);
        let issues = Issues {
            placed: &placed,
            ids: ids(&placed),
            shared: probe::probe(&context),
            context,
            reading: &read_with,
            root: &root,
            order,
            old: &old,
            stage: &stage,
        };
        let numbered: Vec<(usize, &Placed)> = placed.iter().enumerate().collect();
        let written =
            steps::each(numbered, &mut steps_done, |(at, placed)| issues.write(at, placed))?;
        let (mut listed, mut changed) = (Vec::new(), Vec::new());
        for (Written { reference, reading, changed: is_changed }, placed) in
            written.into_iter().zip(&placed)
        {
            if is_changed {
                changed.push(reference.id.clone());
            }
            listed.push(reference);
            record.sources.insert(placed.entry.item.name.clone(), reading);
        }
        around(&issues, &listed, &self.screenshots)?;
        progress(of, of);

        let State { made, mut moves } = stage.into_state();
        record.files = made;
        let Stale { removals, kept } = stale(&old, &record.files, !moves.is_empty());
        record.kept = kept;
        let built = Built {
            issues: listed.len(),
            unchanged: listed.len() - changed.len(),
            changed,
            written: moves.len(),
            removed: removals.len(),
        };
        if record != old {
            moves.push((Turn::Record, NAME.to_owned()));
            moves.sort();
            let moves = moves.into_iter().map(|(_, path)| path).collect();
            journal::prepare(output, NAME, &record.write()).map_err(one)?;
            Journal { moves, removals }.carry_out(output).map_err(one)?;
        }
        Ok(built)
    }
}

/// Where the pages of every site lie.
fn site() -> Option<Site> {
    Some(Site { issue: "issues/{id}.html".to_owned(), archive: "archive.html".parse().ok()? })
}

/// The ids of issues by the path of their newsletter.
fn ids(placed: &[Placed]) -> HashMap<&str, &str> {
    placed
        .iter()
        .map(|placed| (placed.entry.item.name.as_str(), placed.facts.id.as_str()))
        .collect()
}

/// Writes everything around the issues.
fn around(
    issues: &Issues,
    listed: &[IssueReference],
    screenshots: &[Screenshot],
) -> Result<(), Vec<BuildError>> {
    let one = |error| vec![error];
    let Issues { context, stage, placed, .. } = issues;
    let &Context { publication, site, base_url, widget } = context;
    let put = |turn, path: &str, bytes: Vec<u8>| {
        stage.put(turn, OutputFile { path: path.to_owned(), bytes }).map_err(one)
    };
    put(Turn::Page, "archive.html", archive_page(context, listed).into_bytes())?;
    put(Turn::Page, "404.html", not_found(context).into_bytes())?;
    let index::Index { bundle, shards } = index::index(publication, site, listed);
    for (path, text) in shards {
        stage.put_named(path, text.into_bytes()).map_err(one)?;
    }
    put(Turn::Bundle, BUNDLE, bundle.into_bytes())?;
    for file in widget.hashed.iter().chain(screenshots.iter().map(|picture| &picture.file)) {
        stage.put_named(file.path.clone(), file.bytes.clone()).map_err(one)?;
    }
    for file in &widget.plain {
        put(Turn::Loader, &file.path, file.bytes.clone())?;
    }
    let newest: Vec<&Placed> = placed.iter().take(NEWEST).collect();
    let newest = steps::each(newest, |_| {}, |placed| issues.load(placed))?;
    let published = published(publication, base_url, site, &newest, listed);
    let host = host::host_files(publication, widget, screenshots);
    let worker = worker::worker_files(context);
    for file in host.into_iter().chain(extras::extras(&published)).chain(worker) {
        stage.put(Turn::Rest, file).map_err(one)?;
    }
    let own: BTreeSet<String> = stage.paths();
    let is_issue = |file: &str| issues.ids.contains_key(file);
    assets::bring_along(placed, issues.root, stage, is_issue, |file| own.contains(file))
}

fn published<'a>(
    publication: &'a Publication,
    base_url: Option<&'a str>,
    site: &'a Site,
    newest: &'a [newsfold_bundle::Issue],
    listed: &'a [IssueReference],
) -> Published<'a> {
    Published { publication, base_url, site, newest, listed }
}
