use std::collections::BTreeMap;
use std::path::Path;

use newsfold_bundle::{Href, is_language};
use toml::de::DeTable;

use super::keys::{Keys, line};
use super::nearest::nearest;
use super::{Articles, Fault, FrontMatterKeys, Habits, HabitsError, Labels, LeaveOut, Pattern};
use crate::import::date::DateOrder;
use crate::message::Quoted;

/// Why a text cannot be what it should be, and what to do.
type Refusal = (String, Option<String>);

impl Habits {
    /// The habits that the text of a file says, or everything that is wrong with it.
    pub fn read(path: &Path, text: &str) -> Result<Self, HabitsError> {
        let refused = |faults| HabitsError::Faulty { path: path.to_owned(), faults };
        let table = DeTable::parse(text).map_err(|error| {
            let line = error.span().map_or(1, |span| line(text, span.start));
            let reason = format!("this is no TOML: {}", error.message());
            refused(vec![Fault { line, reason, help: None }])
        })?;
        let mut keys = Keys::of(text, table.get_ref());
        let habits = Self::of(&mut keys);
        match keys.end() {
            faults if faults.is_empty() => Ok(habits),
            faults => Err(refused(faults)),
        }
    }

    fn of(keys: &mut Keys) -> Self {
        Self {
            name: keys.text("name"),
            home: keys.read("home", address),
            language: keys.read("language", |text| {
                let why = || ("a language tag looks like `en` or `pt-BR`".to_owned(), None);
                is_language(text).then(|| text.to_owned()).ok_or_else(why)
            }),
            description: keys.text("description"),
            picture: keys.read("picture", address),
            date_order: keys.read("date-order", |text| {
                let orders =
                    [("dmy", DateOrder::Dmy), ("mdy", DateOrder::Mdy), ("ymd", DateOrder::Ymd)];
                let named = orders.into_iter().find(|(name, _)| *name == text);
                named.map(|(_, order)| order).ok_or_else(|| one_of(text, &["dmy", "mdy", "ymd"]))
            }),
            articles: keys.read("articles", |text| {
                let all = Articles::ALL.map(|articles| articles.to_string());
                Articles::named(text).ok_or_else(|| one_of(text, &all))
            }),
            keep_addresses: keys.truth("keep-addresses"),
            pronunciations: keys.own("pronunciations"),
            labels: keys.table("labels", labels),
            front_matter: keys.table("front-matter", front_matter),
            leave_out: keys.table("leave-out", leave_out),
        }
    }
}

fn address(text: &str) -> Result<String, (String, Option<String>)> {
    match text.parse::<Href>() {
        Ok(_) => Ok(text.to_owned()),
        Err(error) => Err((error.to_string(), None)),
    }
}

fn labels(keys: &mut Keys) -> Labels {
    let labels = Labels {
        tldr: keys.texts("tldr"),
        summary: keys.texts("summary"),
        takeaways: keys.texts("takeaways"),
        why: keys.texts("why"),
        source: keys.texts("source"),
        other: keys.texts("other"),
        none: keys.texts("none"),
    };
    say_once(keys, &labels.by_key(), "labels");
    labels
}

fn front_matter(keys: &mut Keys) -> FrontMatterKeys {
    let own = FrontMatterKeys {
        title: keys.texts("title"),
        date: keys.texts("date"),
        language: keys.texts("language"),
        authors: keys.texts("authors"),
        name: keys.texts("name"),
        home: keys.texts("home"),
        description: keys.texts("description"),
        excerpt: keys.texts("excerpt"),
        tags: keys.texts("tags"),
        address: keys.texts("address"),
        draft: keys.texts("draft"),
        ignore: keys.texts("ignore"),
    };
    say_once(keys, &own.by_key(), "front-matter");
    own
}

fn leave_out(keys: &mut Keys) -> LeaveOut {
    let pattern = |text: &str| {
        Pattern::new(text).ok_or_else(|| {
            ("it would leave out everything".to_owned(), Some("name some words of it".to_owned()))
        })
    };
    LeaveOut {
        files: keys.each("files", |text| {
            let text = text.trim_start_matches("./").trim_end_matches('/');
            glob::Pattern::new(text).map_err(|error| (error.msg.to_owned(), None))
        }),
        sections: keys.each("sections", pattern),
        lines: keys.each("lines", pattern),
    }
}

/// What words mean is said once.
fn say_once(keys: &mut Keys, by_key: &[(&'static str, &[String])], table: &str) {
    let mut said: BTreeMap<String, &str> = BTreeMap::new();
    for (key, words) in by_key {
        for word in *words {
            let other = said.insert(word.to_lowercase(), key);
            if let Some(other) = other.filter(|other| other != key) {
                let reason = format!(
                    "`{}` is `{table}.{other}` and `{table}.{key}`: it can be one of them",
                    word.quoted()
                );
                keys.fault(key, reason);
            }
        }
    }
}

fn one_of<T: AsRef<str>>(text: &str, names: &[T]) -> Refusal {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{}`", name.as_ref())).collect();
    let meant = nearest(text, names.iter().map(AsRef::as_ref));
    let help = meant.map(|meant| format!("`{meant}` is one"));
    (format!("it is one of {}", quoted.join(", ")), help)
}
