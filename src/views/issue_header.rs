use std::rc::Rc;

use yew::prelude::*;

use super::changing_text::changing_text;
use super::content::{Content, Pictures};
use super::language::Language;
use crate::hooks::use_focus;
use crate::i18n::Phrases;
use crate::store::{HeadingLevel, ShownIssue};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct IssueHeaderProps {
    pub phrases: &'static Phrases,
    pub issue: Rc<ShownIssue>,
    pub level: HeadingLevel,
    pub lang: Language,
    pub pictures: Pictures,
    /// The number of the sending of focus to the heading; 0 is none.
    pub focus: u32,
}

/// The issue's title, its day, extent and tags, and what it says before its first section.
#[component]
pub(super) fn IssueHeader(props: &IssueHeaderProps) -> Html {
    let IssueHeaderProps { phrases, issue, level, lang, pictures, focus } = props;
    let heading = use_node_ref();
    use_focus(&heading, *focus);
    let extent = phrases.extent(issue.articles().count(), issue.minutes);
    let Language { lang, dir, text_dir } = lang.clone();
    html! {
        <header class="issue-header">
            <@{level.tag(0)} ref={heading} class="issue-title" part="issue-title"
                lang={lang.clone()} dir={dir.or(text_dir.of(issue.title.as_str()))}>
                { changing_text(issue.title.clone()) }
            </@>
            <p class="issue-facts">
                if let Some(date) = issue.date {
                    <time datetime={date.to_string()}>{ phrases.date(date) }</time>
                    { ", " }
                }
                { changing_text(extent) }
                if !issue.tags.is_empty() {
                    { " · " }
                    <span part="issue-tags">{ changing_text(issue.tags.clone()) }</span>
                }
            </p>
            if !issue.introduction.is_empty() {
                <div class="introduction" {lang} {dir}>{ Content { phrases, text_dir, pictures: *pictures }.blocks(&issue.introduction) }</div>
            }
        </header>
    }
}
