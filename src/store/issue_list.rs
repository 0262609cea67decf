use std::rc::Rc;

use litemap::LiteMap;
use newsfold_bundle::{Bundle, Date, IssueEntry, IssueReference, ShardReference};

/// The list of issues as far as it is here: the newest stand in the bundle, older ones in shards that
/// are loaded when they are wanted.
#[derive(Clone, Debug, PartialEq)]
pub struct IssueList {
    /// The bundle.
    pub bundle: Rc<Bundle>,
    /// The shards that are here, by their index in [`Bundle::older`].
    shards: LiteMap<usize, Rc<[IssueEntry]>>,
}

/// The length of a day as it is written.
const DAY: usize = "2026-04-10".len();

impl IssueList {
    /// The list of a bundle, none of its shards loaded.
    #[must_use]
    pub fn new(bundle: Rc<Bundle>) -> Self {
        Self { bundle, shards: LiteMap::new() }
    }

    /// Takes a shard in.
    pub(super) fn take_shard(&mut self, at: usize, issues: Vec<IssueReference>) {
        self.shards.insert(at, issues.into_iter().map(IssueEntry::Reference).collect());
    }

    /// How an issue is listed, if it is here.
    #[must_use]
    pub fn entry(&self, issue: &str) -> Option<&IssueEntry> {
        let (run, at) = self.find(issue)?;
        self.run(run)?.get(at)
    }

    /// The entries before and after an issue: the next newer, the next older; `None` for an issue
    /// that is not here, or whose neighbours may be in a shard that is not.
    pub(super) fn around(&self, issue: &str) -> Option<[Option<&IssueEntry>; 2]> {
        let (run, at) = self.find(issue)?;
        let entries = self.run(run)?;
        let newer = match (at.checked_sub(1), run.checked_sub(1)) {
            (Some(at), _) => entries.get(at),
            (None, Some(newer)) => self.run(newer)?.last(),
            (None, None) => None,
        };
        let older = match entries.get(at + 1) {
            None if run < self.bundle.older.len() => self.run(run + 1)?.first(),
            older => older,
        };
        Some([newer, older])
    }

    /// The issues from the newest on, as far as they are here without a gap.
    pub fn newest(&self) -> impl Iterator<Item = &IssueEntry> {
        let runs = (0..=self.bundle.older.len()).map_while(|run| self.run(run));
        runs.flatten()
    }

    /// How many issues there are, here or not.
    #[must_use]
    pub fn count(&self) -> usize {
        let older = self.bundle.older.iter().enumerate();
        let counts =
            older.map(|(at, shard)| self.shards.get(&at).map_or(shard.count, |here| here.len()));
        counts.fold(self.bundle.issues.len(), usize::saturating_add)
    }

    /// How large the files of all issues are together, in bytes, where each says so.
    #[must_use]
    pub fn bytes(&self) -> Option<u64> {
        let newest = self.bundle.issues.iter().map(|entry| match entry {
            IssueEntry::Reference(reference) => reference.bytes,
            IssueEntry::Inline(_) => Some(0),
        });
        newest
            .chain(self.bundle.older.iter().map(|shard| shard.bytes))
            .try_fold(0_u64, |sum, bytes| Some(sum.saturating_add(bytes?)))
    }

    /// The newest shard that is not here.
    #[must_use]
    pub(super) fn next_shard(&self) -> Option<(usize, &ShardReference)> {
        let mut shards = self.bundle.older.iter().enumerate();
        shards.find(|(at, _)| !self.shards.contains_key(at))
    }

    /// The shard, not here yet, that lists the issue with so many older ones.
    pub(super) fn shard_of(&self, number: usize) -> Option<(usize, &ShardReference)> {
        let mut newer = self.count().checked_sub(number)?.checked_sub(1)?;
        newer = newer.checked_sub(self.bundle.issues.len())?;
        for (at, shard) in self.bundle.older.iter().enumerate() {
            match newer.checked_sub(shard.count) {
                Some(rest) => newer = rest,
                None => return Some((at, shard)).filter(|_| !self.shards.contains_key(&at)),
            }
        }
        None
    }

    /// The shard, not here yet, that may list an issue whose id begins with its day. Other ids are not
    /// looked for: the page's fragment may name anything, and each shard is a request.
    pub(super) fn shard_with(&self, issue: &str) -> Option<(usize, &ShardReference)> {
        let day: Date = issue.get(..DAY)?.parse().ok()?;
        let mut shards = self.bundle.older.iter().enumerate();
        let (at, shard) =
            shards.find(|(_, shard)| shard.oldest.is_some_and(|oldest| oldest <= day))?;
        Some((at, shard)).filter(|_| !self.shards.contains_key(&at))
    }

    /// Where an issue stands: in which run, and where there.
    fn find(&self, issue: &str) -> Option<(usize, usize)> {
        let runs = std::iter::once(0).chain(self.shards.keys().map(|at| at + 1));
        let mut found = runs.filter_map(|run| {
            let at = self.run(run)?.iter().position(|entry| entry.id() == issue)?;
            Some((run, at))
        });
        found.next()
    }

    /// A piece of the list that is here: 0 is the bundle's own, 1 the newest shard, and so on.
    fn run(&self, run: usize) -> Option<&[IssueEntry]> {
        match run.checked_sub(1) {
            None => Some(&self.bundle.issues),
            Some(shard) => self.shards.get(&shard).map(|entries| &**entries),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reference(id: &str) -> IssueReference {
        IssueReference {
            id: id.into(),
            title: id.into(),
            date: None,
            language: None,
            href: "a.json".parse().expect("a link"),
            digest: "sha256-YQ==".into(),
            bytes: None,
            tags: Vec::new(),
            articles: Vec::new(),
        }
    }

    fn shard(count: usize, oldest: &str) -> ShardReference {
        let href = "s.json".parse().expect("a link");
        ShardReference {
            href,
            digest: "sha256-YQ==".into(),
            count,
            oldest: oldest.parse().ok(),
            bytes: None,
        }
    }

    /// Issues 9 and 8 in the bundle, 7 and 6 in a shard, 5, 4 and 3 in the next.
    fn list() -> IssueList {
        let issues = ["9", "8"].map(|id| IssueEntry::Reference(reference(id))).into();
        let older = vec![shard(2, "2020-06-01"), shard(3, "2020-01-01")];
        IssueList::new(Rc::new(Bundle { issues, older, ..Bundle::default() }))
    }

    fn ids_around(list: &IssueList, issue: &str) -> Option<[Option<String>; 2]> {
        let around = list.around(issue)?;
        Some(around.map(|entry| entry.map(|entry| entry.id().to_owned())))
    }

    #[test]
    fn a_neighbour_in_a_shard_that_is_not_here_is_not_known() {
        let mut list = list();
        assert_eq!(ids_around(&list, "9"), Some([None, Some("8".into())]));
        assert_eq!(ids_around(&list, "8"), None);
        list.take_shard(0, vec![reference("7"), reference("6")]);
        assert_eq!(ids_around(&list, "8"), Some([Some("9".into()), Some("7".into())]));
        assert_eq!(ids_around(&list, "7"), Some([Some("8".into()), Some("6".into())]));
        assert_eq!(ids_around(&list, "6"), None);
    }

    #[test]
    fn the_oldest_has_nothing_older() {
        let mut list = list();
        list.take_shard(1, vec![reference("5"), reference("4"), reference("3")]);
        assert_eq!(ids_around(&list, "3"), Some([Some("4".into()), None]));
    }

    #[test]
    fn the_shard_of_an_issue_is_found_by_how_many_are_older() {
        let mut list = list();
        assert_eq!(list.count(), 7);
        let at = |list: &IssueList, number| list.shard_of(number).map(|(at, _)| at);
        assert_eq!(at(&list, 6), None);
        assert_eq!(at(&list, 4), Some(0));
        assert_eq!(at(&list, 3), Some(0));
        assert_eq!(at(&list, 2), Some(1));
        assert_eq!(at(&list, 0), Some(1));
        assert_eq!(at(&list, 7), None);
        list.take_shard(1, ["5", "4", "3"].map(reference).into());
        assert_eq!(at(&list, 0), None);
    }

    #[test]
    fn an_issue_is_looked_for_in_the_shard_of_its_day() {
        let mut list = list();
        let at = |list: &IssueList, issue| list.shard_with(issue).map(|(at, _)| at);
        assert_eq!(at(&list, "2020-06-01-eels"), Some(0));
        assert_eq!(at(&list, "2020-05-31"), Some(1));
        assert_eq!(at(&list, "2019-12-31"), None);
        assert_eq!(at(&list, "comments"), None);
        list.take_shard(1, Vec::new());
        assert_eq!(at(&list, "2020-05-31"), None);
    }

    #[test]
    fn the_size_of_everything_is_known_where_each_piece_says_its_own() {
        let mut bundle = Bundle::clone(&list().bundle);
        assert_eq!(IssueList::new(Rc::new(bundle.clone())).bytes(), None);
        for entry in &mut bundle.issues {
            if let IssueEntry::Reference(reference) = entry {
                reference.bytes = Some(10);
            }
        }
        bundle.older.iter_mut().for_each(|shard| shard.bytes = Some(100));
        assert_eq!(IssueList::new(Rc::new(bundle)).bytes(), Some(220));
    }

    #[test]
    fn what_is_here_ends_at_the_first_gap() {
        let mut list = list();
        list.take_shard(1, vec![reference("5")]);
        assert_eq!(list.newest().count(), 2);
        assert_eq!(list.next_shard().map(|(at, _)| at), Some(0));
        list.take_shard(0, vec![reference("7"), reference("6")]);
        assert_eq!(list.newest().count(), 5);
        assert_eq!(list.next_shard(), None);
    }
}
