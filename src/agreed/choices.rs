//! How the reader's choices are kept, by name and value, and what they set on a page.

/// What stands before the name of each choice where it is kept.
pub const KEPT: &str = "newsfold:";

/// What stands before the name of each custom property.
pub const PROPERTY: &str = "--newsfold-reader-";

/// A custom property that follows a choice: its name, that of the choice, and what it is for which value.
/// For every other value it is not set, and what the style sheets have holds.
pub type Following = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

/// What choices set on a page and on each newsletter in it. All are multipliers, or in `em`: what the page or
/// the reader's browser says passes through. The widest spacing reaches what WCAG 1.4.12 names, on most pages.
pub const SET: [Following; 7] = [
    ("letters", "spacing", &[("relaxed", "0.05em"), ("wide", "0.12em")]),
    // Letters that are joined in writing are not parted.
    ("joined", "spacing", &[("relaxed", "normal"), ("wide", "normal")]),
    ("words", "spacing", &[("relaxed", "0.08em"), ("wide", "0.16em")]),
    ("paragraphs", "spacing", &[("relaxed", "1.5"), ("wide", "2.5")]),
    ("length", "length", &[("narrow", "0.75"), ("wide", "1.4"), ("full", "99")]),
    ("motion", "motion", &[("none", "0")]),
    ("print", "print", &[("open", "none")]),
];

/// What is not shown before the app is there, where it will not be shown then
/// (`styles/views/prerendered.css`).
pub const HIDDEN: [Following; 6] = [
    ("gist", "detail", &[("headlines", "none")]),
    ("rest", "detail", &[("headlines", "none"), ("takeaways", "none")]),
    ("others", "detail", &[("takeaways", "none")]),
    ("panels", "detail", &[("takeaways", "none"), ("full", "none")]),
    ("signs", "detail", &[("full", "none")]),
    ("images", "images", &[("off", "none")]),
];

/// How much larger the text is with which size.
pub const SIZES: [(&str, f64); 5] =
    [("90", 0.9), ("115", 1.15), ("130", 1.3), ("150", 1.5), ("200", 2.0)];

/// How much higher lines are with which spacing; the size of the text counts as well.
pub const LINES: [(&str, f64); 2] = [("relaxed", 1.15), ("wide", 1.3)];
