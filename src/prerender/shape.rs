use crate::agreed::Attribute;
use crate::store::Config;

/// Elements that hold nothing and have no end.
const VOID: [&str; 4] = ["br", "hr", "img", "input"];

/// The shape of a drawn page: its elements and comments, one in another, and what its element asks for;
/// one number, as the page's script finds it in the nodes that the parser made (`src/embed/shape.js`).
pub(super) fn shape_of(html: &str, config: &Config) -> String {
    let mut shape = Shape(0x811c_9dc5);
    let asked = Attribute::DRAWN.map(|attribute| match attribute {
        Attribute::Issue => config.issue.as_deref().unwrap_or_default(),
        Attribute::Detail => config.detail.name(),
        Attribute::HeadingLevel => config.heading_level.name(),
        Attribute::History => config.history.name(),
        // Nothing is drawn by the others.
        _ => "",
    });
    shape.add(&asked.join(" "));
    let mut rest = html;
    while let Some((_, markup)) = rest.split_once('<') {
        rest = if let Some(comment) = markup.strip_prefix("!--") {
            let (data, rest) = comment.split_once("-->").unwrap_or((comment, ""));
            shape.add("!");
            shape.add(data);
            rest
        } else {
            let end = end_of_tag(markup);
            let (tag, rest) = markup.split_at(end);
            shape.tag(tag);
            rest
        };
    }
    format!("{:x}", shape.0)
}

/// Where a tag ends; a `>` in an attribute's value is none of its ends.
fn end_of_tag(markup: &str) -> usize {
    let mut quoted = false;
    let end = markup.find(|letter| {
        quoted ^= letter == '"';
        letter == '>' && !quoted
    });
    end.unwrap_or(markup.len())
}

/// A digest of text in UTF-16, as JavaScript has it: [FNV-1a](https://www.rfc-editor.org/rfc/rfc9923).
struct Shape(u32);

impl Shape {
    fn add(&mut self, text: &str) {
        for unit in text.encode_utf16() {
            self.0 = (self.0 ^ u32::from(unit)).wrapping_mul(0x0100_0193);
        }
    }

    /// A tag without its angle brackets.
    fn tag(&mut self, tag: &str) {
        if tag.starts_with('/') {
            self.add(">");
            return;
        }
        let name = tag.split(|letter: char| !letter.is_ascii_alphanumeric()).next();
        let name = name.unwrap_or_default().to_ascii_lowercase();
        self.add("<");
        self.add(&name);
        if VOID.contains(&name.as_str()) {
            self.add(">");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(html: &str) -> String {
        shape_of(html, &Config::default())
    }

    #[test]
    fn texts_and_attributes_are_no_shape() {
        let one = shape(r#"<!--<[]>--><p class="a">one<br>two</p><!--</[]>-->"#);
        assert_eq!(one, shape(r#"<!--<[]>--><p title="a > b">three<br></p><!--</[]>-->"#));
    }

    #[test]
    fn elements_and_comments_and_what_is_asked_for_are() {
        let pages =
            ["<p></p>", "<b></b>", "<p><b></b></p>", "<p></p><b></b>", "<p><!--a--></p>", ""];
        let shapes: std::collections::HashSet<_> = pages.map(shape).into_iter().collect();
        assert_eq!(shapes.len(), pages.len());
        let other = Config { issue: Some("other".into()), ..Config::default() };
        assert_ne!(shape_of("", &other), shape(""));
    }

    #[test]
    fn the_shape_of_nothing_is_that_of_the_script() {
        assert_eq!(shape(""), "1fb320e6");
    }
}
