use std::fmt;

use super::decimal;

/// A colour in sRGB, its channels from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Color {
    /// Red.
    pub red: f64,
    /// Green.
    pub green: f64,
    /// Blue.
    pub blue: f64,
    /// Opacity.
    pub alpha: f64,
}

impl Color {
    /// White.
    pub const WHITE: Self = Self::opaque(255, 255, 255);
    /// Black.
    pub const BLACK: Self = Self::opaque(0, 0, 0);

    /// An opaque colour of 8-bit channels.
    #[must_use]
    pub const fn opaque(red: u8, green: u8, blue: u8) -> Self {
        Self {
            red: red as f64 / 255.0,
            green: green as f64 / 255.0,
            blue: blue as f64 / 255.0,
            alpha: 1.0,
        }
    }

    /// Reads a colour as browsers serialise computed ones: `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)`, and
    /// `color(srgb 0.1 0.2 0.3 / 0.5)`
    /// ([CSS Color 4](https://www.w3.org/TR/css-color-4/#serializing-color-values)).
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (function, rest) = text.trim().split_once('(')?;
        let (arguments, scale) = match function {
            "rgb" | "rgba" => (rest, 255.0),
            "color" => (rest.trim_start().strip_prefix("srgb ")?, 1.0),
            _ => return None,
        };
        let numbers = arguments
            .strip_suffix(')')?
            .split([',', ' ', '/'])
            .filter(|part| !part.is_empty())
            .map(|part| if part == "none" { Some(0.0) } else { decimal::read(part) });
        let numbers: Vec<f64> = numbers.collect::<Option<_>>()?;
        let (red, green, blue, alpha) = match numbers.as_slice() {
            [red, green, blue] => (*red, *green, *blue, 1.0),
            [red, green, blue, alpha] => (*red, *green, *blue, *alpha),
            _ => return None,
        };
        let channel = |number: f64| (number / scale).clamp(0.0, 1.0);
        Some(Self {
            red: channel(red),
            green: channel(green),
            blue: channel(blue),
            alpha: alpha.clamp(0.0, 1.0),
        })
    }

    /// This colour at another opacity.
    #[must_use]
    pub fn with_alpha(self, alpha: f64) -> Self {
        Self { alpha, ..self }
    }

    /// What is seen of this colour on top of an opaque one.
    #[must_use]
    pub fn over(self, below: Self) -> Self {
        let mix = |above: f64, below: f64| above * self.alpha + below * (1.0 - self.alpha);
        Self {
            red: mix(self.red, below.red),
            green: mix(self.green, below.green),
            blue: mix(self.blue, below.blue),
            alpha: 1.0,
        }
    }

    /// This colour on an opaque background, moved no further than it takes to reach a contrast with it:
    /// towards black or white, whichever stands out more there, so that its hue is kept.
    #[must_use]
    pub fn held(self, background: Self, contrast: f64) -> Self {
        const STEPS: u8 = 50;
        let seen = self.over(background);
        let (black, white) = (Self::BLACK, Self::WHITE);
        let end =
            if black.contrast(background) >= white.contrast(background) { black } else { white };
        let moved = |step| end.with_alpha(f64::from(step) / f64::from(STEPS)).over(seen).rounded();
        (0..STEPS).map(moved).find(|color| color.contrast(background) >= contrast).unwrap_or(end)
    }

    /// This colour as it is written for the browser, in whole steps of 1/255.
    #[must_use]
    pub fn rounded(self) -> Self {
        let step = |channel: f64| (channel * 255.0).round() / 255.0;
        let (red, green, blue) = (step(self.red), step(self.green), step(self.blue));
        Self { red, green, blue, ..self }
    }

    /// The relative luminance, 0 (black) to 1 (white), as
    /// [WCAG 2.2](https://www.w3.org/TR/WCAG22/#dfn-relative-luminance) defines it.
    #[must_use]
    pub fn luminance(self) -> f64 {
        let linear = |channel: f64| {
            if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// The contrast with another colour, 1 to 21, as
    /// [WCAG 2.2](https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio) defines it.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (mine, its) = (self.luminance(), other.luminance());
        (mine.max(its) + 0.05) / (mine.min(its) + 0.05)
    }
}

/// A CSS colour.
impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let byte = |channel: f64| decimal::written(channel * 255.0, 0);
        let (red, green, blue) = (byte(self.red), byte(self.green), byte(self.blue));
        write!(f, "rgb({red} {green} {blue} / {})", decimal::written(self.alpha, 3))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_as_browsers_write_them() {
        assert_eq!(Color::parse("rgb(255, 255, 255)"), Some(Color::WHITE));
        assert_eq!(Color::parse("rgba(0, 0, 0, 0)"), Some(Color::BLACK.with_alpha(0.0)));
        assert_eq!(Color::parse("color(srgb 0 0 0 / 0.5)"), Some(Color::BLACK.with_alpha(0.5)));
        assert_eq!(Color::parse("color(srgb 1 1 none)").map(|color| color.blue), Some(0.0));
    }

    #[test]
    fn other_texts_are_no_colour() {
        for text in
            ["", "red", "oklch(0.5 0.1 20)", "rgb(1, 2)", "rgb(a, b, c)", "color(display-p3 1 1 1)"]
        {
            assert_eq!(Color::parse(text), None, "{text}");
        }
    }

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        assert!((Color::WHITE.contrast(Color::BLACK) - 21.0).abs() < 1e-9);
        assert!((Color::WHITE.contrast(Color::WHITE) - 1.0).abs() < 1e-9);
        // #767676 is the well-known lightest grey of 4.5:1 on white.
        assert!(Color::opaque(0x76, 0x76, 0x76).contrast(Color::WHITE) >= 4.5);
        assert!(Color::opaque(0x77, 0x77, 0x77).contrast(Color::WHITE) < 4.5);
    }

    #[test]
    fn a_translucent_colour_lets_the_one_below_through() {
        let grey = Color::BLACK.with_alpha(0.5).over(Color::WHITE);
        assert!((grey.red - 0.5).abs() < 1e-9);
    }
}
