//! The reducer, by what happened.

mod choosing;
mod loading;
mod numbers;
mod offline;
mod page;
mod parts;
mod places;
mod reading;
mod saving;
mod shards;
mod telling;

use std::rc::Rc;

use newsfold_bundle::{
    Article, Block, Body, Bundle, Issue, IssueEntry, IssueReference, Part, Section,
};

use super::reduce;
use crate::store::{
    Action, Choices, Chosen, Config, Detail, Drawn, Effect, Event, Failure, FailureKind, History,
    Load, Place, Said, State, Target, Want,
};

/// A reader whose actions have been taken, and the effects of the last.
struct Told {
    state: State,
    effects: Vec<Effect>,
}

impl Told {
    /// A reader that was asked for a bundle.
    fn asked(config: Config) -> Self {
        let config = Config { src: Some("https://a.example/b.json".into()), ..config };
        let told = Self { state: State::default(), effects: Vec::new() };
        told.then(Action::ConfigChanged(config))
    }

    /// A reader that shows a bundle of two issues with two articles each.
    fn reading() -> Self {
        Self::asked(Config::default()).then(Action::BundleArrived(1, bundle(&["new", "old"])))
    }

    /// What is kept on the device beside all else is left out; `offline` tests it.
    fn then(self, action: Action) -> Self {
        let Self { state, mut effects } = self.then_with_keeping(action);
        let beside = |effect: &Effect| {
            matches!(
                effect,
                Effect::AllowKeeping { .. }
                    | Effect::KeepBundle { .. }
                    | Effect::TakeInventory { .. }
            )
        };
        effects.retain(|effect| !beside(effect));
        Self { state, effects }
    }

    fn then_with_keeping(self, action: Action) -> Self {
        let (state, effects) = reduce(&self.state, action);
        Self { state, effects }
    }

    /// The views have drawn the state.
    fn drawn(self) -> Self {
        let drawn = self.state.to_draw();
        self.then(Action::Drawn(drawn))
    }

    fn open_articles(&self) -> Vec<&str> {
        let articles = self.state.newsletter.issue.iter().flat_map(|issue| issue.articles());
        articles.map(|article| &*article.id).filter(|id| self.state.is_open(id)).collect()
    }

    fn issue(&self) -> &str {
        self.state.newsletter.issue.as_ref().map_or("", |issue| &issue.id)
    }
}

fn article(id: &str) -> Article {
    let body = Body::Prose(vec![Block::text("Words")]);
    let parts = vec![Part { title: None, role: None, body }];
    Article { id: id.into(), title: format!("Title of {id}"), parts, ..Article::default() }
}

fn issue(id: &str) -> Issue {
    let articles = vec![article("first"), article("second")];
    let sections = vec![Section { articles, ..Section::default() }];
    Issue { id: id.into(), title: format!("Title of {id}"), sections, ..Issue::default() }
}

/// An issue of two articles in a file of its own.
fn reference(id: &str, digest: &str) -> IssueReference {
    IssueReference {
        id: id.into(),
        title: format!("Title of {id}"),
        date: None,
        language: None,
        href: format!("{id}.json").parse().expect("a link"),
        digest: digest.into(),
        bytes: Some(100),
        tags: Vec::new(),
        articles: vec!["Title of first".into(), "Title of second".into()],
    }
}

/// The issues `new` and `old`, each in a file with this digest.
fn bundle_of_references(digest: &str) -> Rc<Bundle> {
    let issues = ["new", "old"].map(|id| IssueEntry::Reference(reference(id, digest)));
    Rc::new(Bundle { issues: issues.into(), ..Bundle::default() })
}

fn bundle(ids: &[&str]) -> Rc<Bundle> {
    let issues = ids.iter().map(|id| IssueEntry::Inline(issue(id))).collect();
    Rc::new(Bundle { issues, ..Bundle::default() })
}

fn toggled(article: &str, open: bool) -> Action {
    Action::ArticleToggled { article: article.into(), open }
}

fn place(issue: &str, article: Option<&str>) -> Place {
    Place { issue: issue.into(), article: article.map(str::to_owned) }
}

fn failure() -> Failure {
    Failure { kind: FailureKind::Http, message: "answered 500".into() }
}
