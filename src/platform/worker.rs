//! What the service worker beside a bundle keeps (crates/press/src/site/delivery/worker.js), as far as the reader has
//! a say in it.

use web_sys::Url;

use super::offline_cache::{self, OfflineCache};
use crate::agreed::worker::{CACHE, FILES, ISSUES, PAGES};

/// Removes the pages that the worker has kept, and the issues that it keeps for them.
pub(super) async fn remove_pages(bundle: &str) {
    if let Some(pages) = name(bundle, PAGES) {
        offline_cache::remove_cache(&pages).await;
    }
    let Some(name) = name(bundle, FILES) else { return };
    let Some(Some(files)) = OfflineCache::named(&name).await else { return };
    let urls = files.urls().await.unwrap_or_default();
    for url in urls.iter().filter(|url| is_issue(url)) {
        files.remove(url).await;
    }
    // The worker may be removing everything by itself: then what was opened here was made here.
    if urls.is_empty() {
        offline_cache::remove_cache(&name).await;
    }
}

/// Removes the page at an address, and the issue's files that the worker keeps for it.
pub(super) async fn remove_page(bundle: &str, page: &str, files: &[String]) {
    if let Some(pages) = cache(bundle, PAGES).await {
        pages.remove(page).await;
    }
    if let Some(kept) = cache(bundle, FILES).await {
        for file in files {
            kept.remove(file).await;
        }
    }
}

/// A cache of the worker, if it has made that.
async fn cache(bundle: &str, kind: &str) -> Option<OfflineCache> {
    OfflineCache::named(&name(bundle, kind)?).await?
}

/// What the worker calls a cache.
fn name(bundle: &str, kind: &str) -> Option<String> {
    let folder = Url::new_with_base("./", bundle).ok()?.pathname();
    Some(format!("{CACHE}{folder}:{kind}"))
}

/// Whether a file is that of an issue.
fn is_issue(url: &str) -> bool {
    url.contains(&format!("/{ISSUES}")) && url.rsplit('.').next() == Some("json")
}
