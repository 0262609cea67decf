use newsfold_bundle::{Article, Part, Role};

use super::choice::Choice;

choice! {
    /// How much of an issue is shown at first.
    Detail {
        /// Titles alone.
        Headlines = "headlines",
        /// Titles and TLDRs.
        #[default]
        Brief = "brief",
        /// Titles and key takeaways; the TLDR where there are none.
        Takeaways = "takeaways",
        /// Everything, open.
        Full = "full",
    }
}

impl Detail {
    /// Whether an article has something to open and close: what is not shown at once.
    #[must_use]
    pub fn folds(self, article: &Article) -> bool {
        let more = !article.parts.is_empty();
        let source = article.source.is_some() || article.url.is_some();
        match self {
            Self::Headlines => more || article.tldr.is_some() || source,
            Self::Brief => more,
            Self::Takeaways => {
                let takeaways = article.parts.iter().filter(|part| is_takeaways(part)).count();
                let gist = article.tldr.is_some() && takeaways > 0;
                gist || source || takeaways < article.parts.len()
            }
            Self::Full => false,
        }
    }
}

/// Whether a part of an article is its key takeaways.
#[must_use]
pub fn is_takeaways(part: &Part) -> bool {
    part.role == Some(Role::Takeaways)
}
