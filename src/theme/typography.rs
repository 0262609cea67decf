use super::decimal;

/// How text of the page is set: lengths in CSS pixels, as the browser computes them.
#[derive(Clone, Debug, PartialEq)]
pub struct Face {
    /// The families, as `font-family` names them.
    pub family: String,
    /// The size of the letters.
    pub size: f64,
    /// `font-weight`.
    pub weight: String,
    /// The height of a line; `None` where it is `normal`.
    pub line: Option<f64>,
}

/// How the page sets text around the element.
#[derive(Clone, Debug, PartialEq)]
pub struct PageType {
    /// Where the element stands: what it would inherit.
    pub container: Face,
    /// Its paragraphs there.
    pub paragraph: Face,
    /// What its style sheets say of a heading there, of the level that the element's first one has.
    pub heading: Face,
    /// The nearest heading above the element, which is no larger than what stands below it.
    pub above: Option<Above>,
}

/// A heading of the page above the element.
#[derive(Clone, Debug, PartialEq)]
pub struct Above {
    /// How it is set.
    pub face: Face,
    /// Whether it is the page's title, which is often set like no other heading.
    pub is_title: bool,
}

/// The size of the title of an issue at most, as a multiple of the text's.
const TITLE: f64 = 2.0;
/// How much smaller the title of a card is than that of its issue, at least.
const STEP: f64 = 0.9;
/// The weight of headings that no style sheet says.
const BOLD: &str = "700";

impl PageType {
    /// How much higher the lines of paragraphs are than those that the element would inherit.
    #[must_use]
    pub fn lines(&self) -> f64 {
        match (self.paragraph.line, self.container.line) {
            (Some(paragraph), Some(container)) if container > 0.0 => paragraph / container,
            _ => self.paragraph.size / self.container.size.max(1.0),
        }
    }

    /// What headings are set like: the nearest heading of the page, a title only where style sheets say
    /// nothing of others. They do not where headings are set like paragraphs: then one has taken from them
    /// what browsers give.
    fn model(&self) -> Option<&Face> {
        let Self { paragraph, heading, above, .. } = self;
        let is_said = differ(heading.size, paragraph.size) || heading.weight != paragraph.weight;
        let above = above.as_ref().filter(|above| !above.is_title || !is_said);
        above.map(|above| &above.face).or_else(|| is_said.then_some(heading))
    }

    /// The custom properties that set text as the page does, each with its value; `None` where what is
    /// inherited, or our own, is the same. All are relative: the reader's settings pass through.
    #[must_use]
    pub fn properties(&self) -> [(&'static str, Option<String>); 8] {
        let Self { container, paragraph, above, .. } = self;
        let differs = |one: &str, other: &str| (one != other).then(|| one.to_owned());
        let size = paragraph.size / container.size.max(1.0);
        let line = paragraph.line.filter(|_| differ(self.lines(), 1.0) || differ(size, 1.0));
        let line = line.map(|line| rounded(line / paragraph.size.max(1.0)));
        let model = self.model();
        let said = |value: fn(&Face) -> &String, other: &str| differs(value(model?), other);
        let title = above.as_ref().map(|above| above.face.size / paragraph.size.max(1.0));
        let title = title.map(|title| title.clamp(1.0, TITLE));
        let em = |number: f64| format!("{}em", rounded(number));
        [
            ("--page-font", differs(&paragraph.family, &container.family)),
            ("--page-size", differ(size, 1.0).then(|| em(size))),
            ("--page-line", line),
            ("--page-weight", differs(&paragraph.weight, "400")),
            ("--page-heading-font", said(|face| &face.family, &paragraph.family)),
            ("--page-heading-weight", said(|face| &face.weight, BOLD)),
            ("--page-title-size", title.map(em)),
            ("--page-card-size", title.map(|title| em((title * STEP).max(1.0)))),
        ]
    }
}

/// Whether lengths or ratios differ by more than what rounding does.
fn differ(one: f64, other: f64) -> bool {
    (one - other).abs() > 0.01
}

/// A number to five places: sizes come out as those of the page, to a thousandth of a pixel.
fn rounded(number: f64) -> String {
    decimal::written(number, 5)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn face(family: &str, size: f64, weight: &str, line: Option<f64>) -> Face {
        Face { family: family.into(), size, weight: weight.into(), line }
    }

    fn plain() -> PageType {
        let text = face("serif", 16.0, "400", Some(25.6));
        let heading = face("serif", 24.0, "700", Some(36.0));
        PageType { container: text.clone(), paragraph: text, heading, above: None }
    }

    fn set(page: &PageType) -> Vec<(&'static str, String)> {
        let set = page.properties().into_iter().filter_map(|(name, value)| Some((name, value?)));
        set.map(|(name, value)| (name.trim_start_matches("--page-"), value)).collect()
    }

    #[test]
    fn a_page_without_a_say_sets_nothing() {
        assert_eq!(set(&plain()), []);
        assert!((plain().lines() - 1.0).abs() < 1e-9);
    }

    #[test]
    fn paragraphs_count_and_not_what_is_around_them() {
        let paragraph = face("Georgia", 20.0, "300", Some(32.0));
        let page = PageType { paragraph, ..plain() };
        let [font, size, line, weight] =
            [("font", "Georgia"), ("size", "1.25em"), ("line", "1.6"), ("weight", "300")];
        let expected = [font, size, line, weight].map(|(name, value)| (name, value.to_owned()));
        assert_eq!(set(&page)[..4], expected);
        assert!((page.lines() - 1.25).abs() < 1e-9);
    }

    #[test]
    fn no_title_is_larger_than_the_heading_above_and_cards_are_a_step_below() {
        let above = |size: f64| {
            let face = face("serif", size, "700", None);
            set(&PageType { above: Some(Above { face, is_title: false }), ..plain() })
        };
        assert_eq!(above(21.6), [("title-size", "1.35em".into()), ("card-size", "1.215em".into())]);
        assert_eq!(above(64.0)[0].1, "2em");
        // A heading smaller than the text is a label, and no measure.
        assert_eq!(above(12.0), [("title-size", "1em".into()), ("card-size", "1em".into())]);
    }

    #[test]
    fn headings_that_were_reset_say_nothing() {
        let heading = face("sans-serif", 16.0, "400", Some(25.6));
        assert_eq!(set(&PageType { heading, ..plain() }), []);
        let heading = face("sans-serif", 24.0, "400", Some(36.0));
        let said = set(&PageType { heading, ..plain() });
        assert_eq!(said, [("heading-font", "sans-serif".into()), ("heading-weight", "400".into())]);
    }

    #[test]
    fn headings_are_set_as_the_nearest_one_and_as_a_title_only_where_nothing_else_is_said() {
        let reset = face("serif", 16.0, "400", Some(25.6));
        let above = |is_title| Above { face: face("sans", 21.6, "600", None), is_title };
        let weight = |heading: &Face, is_title| {
            let page =
                PageType { heading: heading.clone(), above: Some(above(is_title)), ..plain() };
            set(&page)
                .into_iter()
                .find_map(|(name, value)| Some(value).filter(|_| name == "heading-weight"))
        };
        assert_eq!(weight(&plain().heading, false).as_deref(), Some("600"));
        assert_eq!(weight(&plain().heading, true), None);
        assert_eq!(weight(&reset, true).as_deref(), Some("600"));
    }
}
