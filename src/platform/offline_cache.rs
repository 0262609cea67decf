use std::cell::RefCell;
use std::collections::HashSet;

use js_sys::{Array, Date as JsDate, decode_uri_component, encode_uri_component};
use litemap::LiteMap;
use newsfold_bundle::Date;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, CacheStorage, Headers, Request, Response, ResponseInit, window};

use super::digest::digest_of;
use super::fetch::text_of;
use crate::agreed::worker::{CACHE, DIGEST};
use crate::store::{Inventory, KeptEntry, Moment, saved_at};
use crate::theme::decimal;

/// When an entry was saved, in milliseconds since 1970.
const TIME: &str = "newsfold-saved";
/// How long an entry's text is, in bytes.
const SIZE: &str = "newsfold-size";
/// The id of the issue that an entry is, percent-encoded; a bundle and a piece of the list have none.
const ISSUE: &str = "newsfold-issue";
/// How many versions of an issue are kept: as it is, and as it was, which a page of yesterday wants.
const VERSIONS: usize = 2;

thread_local! {
    /// The caches that are not to be, since a page said `offline="off"`.
    static CLOSED: RefCell<HashSet<String>> = RefCell::default();
}

/// What is saved of one newsletter, in the cache storage of the page's origin.
///
/// A storage that is absent or denied (an insecure origin, a sandboxed frame, a private window) holds
/// nothing and takes nothing; reading goes on without it.
pub(super) struct OfflineCache {
    cache: Cache,
}

/// An entry whose text is what was saved.
pub(super) struct Copy {
    /// The text.
    pub text: String,
    /// What it digests to, as a subresource integrity value.
    pub digest: String,
    /// When it was saved.
    pub moment: Moment,
}

/// What an entry is, where it is a file of the newsletter beside the bundle.
#[derive(Clone, Copy)]
pub(super) struct File<'a> {
    /// What it was found to digest to, as a subresource integrity value.
    pub digest: &'a str,
    /// The id of the issue that it holds, if it holds one.
    pub issue: Option<&'a str>,
}

/// One version of an issue.
struct Version {
    url: String,
    entry: KeptEntry,
}

/// There is no room.
#[derive(Debug)]
pub(super) struct Full;

impl OfflineCache {
    /// What is saved of the newsletter whose bundle has this address.
    pub(super) async fn of(bundle: &str) -> Option<Self> {
        Self::open(&name(bundle)).await
    }

    /// The same, if anything is. A look makes no cache: where nothing is to be kept, there is to be none.
    pub(super) async fn if_any(bundle: &str) -> Option<Self> {
        Self::named(&name(bundle)).await?
    }

    /// The cache of a name, if there is one; nothing at all where there is no storage.
    pub(super) async fn named(name: &str) -> Option<Option<Self>> {
        let storage = storage()?;
        if !JsFuture::from(storage.has(name)).await.ok()?.is_truthy() {
            return Some(None);
        }
        Some(Some(Self::open(name).await?))
    }

    /// A cache, made if it is not there. What was under way when everything was to go makes none anew.
    async fn open(name: &str) -> Option<Self> {
        let is_closed = || CLOSED.with_borrow(|closed| closed.contains(name));
        if is_closed() {
            return None;
        }
        let cache = JsFuture::from(storage()?.open(name)).await.ok()?.dyn_into().ok()?;
        if is_closed() {
            remove_cache(name).await;
            return None;
        }
        Some(Self { cache })
    }

    /// The text at an address, if it is there and is what was saved, or what `digest` wants. What is
    /// damaged goes.
    pub(super) async fn get(&self, url: &str, digest: Option<&str>) -> Option<Copy> {
        let response = self.entry(url).await?;
        let headers = response.headers();
        let wanted = digest.map(str::to_owned).or(header(&headers, DIGEST)).unwrap_or_default();
        let text = text_of(&response).await.unwrap_or_default();
        if digest_of(&text, &wanted).await.as_ref() != Some(&wanted) {
            self.remove(url).await;
            return None;
        }
        let moment = moment_of(time_of(&headers)?)?;
        Some(Copy { text, digest: wanted, moment })
    }

    /// The last version of an issue that was saved and is undamaged.
    pub(super) async fn issue(&self, id: &str) -> Option<Copy> {
        for version in self.versions().await?.remove(id)? {
            if let Some(copy) = self.get(&version.url, None).await {
                return Some(copy);
            }
        }
        None
    }

    /// Saves the text at an address, whole or not at all.
    pub(super) async fn put(
        &self,
        url: &str,
        text: &str,
        file: Option<File<'_>>,
    ) -> Result<(), Full> {
        let response = entry_of(text, file).await.ok_or(Full)?;
        let put = self.cache.put_with_str(url, &response);
        JsFuture::from(put).await.map(drop).map_err(|_| Full)
    }

    /// Whether something with this digest is saved at an address.
    pub(super) async fn has(&self, url: &str, digest: &str) -> bool {
        let Some(response) = self.entry(url).await else { return false };
        header(&response.headers(), DIGEST).as_deref() == Some(digest)
    }

    pub(super) async fn remove(&self, url: &str) {
        let _ = JsFuture::from(self.cache.delete_with_str(url)).await;
    }

    /// Removes every version of an issue, and answers where they were.
    pub(super) async fn remove_issue(&self, id: &str) -> Vec<String> {
        let mut versions = self.versions().await.unwrap_or_default();
        let versions = versions.remove(id).unwrap_or_default();
        for version in &versions {
            self.remove(&version.url).await;
        }
        versions.into_iter().map(|version| version.url).collect()
    }

    /// Counts what is saved of the newsletter whose bundle has this address, where anything can be.
    pub(super) async fn count(bundle: &str) -> Option<Inventory> {
        match Self::named(&name(bundle)).await? {
            Some(cache) => cache.inventory().await,
            None => Some(Inventory::default()),
        }
    }

    /// Counts what is saved, and lets go of versions of issues that nobody wants any more.
    async fn inventory(&self) -> Option<Inventory> {
        let mut inventory = Inventory::default();
        for (id, versions) in self.versions().await? {
            for (at, version) in versions.iter().enumerate() {
                if at >= VERSIONS {
                    self.remove(&version.url).await;
                    continue;
                }
                inventory.bytes = inventory.bytes.saturating_add(version.entry.bytes);
            }
            inventory.issues.insert(id, versions.first().map_or(0, |version| version.entry.bytes));
        }
        Some(inventory)
    }

    /// What is saved of each issue, by its id, the last version first.
    async fn versions(&self) -> Option<LiteMap<String, Vec<Version>>> {
        let mut versions: LiteMap<String, Vec<Version>> = LiteMap::new();
        for url in self.urls().await? {
            let Some(response) = self.entry(&url).await else { continue };
            let Some(entry) = noted(&response.headers()) else { continue };
            versions.entry(entry.issue.clone()).or_default().push(Version { url, entry });
        }
        // What was saved in days to come was saved by a clock that was wrong, and is no news.
        let now = JsDate::now();
        let age = |Version { entry, .. }: &Version| {
            if entry.time > now { f64::INFINITY } else { now - entry.time }
        };
        for versions in versions.iter_mut().map(|(_, versions)| versions) {
            versions.sort_by(|one, other| age(one).total_cmp(&age(other)));
        }
        Some(versions)
    }

    /// The addresses of all entries.
    pub(super) async fn urls(&self) -> Option<Vec<String>> {
        let requests: Array = JsFuture::from(self.cache.keys()).await.ok()?.dyn_into().ok()?;
        let requests = requests.iter().filter_map(|request| request.dyn_into::<Request>().ok());
        Some(requests.map(|request| request.url()).collect())
    }

    async fn entry(&self, url: &str) -> Option<Response> {
        JsFuture::from(self.cache.match_with_str(url)).await.ok()?.dyn_into().ok()
    }
}

/// Lets things be kept, or not any more, of the newsletter whose bundle has this address.
pub(super) fn allow(bundle: &str, allowed: bool) {
    CLOSED.with_borrow_mut(|closed| {
        if allowed { closed.remove(&name(bundle)) } else { closed.insert(name(bundle)) }
    });
}

/// Removes everything that is saved of the newsletter whose bundle has this address.
pub(super) async fn remove_all(bundle: &str) {
    remove_cache(&name(bundle)).await;
}

/// Removes a cache with everything in it.
pub(super) async fn remove_cache(name: &str) {
    if let Some(storage) = storage() {
        let _ = JsFuture::from(storage.delete(name)).await;
    }
}

/// Asks the browser to keep what is saved when it needs room. It may ask the reader, and refuse.
pub(super) async fn persist() {
    let Some(window) = window() else { return };
    let storage = js_sys::Reflect::get(&window.navigator(), &"storage".into());
    if storage.is_ok_and(|storage| !storage.is_undefined())
        && let Ok(asked) = window.navigator().storage().persist()
    {
        let _ = JsFuture::from(asked).await;
    }
}

fn name(bundle: &str) -> String {
    format!("{CACHE}{bundle}")
}

/// What is noted with an entry that is an issue.
fn noted(headers: &Headers) -> Option<KeptEntry> {
    let issue = decode_uri_component(&header(headers, ISSUE)?).ok()?;
    KeptEntry::noted(issue.into(), header(headers, SIZE)?.parse().ok()?, time_of(headers)?)
}

/// When an entry was saved, in milliseconds since 1970.
fn time_of(headers: &Headers) -> Option<f64> {
    saved_at(decimal::read(&header(headers, TIME)?)?)
}

fn header(headers: &Headers, name: &str) -> Option<String> {
    headers.get(name).ok().flatten()
}

/// The cache storage; merely asking for it throws where it is denied.
fn storage() -> Option<CacheStorage> {
    let storage = window()?.caches().ok()?;
    (!storage.is_undefined()).then_some(storage)
}

async fn entry_of(text: &str, file: Option<File<'_>>) -> Option<Response> {
    let headers = Headers::new().ok()?;
    headers.set("content-type", "application/json").ok()?;
    headers.set(TIME, &decimal::written(JsDate::now(), 0)).ok()?;
    headers.set(SIZE, &text.len().to_string()).ok()?;
    let digest = match file {
        Some(file) => file.digest.to_owned(),
        None => digest_of(text, "sha256-").await?,
    };
    headers.set(DIGEST, &digest).ok()?;
    if let Some(issue) = file.and_then(|file| file.issue) {
        headers.set(ISSUE, &String::from(encode_uri_component(issue))).ok()?;
    }
    let init = ResponseInit::new();
    init.set_headers(&headers);
    Response::new_with_opt_str_and_init(Some(text), &init).ok()
}

/// A moment on the reader's clock, from milliseconds since 1970.
fn moment_of(milliseconds: f64) -> Option<Moment> {
    let date = JsDate::new(&JsValue::from_f64(milliseconds));
    let small = |number: u32| u8::try_from(number).ok();
    let year = i32::try_from(date.get_full_year()).ok()?;
    let day = Date::new(year, small(date.get_month() + 1)?, small(date.get_date())?).ok()?;
    Some(Moment { date: day, hour: small(date.get_hours())?, minute: small(date.get_minutes())? })
}
