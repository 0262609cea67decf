use super::Color;

/// The least contrast of text: WCAG 2.2, success criterion 1.4.3.
pub(super) const TEXT: f64 = 4.5;

/// What is behind text on gradients, `image` as browsers compute `background-image`, over an opaque colour: of
/// their colours the one that the text stands out from least. `None` where there is a picture among them, or the
/// text cannot be read all over them.
#[must_use]
pub fn gradient(image: &str, below: Color, text: Color) -> Option<Color> {
    let colors = image.split("rgb").skip(1).filter_map(|rest| {
        let end = rest.find(')')?;
        Some(Color::parse(&format!("rgb{}", rest.get(..=end)?))?.over(below))
    });
    let contrast = |color: &Color| text.over(*color).contrast(*color);
    let least = colors.min_by(|one, other| contrast(one).total_cmp(&contrast(other)));
    least.filter(|color| !image.contains("url(") && contrast(color) >= TEXT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stands_on_the_colour_of_a_gradient_that_it_stands_out_from_least() {
        let image = "linear-gradient(rgb(255, 255, 255), rgb(240, 230, 220) 80%)";
        let cream = Color::opaque(240, 230, 220);
        assert_eq!(gradient(image, Color::WHITE, Color::BLACK), Some(cream));
        let dark = "radial-gradient(circle, rgb(10, 10, 30), rgba(0, 0, 0, 0.5) 40px)";
        let night = Color::opaque(10, 10, 30);
        assert_eq!(gradient(dark, Color::BLACK, Color::WHITE), Some(night));
    }

    #[test]
    fn what_is_below_a_translucent_one_shows() {
        let found = gradient(
            "linear-gradient(rgba(0, 0, 0, 0), rgba(0, 0, 0, 0))",
            Color::WHITE,
            Color::BLACK,
        );
        assert_eq!(found, Some(Color::WHITE));
    }

    #[test]
    fn pictures_and_grounds_that_the_text_is_lost_on_are_unknown() {
        let hidden = "linear-gradient(rgb(255, 255, 255), rgb(90, 90, 90))";
        assert_eq!(gradient(hidden, Color::WHITE, Color::BLACK), None);
        let picture = "linear-gradient(rgb(255, 255, 255), rgb(255, 255, 255)), url(\"a.png\")";
        assert_eq!(gradient(picture, Color::WHITE, Color::BLACK), None);
        assert_eq!(gradient("paint(stars)", Color::WHITE, Color::BLACK), None);
    }
}
