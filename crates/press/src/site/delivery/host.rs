use newsfold::i18n::is_right_to_left;
use newsfold_bundle::Publication;
use serde::Serialize;

use crate::site::delivery::screenshots::Screenshot;
use crate::site::delivery::widget::{ICONS, Widget};
use crate::site::page::POLICY;
use crate::site::stage::OutputFile;

/// The files for hosts and systems: rules for caches and policy, and what a system needs to install
/// the site.
pub(in crate::site) fn host_files(
    publication: &Publication,
    widget: &Widget,
    screenshots: &[Screenshot],
) -> Vec<OutputFile> {
    let file =
        |path: &str, text: String| OutputFile { path: path.into(), bytes: text.into_bytes() };
    vec![
        file("_headers", headers()),
        // GitHub Pages hides what begins with an underscore from all other sites.
        file(".nojekyll", String::new()),
        file("manifest.webmanifest", manifest(publication, widget, screenshots)),
    ]
}

/// For hosts that read `_headers`. No two rules give a file the same header, since some hosts would
/// send both.
fn headers() -> String {
    let mut text = format!(
        "# For hosts that read this file (Cloudflare Pages, Netlify).\n\n/*\n  \
         Access-Control-Allow-Origin: *\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: strict-origin-when-cross-origin\n  \
         Content-Security-Policy: {POLICY}; frame-ancestors 'self'\n\n\
         # Named by content: another content is another name.\n"
    );
    for named in [
        "/newsfold-*",
        "/page-*",
        "/issues/*.json",
        "/archive/*",
        "/screenshot-*",
        "/search/index/*",
        "/search/fragment/*",
        "/search/filter/*",
        "/search/*.pf_meta",
    ] {
        text.extend([named, "\n  Cache-Control: public, max-age=31536000, immutable\n\n"]);
    }
    text.push_str("/*.wasm\n  Content-Type: application/wasm\n\n/*.webmanifest\n  Content-Type: application/manifest+json\n\n# Kept under their names: asked for again each time.\n");
    for plain in [
        "/",
        "/index.html",
        "/archive.html",
        "/tags.html",
        "/tags.json",
        "/search/files.json",
        "/tags/*",
        "/search/pagefind.js",
        "/search/pagefind-entry.json",
        "/search/*.pagefind",
        "/issues/*.html",
        "/404.html",
        "/newsfold.js",
        "/sw.js",
        "/offline.html",
        "/offline/*",
        "/bundle.json",
        "/feed.xml",
        "/feed.json",
        "/sitemap.xml",
    ] {
        text.extend([plain, "\n  Cache-Control: no-cache\n\n"]);
    }
    text.push_str(
        "# Pieces of other pages: no pages that anybody should find.\n/fragments/*\n  \
         Cache-Control: no-cache\n  X-Robots-Tag: noindex\n",
    );
    text
}

#[derive(Serialize)]
struct Manifest<'a> {
    id: &'static str,
    name: &'a str,
    short_name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<&'a str>,
    dir: &'static str,
    start_url: &'static str,
    scope: &'static str,
    display: &'static str,
    background_color: &'static str,
    theme_color: &'static str,
    icons: Vec<Icon>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    screenshots: Vec<Picture<'a>>,
}

#[derive(Serialize)]
struct Picture<'a> {
    src: &'a str,
    sizes: &'a str,
    #[serde(rename = "type")]
    media_type: &'static str,
    form_factor: &'static str,
}

#[derive(Serialize)]
struct Icon {
    src: &'static str,
    sizes: &'static str,
    #[serde(rename = "type")]
    media_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    purpose: Option<&'static str>,
}

/// The [manifest](https://www.w3.org/TR/appmanifest/) of the site as an app.
fn manifest(publication: &Publication, widget: &Widget, screenshots: &[Screenshot]) -> String {
    let lang = publication.language.as_deref();
    let icons = ICONS.iter().filter(|(icon, _, _)| widget.has(icon));
    let manifest = Manifest {
        id: "./",
        name: &publication.title,
        short_name: &publication.title,
        description: publication.description.as_deref(),
        lang,
        dir: if lang.is_some_and(is_right_to_left) { "rtl" } else { "ltr" },
        start_url: "./",
        scope: "./",
        display: "standalone",
        background_color: "#fdfcfa",
        theme_color: "#fdfcfa",
        icons: icons
            .map(|&(src, sizes, media_type)| Icon {
                src,
                sizes,
                media_type,
                purpose: src.contains("maskable").then_some("maskable"),
            })
            .collect(),
        screenshots: screenshots
            .iter()
            .map(|picture| Picture {
                src: &picture.file.path,
                sizes: &picture.sizes,
                media_type: picture.media_type,
                form_factor: picture.form_factor,
            })
            .collect(),
    };
    newsfold_bundle::write_compact(&manifest)
}
