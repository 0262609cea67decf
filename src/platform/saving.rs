use newsfold_bundle::{Bundle, IssueEntry, IssueReference, read_shard};
use wasm_bindgen_futures::spawn_local;

use super::bundles::absolute;
use super::fetch::{self, Wish};
use super::saved::{Full, Saved, persist};
use crate::store::{Action, Failure, SavingEnd, Store};

/// Saves every issue of a bundle, one after the other, telling the store of each. What is saved
/// already is not asked for again, so that a saving that was stopped goes on where it was. It ends
/// where the store's saving is another one.
pub(super) async fn save_all(store: &Store, src: &str, bundle: &Bundle, job: u32) {
    let end = match Saved::of(src).await {
        Some(saved) => {
            // A browser may ask the reader, whose answer nothing waits for.
            spawn_local(persist());
            let job = Job { store, src, saved: &saved, number: job };
            job.save(bundle).await.err()
        }
        None => Some(SavingEnd::Full),
    };
    store.dispatch(Action::SavingEnded(job, end));
    if let Some(saved) = Saved::of(src).await {
        store.dispatch(Action::InventoryTaken(saved.inventory(src).await));
    }
}

struct Job<'a> {
    store: &'a Store,
    src: &'a str,
    saved: &'a Saved,
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
        for shard in &bundle.older {
            let text = self.text(&shard.href, &shard.digest).await?;
            let Ok(shard) = read_shard(&text) else { continue };
            for reference in &shard.issues {
                self.save_issue(reference).await?;
                done = self.tell(done);
            }
        }
        Ok(())
    }

    async fn save_issue(&self, reference: &IssueReference) -> Result<(), SavingEnd> {
        if !self.goes_on() || self.saved.has(&self.url(&reference.href), &reference.digest).await {
            return Ok(());
        }
        self.text(&reference.href, &reference.digest).await.map(drop)
    }

    /// A file of the newsletter, from the device or from its host; then it is saved.
    async fn text(&self, href: &str, digest: &str) -> Result<String, SavingEnd> {
        let url = self.url(href);
        if let Some(copy) = self.saved.get(&url, Some(digest)).await {
            return Ok(copy.text);
        }
        let wish = Wish { revalidate: false, integrity: Some(digest.to_owned()) };
        let failed = |failure: Failure| SavingEnd::Failed(failure.kind);
        let text = fetch::text(&url, &wish).await.map_err(failed)?;
        self.saved.put(&url, &text).await.map_err(|Full| SavingEnd::Full)?;
        Ok(text)
    }

    fn url(&self, href: &str) -> String {
        absolute(href, self.src)
    }

    fn goes_on(&self) -> bool {
        self.store.state().saving.is_some_and(|saving| saving.job == self.number)
    }

    fn tell(&self, done: usize) -> usize {
        self.store.dispatch(Action::SavingWentOn(self.number, done + 1));
        done + 1
    }
}
