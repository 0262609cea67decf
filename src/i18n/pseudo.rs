//! A language that nobody speaks: English with every phrase twice, to see which layouts break where
//! words are long. Readers never load it; it is in builds with the feature `pseudo-language`.

use std::sync::LazyLock;

use super::counted::Counted;
use super::{Options, Phrases, en};

/// The tag of pseudo-languages, in the range for private use.
pub(super) const TAG: &str = "qps-ploc";

pub(super) static PHRASES: LazyLock<Phrases> =
    LazyLock::new(|| Phrases { tag: TAG, ..rewritten(&en::PHRASES, |text| doubled(text).leak()) });

/// A table with each of its texts and patterns changed.
pub(super) fn rewritten(
    table: &Phrases,
    mut change: impl FnMut(&'static str) -> &'static str,
) -> Phrases {
    Phrases {
        tag: table.tag,
        loading: change(table.loading),
        no_issues: change(table.no_issues),
        no_articles: change(table.no_articles),
        offline: change(table.offline),
        late: change(table.late),
        server_failed: change(table.server_failed),
        damaged: change(table.damaged),
        too_large: change(table.too_large),
        newer: change(table.newer),
        retry: change(table.retry),
        detail: change(table.detail),
        headlines: change(table.headlines),
        brief: change(table.brief),
        full: change(table.full),
        options: Options {
            title: change(table.options.title),
            short: change(table.options.short),
            size: change(table.options.size),
            percent: change(table.options.percent),
            length: change(table.options.length),
            narrow: change(table.options.narrow),
            normal_length: change(table.options.normal_length),
            wide: change(table.options.wide),
            full_length: change(table.options.full_length),
            spacing: change(table.options.spacing),
            normal_spacing: change(table.options.normal_spacing),
            relaxed: change(table.options.relaxed),
            spacious: change(table.options.spacious),
            theme: change(table.options.theme),
            as_page: change(table.options.as_page),
            light: change(table.options.light),
            dark: change(table.options.dark),
            as_system: change(table.options.as_system),
            motion: change(table.options.motion),
            no_motion: change(table.options.no_motion),
            images: change(table.options.images),
            images_on: change(table.options.images_on),
            images_off: change(table.options.images_off),
            print: change(table.options.print),
            print_all: change(table.options.print_all),
            print_open: change(table.options.print_open),
            reset: change(table.options.reset),
            reset_done: change(table.options.reset_done),
        },
        show_all: change(table.show_all),
        hide_all: change(table.hide_all),
        all_shown: change(table.all_shown),
        all_hidden: change(table.all_hidden),
        tldr: change(table.tldr),
        summary: change(table.summary),
        takeaways: change(table.takeaways),
        why: change(table.why),
        source: change(table.source),
        undescribed: change(table.undescribed),
        read_at: change(table.read_at),
        issues: change(table.issues),
        show_older: change(table.show_older),
        older_listed: counted(&table.older_listed, &mut change),
        offline_copy: change(table.offline_copy),
        you_are_offline: change(table.you_are_offline),
        not_on_device: change(table.not_on_device),
        newest_failed: change(table.newest_failed),
        fewer: change(table.fewer),
        offline_reading: change(table.offline_reading),
        issues_on_device: counted(&table.issues_on_device, &mut change),
        keeps_nothing: change(table.keeps_nothing),
        save_all: change(table.save_all),
        saving: change(table.saving),
        stop_saving: change(table.stop_saving),
        all_on_device: change(table.all_on_device),
        storage_full: change(table.storage_full),
        saving_failed: change(table.saving_failed),
        clear_device: change(table.clear_device),
        all_take: change(table.all_take),
        choose_for_device: change(table.choose_for_device),
        on_device: change(table.on_device),
        kilobytes: change(table.kilobytes),
        megabytes: change(table.megabytes),
        newer_issue: change(table.newer_issue),
        older_issue: change(table.older_issue),
        all_issues: change(table.all_issues),
        listen: change(table.listen),
        copy_link: change(table.copy_link),
        link_copied: change(table.link_copied),
        new_articles: counted(&table.new_articles, &mut change),
        corrected: change(table.corrected),
        show_new: change(table.show_new),
        up_to_date: change(table.up_to_date),
        articles: counted(&table.articles, &mut change),
        minutes: counted(&table.minutes, &mut change),
        extent: change(table.extent),
        date: change(table.date),
        months: table.months.map(&mut change),
        month_letters: table.month_letters,
        grouping: table.grouping,
    }
}

fn counted(phrase: &Counted, mut change: impl FnMut(&'static str) -> &'static str) -> Counted {
    match *phrase {
        Counted::Alike(form) => Counted::Alike(change(form)),
        Counted::One { one, other } => Counted::One { one: change(one), other: change(other) },
        Counted::UpToOne { one, other } => {
            Counted::UpToOne { one: change(one), other: change(other) }
        }
        Counted::OneTwo { one, two, other } => {
            Counted::OneTwo { one: change(one), two: change(two), other: change(other) }
        }
        Counted::OneFew { one, few, many } => {
            Counted::OneFew { one: change(one), few: change(few), many: change(many) }
        }
        Counted::Six { zero, one, two, few, many, other } => Counted::Six {
            zero: change(zero),
            one: change(one),
            two: change(two),
            few: change(few),
            many: change(many),
            other: change(other),
        },
    }
}

/// Doubles the words between the holes of a pattern: `Read {title} at {site}` becomes
/// `Read Read {title} at at {site}`.
fn doubled(pattern: &str) -> String {
    let mut text = String::new();
    for piece in pattern.split_inclusive('}') {
        let (words, hole) = piece.split_at(piece.find('{').unwrap_or(piece.len()));
        text.push_str(words.trim_end());
        if words.contains(char::is_alphabetic) {
            text.push(' ');
            text.push_str(words.trim());
        }
        text.push_str(words.get(words.trim_end().len()..).unwrap_or_default());
        text.push_str(hole);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_doubled_and_holes_are_not() {
        assert_eq!(doubled("Try again"), "Try again Try again");
        assert_eq!(doubled("Read {title} at {site}"), "Read Read {title} at at {site}");
        assert_eq!(doubled("{articles}, {minutes}"), "{articles}, {minutes}");
        assert_eq!(doubled("{n} articles"), "{n} articles articles");
    }

    #[test]
    fn the_pseudo_language_is_twice_english() {
        assert_eq!(PHRASES.tag, "qps-ploc");
        assert_eq!(PHRASES.retry, "Try again Try again");
        assert_eq!(PHRASES.extent(1, 2), "1 article article, 2 minutes minutes");
        assert_eq!(PHRASES.read_at()[0], ("Read Read ", Some(" at at ")));
    }
}
