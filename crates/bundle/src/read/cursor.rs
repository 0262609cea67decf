use serde_json::Value;

use super::fault::FaultKind;
use super::notes::Notes;
use super::path::{Path, Step};

/// A place in the JSON value, which knows its path and where faults go.
///
/// Its methods give `None` only after noting why, so that a reader can go on and find the rest.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'v, 'p> {
    value: &'v Value,
    path: &'p Path<'p>,
    notes: &'p Notes,
}

impl<'v, 'p> Cursor<'v, 'p> {
    pub(super) fn root(value: &'v Value, notes: &'p Notes) -> Self {
        Self { value, path: &Path::Root, notes }
    }

    /// Notes a fault at this place.
    pub(super) fn fault<T>(self, kind: FaultKind) -> Option<T> {
        self.notes.add(kind, false, || self.path.steps());
        None
    }

    /// Notes a fault at this place that costs what stands here, and nothing around it.
    pub(super) fn mended<T>(self, kind: FaultKind) -> Option<T> {
        self.notes.add(kind, true, || self.path.steps());
        None
    }

    /// Notes that something else belongs here.
    pub(super) fn expected<T>(self, expected: &'static str) -> Option<T> {
        let found = match self.value {
            Value::Null => "null",
            Value::Bool(_) => "true or false",
            Value::Number(_) => "a number",
            Value::String(_) => "a string",
            Value::Array(_) => "an array",
            Value::Object(_) => "an object",
        };
        self.fault(FaultKind::Type { expected, found })
    }

    /// Whether an object with this key stands here, and the key says something.
    pub(super) fn has(self, key: &str) -> bool {
        self.value.get(key).is_some_and(|value| !value.is_null())
    }

    /// Notes a fault unless an object stands here.
    pub(super) fn object(self) -> Option<()> {
        if self.value.is_object() { Some(()) } else { self.expected("an object") }
    }

    /// Reads the value of a key; absent and `null` are the same.
    pub(super) fn optional<T>(
        self,
        key: &'static str,
        read: impl FnOnce(Cursor<'v, '_>) -> Option<T>,
    ) -> Option<T> {
        let value = self.value.get(key).filter(|value| !value.is_null())?;
        let path = Path::Inside(self.path, Step::Key(key));
        read(Cursor { value, path: &path, notes: self.notes })
    }

    /// Reads the value of a key that must be there.
    pub(super) fn required<T>(
        self,
        key: &'static str,
        read: impl FnOnce(Cursor<'v, '_>) -> Option<T>,
    ) -> Option<T> {
        if self.has(key) { self.optional(key, read) } else { self.fault(FaultKind::Missing(key)) }
    }

    /// Reads every element of the array that stands here; elements with faults are left out.
    pub(super) fn each<T>(
        self,
        mut read: impl FnMut(Cursor<'v, '_>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let mut all = Vec::new();
        self.visit(|at| all.extend(read(at)))?;
        Some(all)
    }

    /// Visits every element of the array that stands here.
    pub(super) fn visit(self, mut visit: impl FnMut(Cursor<'v, '_>)) -> Option<()> {
        let Value::Array(elements) = self.value else { return self.expected("an array") };
        for (index, value) in elements.iter().enumerate() {
            let path = Path::Inside(self.path, Step::Index(index));
            visit(Cursor { value, path: &path, notes: self.notes });
        }
        Some(())
    }

    /// The array of a key, empty where the key is absent.
    pub(super) fn list<T>(
        self,
        key: &'static str,
        read: impl FnMut(Cursor<'v, '_>) -> Option<T>,
    ) -> Vec<T> {
        self.optional(key, |list| list.each(read)).unwrap_or_default()
    }

    /// The JSON value that stands here; that it is another than expected is no fault yet.
    pub(super) fn value(self) -> &'v Value {
        self.value
    }
}
