use std::cell::{Cell, RefCell};
use std::collections::{HashMap, VecDeque};
use std::rc::{Rc, Weak};

use futures::FutureExt;
use futures::future::{LocalBoxFuture, Shared};
use newsfold_bundle::{
    Bundle, Href, Issue, IssueEntry, IssueReference, Page, ReadError, Shard, Site,
};
use web_sys::Url;

use super::fetch::{self, Wish};
use super::offline_cache::{File, OfflineCache};
use crate::store::{EarlierIssue, Failure, FailureKind, Moment};

type Load<T> = Shared<LocalBoxFuture<'static, Result<Rc<T>, Failure>>>;

/// How many issues are kept at hand.
const KEPT: usize = 16;

thread_local! {
    /// Loads on their way, so that elements with the same bundle share one request.
    static UNDER_WAY: RefCell<HashMap<String, Load<Sent>>> = RefCell::default();
    /// Bundles that some element still shows.
    static SHOWN: RefCell<HashMap<String, Weak<Bundle>>> = RefCell::default();
    /// Issues by their digest, the last that was asked for first.
    static ISSUES: RefCell<VecDeque<(String, Load<Issue>)>> = RefCell::default();
}

/// Whether another element shows the bundle at an address, or is loading it.
pub(super) fn is_at_hand(url: &str) -> bool {
    let shown =
        SHOWN.with_borrow(|shown| shown.get(url).is_some_and(|shown| shown.strong_count() > 0));
    shown || UNDER_WAY.with_borrow(|loads| loads.contains_key(url))
}

/// A bundle as its host sent it.
pub(super) struct Sent {
    url: String,
    bundle: Rc<Bundle>,
    /// Its text, until one of those who asked for it keeps it on the device.
    text: Cell<Option<String>>,
}

/// The bundle at an address, and as its host sent it where another element did not have it at hand; with
/// `revalidate`, as its host has it now.
pub(super) async fn bundle(
    url: String,
    revalidate: bool,
) -> Result<(Rc<Bundle>, Option<Rc<Sent>>), Failure> {
    if !revalidate
        && let Some(bundle) = SHOWN.with_borrow(|shown| shown.get(&url).and_then(Weak::upgrade))
    {
        return Ok((bundle, None));
    }
    let load = UNDER_WAY.with_borrow_mut(|loads| {
        let start = || to_its_end(url.clone(), revalidate).boxed_local().shared();
        loads.entry(url.clone()).or_insert_with(start).clone()
    });
    let sent = load.await?;
    SHOWN.with_borrow_mut(|shown| {
        shown.retain(|_, bundle| bundle.strong_count() > 0);
        shown.insert(url, Rc::downgrade(&sent.bundle));
    });
    Ok((sent.bundle.clone(), Some(sent)))
}

/// A load that takes itself off the list, once: by the time a second element hears of its end, the
/// next load of the same address may be under way.
async fn to_its_end(url: String, revalidate: bool) -> Result<Rc<Sent>, Failure> {
    let answer = load(url.clone(), revalidate).await;
    UNDER_WAY.with_borrow_mut(|loads| loads.remove(&url));
    answer
}

async fn load(url: String, revalidate: bool) -> Result<Rc<Sent>, Failure> {
    let wish = Wish { revalidate, integrity: None };
    let text = fetch::text(&url, &wish).await?;
    let bundle = read(&url, &text).map_err(|error| unreadable(&url, &text, &error))?;
    Ok(Rc::new(Sent { url, bundle, text: Cell::new(Some(text)) }))
}

/// The copy of a bundle on the device, and when it was saved.
pub(super) async fn copy(url: &str) -> Option<(Rc<Bundle>, Moment)> {
    let cache = OfflineCache::if_any(url).await?;
    let copy = cache.get(url, None).await?;
    Some((read(url, &copy.text).ok()?, copy.moment))
}

/// Keeps a bundle on the device, as far as there is room. Its newest issue comes first: a copy that opens
/// with an issue that is not there would be worse than the one before.
pub(super) async fn keep(url: &str, sent: &Sent) {
    // What came too late may be of the newsletter before.
    if sent.url != url {
        return;
    }
    let (Some(text), Some(cache)) = (sent.text.take(), OfflineCache::of(url).await) else { return };
    if let Some(IssueEntry::Reference(newest)) = sent.bundle.issues.first() {
        let _ = issue(url, newest.into(), true).await;
        if !cache.has(&absolute(&newest.href, url), &newest.digest).await {
            return;
        }
    }
    // Without room, the copy that is there stays.
    let _ = cache.put(url, &text, None).await;
}

/// The bundle that a text is, with addresses that stand on their own.
fn read(url: &str, text: &str) -> Result<Rc<Bundle>, ReadError> {
    let mut bundle = newsfold_bundle::read(text)?;
    bundle.each_href(&mut |href| resolve(href, url));
    if let Some(site) = &mut bundle.site {
        resolve_site(site, url);
    }
    Ok(Rc::new(bundle))
}

/// An issue's own file: the issue's id, the file's address, relative to the bundle, and its digest.
#[derive(Clone, Copy)]
pub(crate) struct IssueFile<'a> {
    id: &'a str,
    href: &'a str,
    digest: &'a str,
}

impl<'a> From<&'a IssueReference> for IssueFile<'a> {
    fn from(reference: &'a IssueReference) -> Self {
        Self { id: &reference.id, href: &reference.href, digest: &reference.digest }
    }
}

impl<'a> From<&'a Page> for IssueFile<'a> {
    fn from(page: &'a Page) -> Self {
        Self { id: &page.id, href: &page.href, digest: &page.digest }
    }
}

/// The issue in a file of its own. Issues are held a while, and one that is on its way is not asked for
/// again; with `keep`, the file is kept on the device.
pub(crate) async fn issue(bundle: &str, file: IssueFile<'_>, keep: bool) -> Result<Issue, Failure> {
    let digest = file.digest.to_owned();
    let load = ISSUES.with_borrow_mut(|issues| {
        if let Some((_, load)) = issues.iter().find(|(known, _)| *known == digest) {
            return load.clone();
        }
        let (bundle, id) = (bundle.to_owned(), file.id.to_owned());
        let url = absolute(file.href, &bundle);
        let load = load_issue(bundle, url, id, digest.clone(), keep).boxed_local().shared();
        issues.push_front((digest, load.clone()));
        issues.truncate(KEPT);
        load
    });
    let answer = load.await;
    if answer.is_err() {
        ISSUES.with_borrow_mut(|issues| issues.retain(|(digest, _)| *digest != file.digest));
    }
    answer.map(|issue| Issue::clone(&issue))
}

async fn load_issue(
    bundle: String,
    url: String,
    id: String,
    digest: String,
    keep: bool,
) -> Result<Rc<Issue>, Failure> {
    let file = File { digest: &digest, issue: Some(&id) };
    let text = kept_or_sent(&bundle, &url, file, keep).await?;
    read_issue(&bundle, &text).map(Rc::new).map_err(|error| unreadable(&url, &text, &error))
}

/// The issue in a text. The file lies in a folder of its own; what it refers to is relative to the bundle.
fn read_issue(bundle: &str, text: &str) -> Result<Issue, ReadError> {
    let mut issue = newsfold_bundle::read_issue(text)?;
    issue.each_href(&mut |href| resolve(href, bundle));
    Ok(issue)
}

/// An issue as it was saved last, where it cannot be had as it is now.
pub(super) async fn earlier_issue(
    bundle: &str,
    id: &str,
    failure: FailureKind,
) -> Option<EarlierIssue> {
    let copy = OfflineCache::if_any(bundle).await?.issue(id).await?;
    let issue = read_issue(bundle, &copy.text).ok().filter(|issue| issue.id == id)?;
    Some(EarlierIssue { issue, digest: copy.digest, moment: copy.moment, failure })
}

/// A piece of the list of issues, relative to the address of the bundle.
pub(super) async fn shard(
    bundle: &str,
    href: &str,
    digest: &str,
    keep: bool,
) -> Result<Shard, Failure> {
    let url = absolute(href, bundle);
    let text = kept_or_sent(bundle, &url, File { digest, issue: None }, keep).await?;
    newsfold_bundle::read_shard(&text).map_err(|error| unreadable(&url, &text, &error))
}

/// A file of a newsletter that is known by its digest: from the device, else from its host.
async fn kept_or_sent(
    bundle: &str,
    url: &str,
    file: File<'_>,
    keep: bool,
) -> Result<String, Failure> {
    let cache = if keep { OfflineCache::of(bundle).await } else { None };
    if let Some(cache) = &cache
        && let Some(copy) = cache.get(url, Some(file.digest)).await
    {
        return Ok(copy.text);
    }
    let wish = Wish { revalidate: false, integrity: Some(file.digest.to_owned()) };
    let text = fetch::text(url, &wish).await?;
    if let Some(cache) = &cache {
        // Without room it is read all the same.
        let _ = cache.put(url, &text, Some(file)).await;
    }
    Ok(text)
}

/// An address relative to the bundle's, as it stands on its own.
pub(crate) fn absolute(href: &str, bundle: &str) -> String {
    Url::new_with_base(href, bundle).map_or_else(|_| href.to_owned(), |url| url.href())
}

/// Links and images of a bundle are relative to the bundle, wherever the page lies.
fn resolve(href: &mut Href, base: &str) {
    if !href.is_absolute()
        && let Ok(url) = Url::new_with_base(href, base)
        && let Ok(resolved) = url.href().parse()
    {
        *href = resolved;
    }
}

/// The addresses of a newsletter's own pages, as they stand on their own.
pub(crate) fn resolve_site(site: &mut Site, base: &str) {
    // The braces around the id are not to be encoded.
    site.issue = absolute(&site.issue, base).replace("%7Bid%7D", "{id}");
    resolve(&mut site.archive, base);
}

/// What a text that is no bundle means for its reader and for the site's owner.
fn unreadable(url: &str, text: &str, error: &ReadError) -> Failure {
    let kind = match error {
        ReadError::NotJson { .. } if !text.trim_start().starts_with(['{', '[']) => {
            FailureKind::NotABundle
        }
        ReadError::NotABundle => FailureKind::NotABundle,
        ReadError::NewerVersion(_) => FailureKind::NewerVersion,
        ReadError::OverLimit { .. } => FailureKind::TooLarge,
        ReadError::NotJson { .. } | ReadError::Invalid(_) => FailureKind::InvalidBundle,
    };
    let hint = if text.trim_start().starts_with('<') {
        "; it looks like a web page: check the address in `src`"
    } else {
        ""
    };
    Failure { kind, message: format!("`{url}`: {error}{hint}") }
}
