//! Pages made up of numbered words, as a tape of numbers says: whole ones, and such as people and
//! programs get wrong. Nothing of the importer is used.

use std::fmt::Write;

/// A page, and which of its words readers see.
pub struct Page {
    pub html: String,
    /// The numbers of the words in the text.
    pub seen: Vec<usize>,
    /// The numbers of the words that no reader sees.
    pub hidden: Vec<usize>,
}

/// Makes a page.
pub fn page(tape: &[u16]) -> Page {
    let mut making =
        Making { tape, at: 0, html: String::new(), seen: Vec::new(), hidden: Vec::new(), count: 0 };
    making.html.push_str("<!DOCTYPE html><html><head><title>An issue</title><style>.gone { display: none }</style></head><body>");
    let hidden = making.hidden_words();
    let _ = write!(
        making.html,
        "<div style=\"display:none;max-height:0\">{hidden}</div><h1>An issue</h1><h2>An article</h2><p>It begins.</p>"
    );
    while making.at < making.tape.len() {
        making.block(0);
    }
    making.html.push_str("</body></html>");
    Page { html: making.html, seen: making.seen, hidden: making.hidden }
}

struct Making<'t> {
    tape: &'t [u16],
    at: usize,
    html: String,
    seen: Vec<usize>,
    hidden: Vec<usize>,
    count: usize,
}

impl Making<'_> {
    fn next(&mut self, of: u16) -> u16 {
        let number = self.tape.get(self.at).copied().unwrap_or_default();
        self.at += 1;
        number % of
    }

    fn word(&mut self) -> String {
        self.count += 1;
        self.seen.push(self.count);
        format!("Zw{}q", self.count)
    }

    fn hidden_words(&mut self) -> String {
        self.count += 1;
        self.hidden.push(self.count);
        format!("Zw{}q", self.count)
    }

    /// Running text, some of it in elements, some of those not closed.
    fn words(&mut self) {
        for _ in 0..=self.next(4) {
            let word = self.word();
            let text = match self.next(16) {
                0 => format!("<strong>{word}</strong> "),
                1 => format!("<em>{word} </em>"),
                2 => format!("<a href=\"https://a.example/b?c=d&amp;e\">{word}</a> "),
                3 => format!("<a href=\"javascript:x()\">{word}</a> "),
                4 => format!("<b>{word} <i>"),
                5 => format!("{word} &amp; &nbsp;&eacute; "),
                6 => format!("{word}<br>\n"),
                7 => format!("{word}<br/><br> "),
                8 => format!("<span style='font-size:30px'>{word}</span> "),
                9 => format!("<code>{word}</code> "),
                10 => format!("{word}</span></b> "),
                11 => format!("<font color=red>{word}\n\n</font>"),
                12 => format!("<unknown-thing>{word}</unknown-thing> "),
                13 => format!("<!-- no word --> {word} < 3 "),
                _ => format!("{word} "),
            };
            self.html.push_str(&text);
        }
    }

    fn block(&mut self, depth: usize) {
        let kind = if depth > 5 { self.next(6) } else { self.next(22) };
        match kind {
            0 | 1 => self.around("<p>", "</p>"),
            2 => self.around("<p>", ""),
            3 => self.around("<h2>", "</h2>\n"),
            4 => self.around("<h3 class=x>", "</h3>"),
            5 => self.around("", "\n"),
            6 => self.inside("<div>", "</div>", depth),
            7 => self.inside("<table role=presentation><tr><td>", "</td></tr></table>", depth),
            8 => self.inside("<table><tbody><tr><td width=20></td><td>", "</table>", depth),
            9 => self.inside("<blockquote>", "</blockquote>", depth),
            10 => self.inside("<ul><li>", "</li></ul>", depth),
            11 => self.inside("<ol start=3><li>", "", depth),
            12 => self.inside("<center><div align=center>", "</center>", depth),
            13 => self.inside("", "</div></span></p>", depth),
            14 => {
                self.html.push_str("<ul>");
                for _ in 0..=self.next(3) {
                    self.around("<li>", "");
                }
                self.html.push_str("</ul>");
            }
            15 => {
                self.html.push_str("<table><tr><th>");
                self.words();
                self.html.push_str("<th>");
                self.words();
                for _ in 0..=self.next(2) {
                    self.around("<tr><td>", "</td>");
                    self.around("<td>", "</td>");
                }
                self.html.push_str("</table>");
            }
            16 => {
                let word = self.word();
                let _ = write!(self.html, "<pre>{word}\n  x</pre>");
            }
            17 => {
                let word = self.word();
                let _ = write!(self.html, "<img src=\"a.png\" alt=\"{word}\">");
            }
            18 => self.html.push_str("<hr><img src='https://a.example/open?x' width=1 height=1>"),
            19 => {
                let hidden = self.hidden_words();
                let _ = write!(self.html, "<p class=gone>{hidden}</p>");
            }
            20 => self.inside("<details><summary>more</summary>", "</details>", depth),
            _ => self.inside("<section><dl><dt>", "</dt></dl></section>", depth),
        }
    }

    fn around(&mut self, begin: &str, end: &str) {
        self.html.push_str(begin);
        self.words();
        self.html.push_str(end);
    }

    fn inside(&mut self, begin: &str, end: &str, depth: usize) {
        self.html.push_str(begin);
        for _ in 0..=self.next(3) {
            self.block(depth + 1);
        }
        self.html.push_str(end);
    }
}
