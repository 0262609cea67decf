use newsfold_bundle::Date;

use super::counted::Counted;
use super::grouping::Grouping;
use super::options::Options;
use super::pattern::fill;
use crate::store::{FailureKind, Moment};

/// The words of the interface in one language.
///
/// Texts stand in the table as they are shown. Patterns have holes such as `{title}`, which a method
/// fills.
pub struct Phrases {
    /// The language, a BCP 47 tag.
    pub tag: &'static str,
    /// While the newsletter is on its way.
    pub loading: &'static str,
    /// A newsletter without issues.
    pub no_issues: &'static str,
    /// An issue without articles.
    pub no_articles: &'static str,
    /// The newsletter's host could not be reached.
    pub(super) offline: &'static str,
    /// The newsletter's host does not answer.
    pub(super) late: &'static str,
    /// The newsletter's host answers with an error.
    pub(super) server_failed: &'static str,
    /// What arrived is not the newsletter, or has faults.
    pub(super) damaged: &'static str,
    /// What arrived is larger than is read.
    pub(super) too_large: &'static str,
    /// What arrived is of a newer format.
    pub(super) newer: &'static str,
    /// The button that loads again.
    pub retry: &'static str,
    /// The question whose answers are the next three.
    pub detail: &'static str,
    /// Titles alone.
    pub headlines: &'static str,
    /// Titles and TLDRs.
    pub brief: &'static str,
    /// Everything.
    pub full: &'static str,
    /// What readers choose for themselves.
    pub options: Options,
    /// The button that opens every article.
    pub show_all: &'static str,
    /// The button that closes every article.
    pub hide_all: &'static str,
    /// Said when every article was opened.
    pub all_shown: &'static str,
    /// Said when every article was closed.
    pub all_hidden: &'static str,
    /// The label of a TLDR that has none of its own.
    pub tldr: &'static str,
    /// The title of a summary that has none of its own.
    pub summary: &'static str,
    /// The title of a list of takeaways that has none of its own.
    pub takeaways: &'static str,
    /// The title of a "why it matters" that has none of its own.
    pub why: &'static str,
    /// Before the name of a source.
    pub source: &'static str,
    /// In the place of the words that a picture lacks.
    pub undescribed: &'static str,
    /// A link to an article with a `{title}` at a `{site}`. No quotation marks that a screen reader
    /// says by name: Orca does so with “ ” „ « ».
    pub(super) read_at: &'static str,
    /// The list of issues.
    pub issues: &'static str,
    /// The button that lengthens the list of issues.
    pub show_older: &'static str,
    /// Said when the list of issues grew.
    pub(super) older_listed: Counted,
    /// What is shown comes from the device, where it was saved on a `{date}` at a `{time}`.
    pub(super) offline_copy: &'static str,
    /// There is no network.
    pub you_are_offline: &'static str,
    /// The page that was asked for is not on the device.
    pub not_on_device: &'static str,
    /// There may be a network, but nothing newer came.
    pub newest_failed: &'static str,
    /// What the host has by now is less than what is shown.
    pub fewer: &'static str,
    /// The group of what concerns reading without a network.
    pub offline_reading: &'static str,
    /// How many issues are saved, and their `{size}`.
    pub(super) issues_on_device: Counted,
    /// The browser keeps nothing for this page: there will be nothing to read without a network.
    pub keeps_nothing: &'static str,
    /// The button that saves every issue.
    pub save_all: &'static str,
    /// How far saving has come: `{done}` of `{all}`.
    pub(super) saving: &'static str,
    /// The button that ends saving before its time.
    pub stop_saving: &'static str,
    /// Said when every issue is saved.
    pub all_on_device: &'static str,
    /// The device has no more room.
    pub storage_full: &'static str,
    /// Some issues could not be loaded, or not saved.
    pub saving_failed: &'static str,
    /// The button that removes what is saved.
    pub clear_device: &'static str,
    /// How much room every issue would take: their `{size}`.
    pub(super) all_take: &'static str,
    /// The button that opens the list of issues to save.
    pub choose_for_device: &'static str,
    /// The name of that list: each issue is on the device, or not.
    pub on_device: &'static str,
    /// A size in thousands of bytes.
    pub(super) kilobytes: &'static str,
    /// A size in millions of bytes.
    pub(super) megabytes: &'static str,
    /// Before the title of the next newer issue.
    pub newer_issue: &'static str,
    /// Before the title of the next older issue.
    pub older_issue: &'static str,
    /// The link to the page that lists every issue.
    pub all_issues: &'static str,
    /// The button that has an issue, or an article, read aloud.
    pub listen: &'static str,
    /// The link that copies its own address.
    pub copy_link: &'static str,
    /// Said when an address was copied.
    pub link_copied: &'static str,
    /// How many articles arrived behind the ones that are read.
    pub(super) new_articles: Counted,
    /// The issue on the screen has another text by now.
    pub corrected: &'static str,
    /// The button that shows what arrived.
    pub show_new: &'static str,
    /// Said when what arrived is shown.
    pub up_to_date: &'static str,
    /// How many articles there are.
    pub(super) articles: Counted,
    /// How many minutes they take.
    pub(super) minutes: Counted,
    /// `{articles}` and `{minutes}`, side by side.
    pub(super) extent: &'static str,
    /// A day, from `{day}`, `{month}` and `{year}`: the long form of CLDR 48.
    pub(super) date: &'static str,
    /// The months as they are called in a date.
    pub(super) months: [&'static str; 12],
    /// How many letters of a month are enough in a list, where it is shortened there.
    pub(super) month_letters: usize,
    /// How large numbers are written.
    pub(super) grouping: Grouping,
}

impl Phrases {
    /// One sentence for the reader about a failure, with what they can do.
    #[must_use]
    pub fn failure(&self, kind: FailureKind) -> &'static str {
        match kind {
            FailureKind::Offline | FailureKind::Unreachable => self.offline,
            FailureKind::Timeout => self.late,
            FailureKind::Http => self.server_failed,
            FailureKind::NotABundle | FailureKind::InvalidBundle => self.damaged,
            FailureKind::TooLarge => self.too_large,
            FailureKind::NewerVersion => self.newer,
        }
    }

    /// What stands, for those who listen, before and after a site's name in a link to an article.
    /// Either may be empty. One of them has the title in it, which may be in another language: its
    /// words are those before the title and those after it.
    #[must_use]
    pub fn read_at(&self) -> [(&'static str, Option<&'static str>); 2] {
        let (before, after) = self.read_at.split_once("{site}").unwrap_or((self.read_at, ""));
        [before, after].map(|words| match words.split_once("{title}") {
            Some((before, after)) => (before, Some(after)),
            None => (words, None),
        })
    }

    /// What is said when the list of issues grew by so many.
    #[must_use]
    pub fn older_listed(&self, count: usize) -> String {
        self.older_listed.write(count, &self.grouping)
    }

    /// How many articles arrived behind the ones that are read.
    #[must_use]
    pub fn new_articles(&self, count: usize) -> String {
        self.new_articles.write(count, &self.grouping)
    }

    /// What is shown comes from the device, where it was saved at a moment.
    #[must_use]
    pub fn offline_copy(&self, moment: Moment) -> String {
        let time = format!("{:02}:{:02}", moment.hour, moment.minute);
        fill(self.offline_copy, &[("date", &self.date(moment.date)), ("time", &time)])
    }

    /// How many issues are saved, and how much room they take.
    #[must_use]
    pub fn issues_on_device(&self, count: usize, bytes: u64) -> String {
        let (size, n) = (self.size(bytes), self.grouping.write(count));
        fill(self.issues_on_device.form(count), &[("n", &n), ("size", &size)])
    }

    /// How much room every issue would take.
    #[must_use]
    pub fn all_take(&self, bytes: u64) -> String {
        fill(self.all_take, &[("size", &self.size(bytes))])
    }

    /// How far saving has come.
    #[must_use]
    pub fn saving(&self, done: usize, all: usize) -> String {
        let (done, all) = (self.grouping.write(done), self.grouping.write(all));
        fill(self.saving, &[("done", &done), ("all", &all)])
    }

    /// A size: in kilobytes, or in megabytes with one decimal.
    #[must_use]
    pub fn size(&self, bytes: u64) -> String {
        let tenths = bytes.div_ceil(100_000);
        let whole =
            |number: u64| self.grouping.write(usize::try_from(number).unwrap_or(usize::MAX));
        if tenths < 10 {
            return fill(self.kilobytes, &[("n", &whole(bytes.div_ceil(1000)))]);
        }
        let number = format!("{}{}{}", whole(tenths / 10), self.grouping.decimal(), tenths % 10);
        fill(self.megabytes, &[("n", &number)])
    }

    /// How many articles, and how many minutes they take.
    #[must_use]
    pub fn extent(&self, articles: usize, minutes: usize) -> String {
        let articles = self.articles.write(articles, &self.grouping);
        let minutes = self.minutes.write(minutes, &self.grouping);
        fill(self.extent, &[("articles", &articles), ("minutes", &minutes)])
    }

    /// A day, written out.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        self.dated(date, usize::MAX)
    }

    /// A day in a list of them.
    #[must_use]
    pub fn short_date(&self, date: Date) -> String {
        self.dated(date, self.month_letters)
    }

    /// A day with so many letters of its month.
    fn dated(&self, date: Date, letters: usize) -> String {
        let month = usize::from(date.month()).checked_sub(1).and_then(|at| self.months.get(at));
        let (day, year) = (date.day().to_string(), date.year().to_string());
        let month: String = month.copied().unwrap_or_default().chars().take(letters).collect();
        fill(self.date, &[("day", &day), ("month", &month), ("year", &year)])
    }
}

/// There is one table a language, so that two are equal when they are the same.
impl PartialEq for Phrases {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}
