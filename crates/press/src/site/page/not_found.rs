use maud::html;

use super::Context;
use super::head::Head;
use super::shell::shell;

/// The page that a host shows at an address that holds nothing. It is shown at any depth, so that its
/// own links begin at the host's root, where that is known.
pub(in crate::site) fn not_found(context: &Context) -> String {
    let after_scheme = context.base_url.and_then(|base| base.split_once("://"));
    let folder = after_scheme.and_then(|(_, rest)| rest.find('/').and_then(|at| rest.get(at..)));
    let about = Head { title: "404", ..Head::default() };
    let prefix = folder.unwrap_or_default();
    let main = html! {
        h1 { "404" }
        p { a href={ (prefix) (context.site.archive) } { (context.phrases().all_issues) } }
    };
    shell(context, prefix, &about, &main)
}
