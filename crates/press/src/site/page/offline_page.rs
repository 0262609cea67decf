use maud::html;

use super::Context;
use super::head::Head;
use super::shell::shell;
use crate::site::BUNDLE;

/// The page that stands for one that was never visited, where there is no network: the reader shows
/// there what is saved, and says so where that is nothing. It has no issue of its own: the page's script
/// takes it from the address.
pub(in crate::site) fn offline_page(context: &Context, prefix: &str) -> String {
    let phrases = context.phrases();
    let about = Head { title: &context.publication.title, ..Head::default() };
    let main = html! {
        news-fold src={ (prefix) (BUNDLE) } heading-level="1" loading="eager" issue-from-address
            lang=[context.publication.language.as_deref()] {
            p { (phrases.you_are_offline) }
            p { (phrases.not_on_device) }
        }
    };
    shell(context, prefix, &about, &main)
}
