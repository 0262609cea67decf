//! Newsletters made to measure: the one place where tests and benchmarks get theirs.

use std::fmt::Write;

/// What a newsletter says, without its form.
#[derive(Clone, Debug)]
pub struct Newsletter {
    pub title: String,
    pub day: (i32, u8, u8),
    pub sections: Vec<Section>,
}

#[derive(Clone, Debug)]
pub struct Section {
    pub title: String,
    pub articles: Vec<Article>,
}

#[derive(Clone, Debug)]
pub struct Article {
    pub title: String,
    pub tldr: Option<String>,
    pub summary: Vec<String>,
    pub takeaways: Vec<String>,
    pub why: Option<String>,
    pub source: Option<String>,
}

/// How a newsletter in plain text is written down.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    pub labels: [&'static str; 4],
    pub bullet: &'static str,
    /// Whether a bullet stands right under its label.
    pub close_lists: bool,
    /// Lines are broken at 72 columns.
    pub wrapped: bool,
    pub line_end: &'static str,
    pub mark: bool,
    /// Empty lines between articles.
    pub apart: usize,
    pub date: fn((i32, u8, u8)) -> String,
}

pub const ENGLISH: [&str; 4] = ["TLDR", "Summary", "Key takeaways", "Why do I care"];
pub const LABELS: [[&str; 4]; 6] = [
    ENGLISH,
    ["TL;DR", "What happened", "By the numbers", "Why it matters"],
    ["Kurz gesagt", "Zusammenfassung", "Die wichtigsten Punkte", "Warum das wichtig ist"],
    ["En bref", "Résumé", "À retenir", "Pourquoi c'est important"],
    ["الخلاصة", "الملخص", "أهم النقاط", "لماذا يهمنا الأمر"],
    ["בקצרה", "מה קרה", "נקודות עיקריות", "למה זה חשוב"],
];

pub const PLAIN: Form = Form {
    labels: ENGLISH,
    bullet: "•",
    close_lists: false,
    wrapped: false,
    line_end: "\n",
    mark: false,
    apart: 2,
    date: dotted,
};

pub fn dotted((year, month, day): (i32, u8, u8)) -> String {
    format!("Published on {day:02}.{month:02}.{year}")
}

pub fn written_out((year, month, day): (i32, u8, u8)) -> String {
    let month = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ][usize::from(month) - 1];
    format!("Published on {month} {day}, {year}")
}

pub fn iso((year, month, day): (i32, u8, u8)) -> String {
    format!("Published on {year}-{month:02}-{day:02}")
}

impl Newsletter {
    /// The newsletter in plain text.
    pub fn plain(&self, form: &Form) -> String {
        let mut text = String::new();
        let out = &mut text;
        paragraph(out, form, &self.title);
        paragraph(out, form, &(form.date)(self.day));
        for section in &self.sections {
            paragraph(out, form, &section.title);
            for article in &section.articles {
                article.plain(out, form);
            }
        }
        let text = text.replace('\n', form.line_end);
        if form.mark { format!("\u{feff}{text}") } else { text }
    }

    /// The newsletter in Markdown.
    pub fn markdown(&self) -> String {
        let (year, month, day) = self.day;
        let mut text =
            format!("---\ntitle: \"{}\"\ndate: {year}-{month:02}-{day:02}\n---\n\n", self.title);
        let out = &mut text;
        for section in &self.sections {
            let _ = writeln!(out, "## {}\n", section.title);
            for article in &section.articles {
                let _ = writeln!(out, "### {}\n", article.title);
                if let Some(tldr) = &article.tldr {
                    let _ = writeln!(out, "**TL;DR** {tldr}\n");
                }
                for summary in &article.summary {
                    let _ = writeln!(out, "{summary}\n");
                }
                if !article.takeaways.is_empty() {
                    let _ = writeln!(out, "#### Key takeaways\n");
                    for takeaway in &article.takeaways {
                        let _ = writeln!(out, "- {takeaway}");
                    }
                    out.push('\n');
                }
                if let Some(why) = &article.why {
                    let _ = writeln!(out, "**Why it matters:** {why}\n");
                }
                if let Some(source) = &article.source {
                    let _ = writeln!(out, "*Source: {source}*\n");
                }
            }
        }
        text
    }
}

impl Article {
    fn plain(&self, out: &mut String, form: &Form) {
        let [tldr, summary, takeaways, why] = form.labels;
        paragraph(out, form, &self.title);
        if let Some(text) = &self.tldr {
            paragraph(out, form, &format!("{tldr}: {text}"));
        }
        for (at, text) in self.summary.iter().enumerate() {
            let label = if at == 0 { format!("{summary}: ") } else { String::new() };
            paragraph(out, form, &format!("{label}{text}"));
        }
        if !self.takeaways.is_empty() {
            let _ = writeln!(out, "{takeaways}:");
            if !form.close_lists {
                out.push('\n');
            }
            for takeaway in &self.takeaways {
                let item = format!("{} {takeaway}", form.bullet);
                let _ = writeln!(out, "{}", if form.wrapped { wrapped(&item, "  ") } else { item });
            }
            out.push('\n');
        }
        if let Some(text) = &self.why {
            paragraph(out, form, &format!("{why}: {text}"));
        }
        if let Some(source) = &self.source {
            paragraph(out, form, source);
        }
        out.push_str(&"\n".repeat(form.apart - 1));
    }
}

fn paragraph(out: &mut String, form: &Form, text: &str) {
    let _ = writeln!(out, "{}\n", if form.wrapped { wrapped(text, "") } else { text.to_owned() });
}

/// Breaks a text at 72 columns.
fn wrapped(text: &str, indent: &str) -> String {
    let (mut out, mut width) = (String::new(), 0);
    for word in text.split(' ') {
        let length = word.chars().count();
        if width > 0 && width + 1 + length > 72 {
            out.push('\n');
            out.push_str(indent);
            width = indent.len();
        } else if width > 0 {
            out.push(' ');
            width += 1;
        }
        out.push_str(word);
        width += length;
    }
    out
}

const WORDS: &str = "harbour gauge compiler silent warning eel river weir ferry council battery route diesel charger rent \
    quarter flat dock median library lorry village driver book sensor pipe float cork curve tide measured agreed found \
    counted published released trained predicted compressed matched exceeded observed small quiet early northern public \
    open careful narrow general the a of over under between without after before model genome fluid";

/// Numbers that look random and are the same on every run.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % limit
    }

    pub fn words(&mut self, count: usize) -> String {
        let all: Vec<&str> = WORDS.split_whitespace().collect();
        let words: Vec<&str> = (0..count).map(|_| all[self.below(all.len())]).collect();
        words.join(" ")
    }

    pub fn title(&mut self) -> String {
        let count = 4 + self.below(5);
        capitalised(&self.words(count))
    }

    pub fn sentences(&mut self, count: usize) -> String {
        let sentence = |chance: &mut Self| {
            let count = 6 + chance.below(18);
            format!("{}.", capitalised(&chance.words(count)))
        };
        (0..count).map(|_| sentence(self)).collect::<Vec<_>>().join(" ")
    }

    /// The newsletter with this number, of `articles` articles in sections of four.
    pub fn newsletter(&mut self, number: usize, articles: usize) -> Newsletter {
        let day =
            (1990 + (number / 336) as i32, (number / 28 % 12 + 1) as u8, (number % 28 + 1) as u8);
        let sections = (0..articles.div_ceil(4))
            .map(|section| Section {
                title: self.words(2).to_uppercase(),
                articles: (0..4.min(articles - section * 4)).map(|_| self.article()).collect(),
            })
            .collect();
        Newsletter { title: format!("Issue {number}: {}", self.title()), day, sections }
    }

    fn article(&mut self) -> Article {
        Article {
            title: self.title(),
            tldr: Some(self.sentences(2)),
            summary: (0..4).map(|_| self.sentences(4)).collect(),
            takeaways: (0..5).map(|_| capitalised(&self.words(9))).collect(),
            why: Some(self.sentences(3)),
            source: Some("The Batch — deeplearning.ai".to_owned()),
        }
    }
}

pub fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
