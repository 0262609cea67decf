//! Measures the import: `cargo run --release -p newsfold-press --example import_bench [ISSUES]`.
//!
//! Writes generated newsletters (10,000 by default, about 100 MB a kind) to a temporary folder as plain text, as
//! Markdown, as pages and as mails, imports them as the command does, and prints a table: speed, the speed of
//! the Markdown parser alone on the same Markdown, peak memory beside the size of the bundle.

#![allow(clippy::print_stdout, clippy::expect_used, reason = "a program for developers")]
#![allow(clippy::cast_precision_loss, reason = "megabytes are printed with one digit")]

#[path = "../tests/support/generated.rs"]
#[allow(dead_code, missing_docs, clippy::pedantic, reason = "shared with the tests")]
mod generated;

use std::path::{Path, PathBuf};
use std::time::Instant;
use std::{env, fs};

use newsfold_press::import::{Options, import};
use newsfold_press::replace::replace;

use generated::{Chance, PLAIN};

/// Articles an issue has, so that one is about ten kilobytes.
const ARTICLES: usize = 4;

fn main() {
    let issues: usize = env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(10_000);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut rows = Vec::new();
    for extension in ["txt", "md", "html", "eml"] {
        let inputs = folder.path().join(extension);
        let bytes = write_newsletters(&inputs, issues, extension);
        rows.push(measure(
            extension,
            issues,
            bytes,
            &inputs,
            &folder.path().join(format!("{extension}.json")),
        ));
    }
    println!(
        "| input | issues | MB | seconds | MB/s | parser alone MB/s | of parser | bundle MB | peak MB |"
    );
    println!("| --- | --: | --: | --: | --: | --: | --: | --: | --: |");
    for row in rows {
        println!("{row}");
    }
}

/// Writes newsletters and says how many bytes they have.
fn write_newsletters(folder: &Path, issues: usize, extension: &str) -> usize {
    fs::create_dir_all(folder).expect("a folder");
    (0..issues)
        .map(|number| {
            let newsletter = Chance::new(number as u64 + 1).newsletter(number, ARTICLES);
            let text = match extension {
                "md" => newsletter.markdown(),
                "html" => page(&newsletter.markdown()),
                "eml" => mail(&page(&newsletter.markdown())),
                _ => newsletter.plain(&PLAIN),
            };
            fs::write(folder.join(format!("{number:05}.{extension}")), &text).expect("a file");
            text.len()
        })
        .sum()
}

fn measure(name: &str, issues: usize, bytes: usize, inputs: &PathBuf, output: &Path) -> String {
    reset_peak();
    let start = Instant::now();
    let imported =
        import(std::slice::from_ref(inputs), &Options::default(), |_, _| {}).expect("newsletters");
    replace(output, |out| newsfold_bundle::write_to(&imported.bundle, out)).expect("a bundle");
    let seconds = start.elapsed().as_secs_f64();
    let peak = peak();
    assert_eq!(imported.bundle.issues.len(), issues);
    assert!(extension_is_html(name) || imported.report.is_whole());
    drop(imported);
    let megabytes = |bytes: usize| bytes as f64 / 1e6;
    let speed = megabytes(bytes) / seconds;
    let parser = parser_alone(inputs, bytes);
    let size =
        fs::metadata(output).map_or(0, |file| usize::try_from(file.len()).unwrap_or(usize::MAX));
    format!(
        "| {name} | {issues} | {:.1} | {seconds:.2} | {speed:.1} | {parser:.1} | {:.0}% | {:.1} | {peak:.1} |",
        megabytes(bytes),
        100.0 * speed / parser,
        megabytes(size),
    )
}

/// Whether what stands around the text is left out.
fn extension_is_html(name: &str) -> bool {
    matches!(name, "html" | "eml")
}

/// A newsletter as a mail service sends it: tables in tables, everything styled in place.
fn page(markdown: &str) -> String {
    let body = markdown.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n"));
    let mut html = String::new();
    pulldown_cmark::html::push_html(
        &mut html,
        pulldown_cmark::Parser::new(body.map_or(markdown, |(_, body)| body)),
    );
    let html = html
        .replace("<p>", "<p style=\"margin:0 0 16px;font-family:Helvetica,Arial,sans-serif;font-size:16px;line-height:24px;color:#222\">")
        .replace("<h2>", "</td></tr><tr><td align=\"center\" style=\"padding:24px\"><h2 style=\"font-size:24px\">");
    format!(
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><style>.hidden {{ display: none }}</style></head><body><div style=\"display:none\">A preview</div><table role=\"presentation\" width=\"100%\"><tr><td><table role=\"presentation\" width=\"600\"><tr><td>{html}</td></tr></table></td></tr></table><p>You are receiving this. <a href=\"https://a.example/unsubscribe\">Unsubscribe</a></p></body></html>"
    )
}

/// A mail with that page, in base64 as services send it, and with a plain part before it.
fn mail(page: &str) -> String {
    use base64::Engine;
    let encoded = base64::engine::general_purpose::STANDARD.encode(page);
    let lines: Vec<&str> =
        encoded.as_bytes().chunks(76).filter_map(|line| std::str::from_utf8(line).ok()).collect();
    format!(
        "From: Harbour Brief <brief@harbour.example>\r\nTo: reader@home.example\r\nSubject: An issue\r\nDate: Fri, 10 Apr 2026 08:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nRead it as a page.\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{}\r\n--b--\r\n",
        lines.join("\r\n")
    )
}

/// The speed of the Markdown parser on the same text, reading the files included.
fn parser_alone(inputs: &Path, bytes: usize) -> f64 {
    let start = Instant::now();
    let mut events = 0;
    for entry in fs::read_dir(inputs).expect("a folder") {
        let text = fs::read_to_string(entry.expect("an entry").path()).expect("a file");
        events += pulldown_cmark::Parser::new(&text).count();
    }
    assert!(events > 0);
    bytes as f64 / 1e6 / start.elapsed().as_secs_f64()
}

/// Sets the peak that the system keeps back to what is used now.
fn reset_peak() {
    let _ = fs::write("/proc/self/clear_refs", "5");
}

/// The most memory this program has used since, in megabytes; 0 where the system does not say.
fn peak() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok())
        .map_or(0.0, |kb| kb / 1000.0)
}
