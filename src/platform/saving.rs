use newsfold_bundle::{Bundle, IssueEntry, IssueReference, read_shard};
use wasm_bindgen_futures::spawn_local;

use super::bundles::absolute;
use super::fetch::{self, Wish};
use super::offline_cache::{File, Full, OfflineCache, persist};
use crate::store::{Action, Failure, SavingEnd, Store};

/// Saves every issue of a bundle, one after the other, telling the store of each. What is saved
/// already is not asked for again, so that a saving that was stopped goes on where it was. It ends
/// where the store's saving is another one.
pub(super) async fn save_all(store: &Store, src: &str, bundle: &Bundle, job: u32) {
    let end = match OfflineCache::of(src).await {
        Some(cache) => {
            // A browser may ask the reader, whose answer nothing waits for.
            spawn_local(persist());
            let job = Job { store, files: Files { src, cache: &cache }, number: job };
            job.save(bundle).await.err()
        }
        None => Some(SavingEnd::Full),
    };
    store.dispatch(Action::SavingEnded(job, end));
    store.dispatch(Action::InventoryTaken(OfflineCache::count(src).await));
}

/// Saves one issue.
pub(super) async fn save_issue(src: &str, issue: &IssueReference) -> Result<(), SavingEnd> {
    let cache = OfflineCache::of(src).await.ok_or(SavingEnd::Full)?;
    spawn_local(persist());
    Files { src, cache: &cache }.save(issue).await
}

/// Every issue of a bundle, while they are saved.
struct Job<'a> {
    store: &'a Store,
    files: Files<'a>,
    number: u32,
}

impl Job<'_> {
    async fn save(&self, bundle: &Bundle) -> Result<(), SavingEnd> {
        let mut done = 0;
        for entry in &bundle.issues {
            if let IssueEntry::Reference(reference) = entry {
                self.save_issue(reference).await?;
            }
            done = self.tell(done);
        }
        for shard in bundle.older.iter().take_while(|_| self.goes_on()) {
            let text = self.files.text(&shard.href, &shard.digest, None).await?;
            let Ok(shard) = read_shard(&text) else { continue };
            for reference in &shard.issues {
                self.save_issue(reference).await?;
                done = self.tell(done);
            }
        }
        Ok(())
    }

    async fn save_issue(&self, reference: &IssueReference) -> Result<(), SavingEnd> {
        if self.goes_on() { self.files.save(reference).await } else { Ok(()) }
    }

    fn goes_on(&self) -> bool {
        self.store.state().device.saving.is_some_and(|saving| saving.job == self.number)
    }

    fn tell(&self, done: usize) -> usize {
        self.store.dispatch(Action::SavingWentOn(self.number, done + 1));
        done + 1
    }
}

/// The files of a newsletter, and where they are saved.
struct Files<'a> {
    src: &'a str,
    cache: &'a OfflineCache,
}

impl Files<'_> {
    /// Saves an issue, unless it is saved as the bundle lists it.
    async fn save(&self, issue: &IssueReference) -> Result<(), SavingEnd> {
        let IssueReference { id, href, digest, .. } = issue;
        if self.cache.has(&absolute(href, self.src), digest).await {
            return Ok(());
        }
        self.text(href, digest, Some(id)).await.map(drop)
    }

    /// A file, from the device or from its host; then it is saved.
    async fn text(
        &self,
        href: &str,
        digest: &str,
        issue: Option<&str>,
    ) -> Result<String, SavingEnd> {
        let url = absolute(href, self.src);
        if let Some(copy) = self.cache.get(&url, Some(digest)).await {
            return Ok(copy.text);
        }
        let wish = Wish { revalidate: false, integrity: Some(digest.to_owned()) };
        let failed = |failure: Failure| SavingEnd::Failed(failure.kind);
        let text = fetch::text(&url, &wish).await.map_err(failed)?;
        let file = File { digest, issue };
        self.cache.put(&url, &text, Some(file)).await.map_err(|Full| SavingEnd::Full)?;
        Ok(text)
    }
}
