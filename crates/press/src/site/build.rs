use std::collections::{BTreeMap, BTreeSet};

use newsfold_bundle::{IssueReference, Publication, Site};

use super::arrange::{Placed, arrange, ids, publication_of};
use super::changes::Changes;
use super::delivery::screenshots::{self, Screenshot};
use super::delivery::widget::Widget;
use super::delivery::{assets, compressed, host, worker};
use super::discovery::extras;
use super::discovery::published::{NEWEST, Published};
use super::ground::{lock::Lock, place};
use super::in_parallel::in_parallel;
use super::issues::{Issues, probe, write_issues};
use super::page::{Context, Listed, archive_page, fragment, issue_page, not_found};
use super::search;
use super::source::inside::{SourceFolder, folded};
use super::source::portrait::portrait;
use super::source::reading::{self, Entry};
use super::source::{Source, find_items};
use super::stage::journal;
use super::stage::record::{NAME, Reading, Record, Searched};
use super::stage::{OutputFile, SiteFolder, Stage, Turn};
use super::{BuildError, BuildErrors, BuildOptions, Built, digest, index};
use super::{tag, tag_pages};
use crate::import::report::{self, Extent, LeftOut, Report, Untaken};
use crate::import::{Given, Settings};

/// Builds the site, or says everything that is wrong with its source; then the site that was there
/// is as it was. `progress` hears how many of how many steps are done.
pub fn build(
    options: &BuildOptions,
    mut progress: impl FnMut(usize, usize),
) -> Result<Built, BuildErrors> {
    let (build, lock) = Build::begin(options)?;
    build.run(&mut progress).inspect_err(|_| {
        journal::forget(&build.folder);
        lock.undo();
    })
}

/// One build, from its source to the site.
struct Build<'a> {
    options: &'a BuildOptions,
    /// The folder of the site, and all of it that a build can reach.
    folder: SiteFolder,
    /// Where the site will be, with a slash at its end.
    base_url: Option<String>,
    /// Where pages of others find it, with a slash at its end, if there are to be fragments for them.
    fragments: Option<String>,
    /// What the options say of the publication.
    given: Given,
    widget: Widget,
    screenshots: Vec<Screenshot>,
    /// How newsletters are read.
    settings: Settings,
    /// The digest of what issues are read with: the program and its options.
    read_with: String,
}

/// What was read.
struct Read {
    entries: Vec<Entry>,
    /// What of files that hold many newsletters is none.
    left_out: Vec<LeftOut>,
    /// What a bundle says of the publication.
    publication: Option<Publication>,
    root: SourceFolder,
    /// Files of kinds that are not read.
    other_kinds: BTreeMap<String, usize>,
}

/// The issues in their order.
struct Arranged {
    placed: Vec<Placed>,
    publication: Publication,
    /// The file of the publication's picture, if it is one of the source.
    portrait: Option<String>,
    site: Site,
    root: SourceFolder,
    /// The record of this build, which knows so far what is left out.
    record: Record,
    /// What a person should look at.
    report: Report,
}

impl<'a> Build<'a> {
    /// The eight steps, but for what has to be known before the lock is taken.
    fn run(&self, progress: &mut dyn FnMut(usize, usize)) -> Result<Built, BuildErrors> {
        let old = self.recover()?;
        let read = self.read(&old, progress)?;
        let mut arranged = self.arrange(read)?;
        let record = std::mem::take(&mut arranged.record);
        let mut report = std::mem::take(&mut arranged.report);
        let stage = Stage::new(&self.folder, &old);
        let issues = self.issues(&arranged, &old, &stage);
        let (listed, changed, mut record) = write_issues(&issues, record, progress)?;
        index::write(&issues, &listed)?;
        record.search = self.search(&issues, &listed)?;
        report.untaken.extend(self.write_around(&issues, &listed, record.search.as_ref())?);
        if self.options.precompress {
            compressed::compress(&stage)?;
        }
        if self.options.strict && report.warnings() > 0 {
            return Err(BuildError::Warnings(report::findings(&report, Extent::Full)).into());
        }
        let issues = (listed.len(), changed);
        Changes::of(&old, record, stage.into_state()).carry_out(&self.folder, &old, issues, report)
    }

    /// Step 1: whether the site may be written, and with what.
    fn begin(options: &'a BuildOptions) -> Result<(Self, Lock), BuildErrors> {
        let base_url = options.base()?;
        let fragments = options.fragments.at(base_url.as_deref())?;
        let (given, settings) = options
            .import
            .of_newsletters(std::slice::from_ref(&options.source))
            .map_err(|errors| errors.into_iter().map(BuildError::from).collect::<BuildErrors>())?;
        place::look(&options.source, &options.output)?;
        let widget = Widget::read(&options.widget)?;
        let screenshots = screenshots::read(&options.screenshots)?;
        let read_with = digest::hex_of(&[env!("CARGO_PKG_VERSION"), &format!("{settings:?}")]);
        let (lock, folder) = Lock::take(&options.output)?;
        let build = Self {
            options,
            folder,
            base_url,
            fragments,
            given,
            widget,
            screenshots,
            settings,
            read_with,
        };
        Ok((build, lock))
    }

    /// Step 1, with the lock: an interrupted build comes to its end; what the last one left.
    fn recover(&self) -> Result<Record, BuildErrors> {
        journal::recover(&self.folder)?;
        Ok(Record::load(&self.folder)?)
    }

    /// Step 2: the issues, read where they are not as the last build knew them.
    fn read(
        &self,
        old: &Record,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Result<Read, BuildErrors> {
        let Source { root, items, left_out, publication, other_kinds } =
            find_items(&self.options.source, &self.settings)?;
        let known = |name: &str| old.sources.get(name).filter(|_| old.reading == self.read_with);
        let (mut done, of) = (0, items.len() * 2);
        let steps_done = |more| {
            progress(done, of);
            done += more;
        };
        let entries = in_parallel(items, steps_done, |item| {
            let known = known(&item.name);
            reading::read(item, &root, &self.settings, known, self.options.follows)
        })?;
        Ok(Read { entries, left_out, publication, root, other_kinds })
    }

    /// Step 3: their order, and the publication.
    fn arrange(&self, read: Read) -> Result<Arranged, BuildErrors> {
        let Read { entries, left_out: of_many, publication, root, other_kinds } = read;
        let mut record = Record::new(self.read_with.clone());
        let mut left_out = of_many;
        for (entry, why) in
            entries.iter().filter_map(|entry| Some((entry, entry.left_out.as_ref()?)))
        {
            let reading = Reading::of_left_out(entry.digest.clone(), why);
            record.sources.insert(entry.item.name.clone(), reading);
            left_out.push(why.clone());
        }
        let placed = arrange(entries)?;
        if placed.is_empty() {
            let findings =
                report::findings(&Report { left_out, ..Report::default() }, Extent::Short);
            return Err(BuildError::NoIssue { path: self.options.source.clone(), findings }.into());
        }
        let issues = placed.iter().map(Placed::report).collect();
        let mut report = Report { issues, left_out, ..Report::default() };
        let (mut publication, name_from) = publication_of(&placed, publication, self.given.clone());
        let portrait = portrait(&mut publication, &root).unwrap_or_else(|untaken| {
            report.untaken.push(untaken);
            None
        });
        (report.name, report.name_from) = (publication.title.clone(), name_from);
        report.by_habits = self.given.by_habits;
        report.other_kinds = other_kinds;
        let site = site().ok_or_else(|| BuildError::no_issue(&root))?;
        Ok(Arranged { placed, publication, portrait, site, root, record, report })
    }

    /// What the files of each issue are made of.
    fn issues<'b>(
        &'b self,
        arranged: &'b Arranged,
        old: &'b Record,
        stage: &'b Stage<'b>,
    ) -> Issues<'b> {
        let Arranged { placed, publication, portrait, site, root, .. } = arranged;
        let base_url = self.base_url.as_deref();
        let context = Context { publication, site, base_url, widget: &self.widget };
        Issues {
            placed,
            ids: ids(placed),
            shared: probe::probe(&context, issue_page, "../"),
            fragments: self
                .fragments
                .as_deref()
                .map(|at| (at, probe::probe(&context, fragment, at))),
            context,
            reading: &self.read_with,
            root,
            portrait: portrait.as_ref(),
            settings: &self.settings,
            old,
            stage,
        }
    }

    /// Step 5 as well: what is searched, where the widget has the script that searches.
    fn search(
        &self,
        issues: &Issues,
        listed: &[IssueReference],
    ) -> Result<Option<Searched>, BuildErrors> {
        if self.widget.archive.is_none() {
            return Ok(None);
        }
        search::write(issues, listed, self.options.follows).map(Some)
    }

    /// Step 6: everything around the issues.
    fn write_around(
        &self,
        issues: &Issues,
        listed: &[IssueReference],
        searched: Option<&Searched>,
    ) -> Result<Vec<Untaken>, BuildErrors> {
        let Issues { context, stage, placed, .. } = issues;
        let &Context { publication, site, base_url, widget } = context;
        let tags = tag::tags(placed);
        let narrowed = tag_pages::write(context, &tags, listed, stage)?;
        let archive = archive_page(
            context,
            &Listed { issues: listed, searched, tags: &tags, narrowed: narrowed.as_deref() },
        );
        stage.put(Turn::Page, text("archive.html", archive))?;
        stage.put(Turn::Page, text("404.html", not_found(context)))?;
        let pictures = self.screenshots.iter().map(|picture| &picture.file);
        for file in widget.hashed.iter().chain(pictures) {
            stage.put_named(file.path.clone(), file.bytes.clone())?;
        }
        for file in &widget.plain {
            stage.put(Turn::Loader, file.clone())?;
        }
        let newest: Vec<&Placed> = placed.iter().take(NEWEST).collect();
        let newest = in_parallel(newest, |_| {}, |placed| issues.load(placed))?;
        let published = Published { publication, base_url, site, newest: &newest, listed };
        let host = host::host_files(publication, widget, &self.screenshots);
        let worker = worker::worker_files(context);
        for file in host.into_iter().chain(extras(&published, &tags)).chain(worker) {
            stage.put(Turn::Rest, file)?;
        }
        let own: BTreeSet<String> =
            stage.paths().iter().map(String::as_str).chain([NAME]).map(folded).collect();
        assets::bring_pictures(placed, issues.root, issues.settings, stage)?;
        let linked = placed.iter().flat_map(|one| &one.facts.files);
        let linked =
            linked.filter(|file| !issues.ids.contains_key(file.as_str())).chain(issues.portrait);
        assets::bring_along(linked.collect(), issues.root, stage, assets::names_of_site(own))
    }
}

fn text(path: &str, text: String) -> OutputFile {
    OutputFile { path: path.to_owned(), bytes: text.into_bytes() }
}

/// Where the pages of every site lie.
fn site() -> Option<Site> {
    Some(Site { issue: "issues/{id}.html".to_owned(), archive: "archive.html".parse().ok()? })
}
