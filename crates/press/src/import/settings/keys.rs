use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Fault;
use super::nearest::nearest;
use crate::message::Quoted;

/// The keys of a table, asked for one by one. What is wrong with one is a fault with its line, and so is, at
/// the end, every key that nobody asked for.
pub(super) struct Keys<'t> {
    text: &'t str,
    /// The name of the table and a dot, as messages have it before a key.
    within: String,
    table: &'t DeTable<'t>,
    asked: Vec<&'static str>,
    faults: Vec<Fault>,
}

impl<'t> Keys<'t> {
    /// The keys of a whole file.
    pub(super) fn of(text: &'t str, table: &'t DeTable<'t>) -> Self {
        Self { text, within: String::new(), table, asked: Vec::new(), faults: Vec::new() }
    }

    /// A text.
    pub(super) fn text(&mut self, key: &'static str) -> Option<String> {
        self.read(key, |text| Ok(text.to_owned()))
    }

    /// A text that has to be something: `as_what` it is, or why it cannot be and what to do.
    pub(super) fn read<T>(
        &mut self,
        key: &'static str,
        as_what: impl Fn(&str) -> Result<T, (String, Option<String>)>,
    ) -> Option<T> {
        let value = self.ask(key)?;
        self.one(key, value, &as_what)
    }

    /// One text or a list of them, each of which has to be something.
    pub(super) fn each<T>(
        &mut self,
        key: &'static str,
        as_what: impl Fn(&str) -> Result<T, (String, Option<String>)>,
    ) -> Vec<T> {
        let Some(value) = self.ask(key) else { return Vec::new() };
        match value.get_ref() {
            DeValue::Array(values) => {
                values.iter().filter_map(|value| self.one(key, value, &as_what)).collect()
            }
            _ => self.one(key, value, &as_what).into_iter().collect(),
        }
    }

    /// One text or a list of them.
    pub(super) fn texts(&mut self, key: &'static str) -> Vec<String> {
        self.each(key, |text| Ok(text.to_owned()))
    }

    /// Yes or no.
    pub(super) fn truth(&mut self, key: &'static str) -> bool {
        match self.ask(key) {
            Some(value) => match value.get_ref() {
                DeValue::Boolean(truth) => *truth,
                other => {
                    self.wrong_kind(key, value, other, "`true` or `false`");
                    false
                }
            },
            None => false,
        }
    }

    /// What the keys of a table in this one say.
    pub(super) fn table<T: Default>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut Keys<'t>) -> T,
    ) -> T {
        let Some(value) = self.ask(key) else { return T::default() };
        let DeValue::Table(table) = value.get_ref() else {
            self.wrong_kind(key, value, value.get_ref(), "a table");
            return T::default();
        };
        let within = format!("{}{key}.", self.within);
        let mut keys =
            Keys { text: self.text, within, table, asked: Vec::new(), faults: Vec::new() };
        let read = read(&mut keys);
        self.faults.extend(keys.end());
        read
    }

    /// The keys of a table in this one, which are the newsletter's own, each with its text.
    pub(super) fn own(&mut self, key: &'static str) -> BTreeMap<String, String> {
        let Some(value) = self.ask(key) else { return BTreeMap::new() };
        let DeValue::Table(table) = value.get_ref() else {
            self.wrong_kind(key, value, value.get_ref(), "a table");
            return BTreeMap::new();
        };
        let mut own = BTreeMap::new();
        for (name, value) in table {
            let name = name.get_ref();
            let within = format!("{key}.{}", name.quoted());
            let text = self.one(&within, value, &|text| Ok(text.to_owned()));
            own.extend(text.map(|text| (name.to_string(), text)));
        }
        own
    }

    /// A fault of what two keys say together.
    pub(super) fn fault(&mut self, key: &str, reason: String) {
        let line = self.table.get(key).map_or(1, |value| self.line(value.span().start));
        self.faults.push(Fault { line, reason, help: None });
    }

    /// Every fault.
    pub(super) fn end(mut self) -> Vec<Fault> {
        for (key, _) in self.table {
            let name = key.get_ref();
            if !self.asked.iter().any(|asked| *asked == name.as_ref()) {
                let meant = nearest(name, self.asked.iter().copied());
                let help = meant.map_or_else(
                    || format!("its keys are {}", listed(&self.asked)),
                    |meant| format!("`{}{meant}` is one", self.within),
                );
                let reason = format!("`{}{}` is no key of this file", self.within, name.quoted());
                let line = self.line(key.span().start);
                self.faults.push(Fault { line, reason, help: Some(help) });
            }
        }
        self.faults.sort_by_key(|fault| fault.line);
        self.faults
    }

    fn ask(&mut self, key: &'static str) -> Option<&'t Spanned<DeValue<'t>>> {
        self.asked.push(key);
        self.table.get(key)
    }

    fn one<T>(
        &mut self,
        key: &str,
        value: &Spanned<DeValue>,
        as_what: &impl Fn(&str) -> Result<T, (String, Option<String>)>,
    ) -> Option<T> {
        let DeValue::String(text) = value.get_ref() else {
            self.wrong_kind(key, value, value.get_ref(), "a text");
            return None;
        };
        let refused = match text.trim() {
            "" => Err(("it says nothing".to_owned(), Some("take the line away".to_owned()))),
            text => as_what(text),
        };
        refused
            .map_err(|(why, help)| {
                let line = self.line(value.span().start);
                let reason = format!("`{}` cannot be `{}{key}`: {why}", text.quoted(), self.within);
                self.faults.push(Fault { line, reason, help });
            })
            .ok()
    }

    fn wrong_kind(&mut self, key: &str, value: &Spanned<DeValue>, is: &DeValue, wanted: &str) {
        let is = match is {
            DeValue::String(_) => "a text",
            DeValue::Integer(_) | DeValue::Float(_) => "a number",
            DeValue::Boolean(_) => "`true` or `false`",
            DeValue::Datetime(_) => "a date",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        let line = self.line(value.span().start);
        let reason = format!("`{}{key}` is {wanted}, and here it is {is}", self.within);
        self.faults.push(Fault { line, reason, help: None });
    }

    fn line(&self, at: usize) -> usize {
        line(self.text, at)
    }
}

/// The line of a place in a text, from 1.
pub(super) fn line(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

fn listed(keys: &[&str]) -> String {
    keys.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ")
}
