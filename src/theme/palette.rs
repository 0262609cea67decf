use super::Color;
use super::gradient::TEXT;
use crate::store::Theme;

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Dark text on a light background.
    Light,
    /// Light text on a dark background.
    Dark,
}

/// What the page around the element looks like, and what the blogger set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Surroundings {
    /// What is behind the element, opaque; `None` where that is a picture.
    pub background: Option<Color>,
    /// The colour of text there.
    pub text: Option<Color>,
    /// The colour of links there.
    pub link: Option<Color>,
    /// The colour of headings there.
    pub heading: Option<Color>,
    /// What the page says of itself.
    pub said: Option<Scheme>,
    /// What the system prefers.
    pub system: Scheme,
    /// What the blogger set with custom properties.
    pub knobs: Knobs,
}

/// The colours among the custom properties.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Knobs {
    /// `--newsfold-text`
    pub text: Option<Color>,
    /// `--newsfold-muted`
    pub muted: Option<Color>,
    /// `--newsfold-accent`
    pub accent: Option<Color>,
    /// `--newsfold-focus`
    pub focus: Option<Color>,
    /// `--newsfold-surface`
    pub surface: Option<Color>,
    /// `--newsfold-raised`
    pub raised: Option<Color>,
    /// `--newsfold-border`
    pub border: Option<Color>,
}

/// The colours to use.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Palette {
    /// Whether the palette is a light or a dark one.
    pub scheme: Scheme,
    /// The background to paint; `None` where the page's own stays.
    pub surface: Option<Color>,
    /// What is behind text in either case, opaque: for what text passes below. Ours where that is a picture.
    pub background: Color,
    /// Text.
    pub text: Color,
    /// Headings.
    pub heading: Color,
    /// Text of less weight, which is never more contrast than text.
    pub muted: Color,
    /// Links, labels and signs.
    pub accent: Color,
    /// The outline of what has the focus.
    pub focus: Color,
    /// The background of what stands out.
    pub raised: Color,
    /// Lines, which carry no meaning.
    pub border: Color,
}

/// The least contrast of what is no text: WCAG 2.2, success criterion 1.4.11.
const SIGN: f64 = 3.0;
/// How much of the accent is in a raised background.
const RAISED: f64 = 0.06;
/// How much of the text is in a line.
const LINE: f64 = 0.17;
/// How much of the text is in muted text.
const MUTED: f64 = 0.78;

/// The colours of a scheme of our own.
struct Own {
    background: Color,
    text: Color,
    accent: Color,
}

const LIGHT: Own = Own {
    background: Color::opaque(0xfd, 0xfc, 0xfa),
    text: Color::opaque(0x21, 0x1e, 0x1a),
    accent: Color::opaque(0x8c, 0x2f, 0x14),
};

const DARK: Own = Own {
    background: Color::opaque(0x17, 0x16, 0x14),
    text: Color::opaque(0xee, 0xea, 0xe3),
    accent: Color::opaque(0xf2, 0xab, 0x92),
};

impl Palette {
    /// The colours for a `theme` in its surroundings. All text is at least 4.5:1 on every background it
    /// stands on, and what is no text 3:1, whatever comes in.
    #[must_use]
    pub fn new(theme: Theme, around: &Surroundings) -> Self {
        let scheme = scheme_of(theme, around);
        let own = if scheme == Scheme::Light { LIGHT } else { DARK };
        let surface = surface_of(scheme, &own, around);
        let background = surface.or(around.background).unwrap_or(own.background);
        let knobs = &around.knobs;
        let inherits = theme == Theme::Inherit;
        let inherited = |color: Option<Color>| color.filter(|_| inherits);

        let text = readable(
            [knobs.text, inherited(around.text), Some(own.text)],
            background,
            strongest(background),
        );
        let heading = readable([inherited(around.heading)], background, text);
        // The ground is not the page's own, so that its colours mean nothing on it.
        let is_elsewhere = surface.is_some() && knobs.surface.is_none();
        let link = inherited(around.link).filter(|_| !is_elsewhere);
        let link = knobs.accent.or(link).unwrap_or(own.accent).held(background, TEXT);
        let raised = knobs.raised.unwrap_or(link.with_alpha(RAISED));
        // What stands on both grounds is held on both.
        let colors_on = |raised: Color| {
            let ground = raised.over(background);
            let held = |color: Color| color.held(background, TEXT).held(ground, TEXT);
            let quiet = held(text.with_alpha(MUTED).over(background));
            let is_quiet = quiet.contrast(background) <= text.contrast(background);
            let muted = knobs.muted.map_or(if is_quiet { quiet } else { text }, held);
            let colors = [text, held(link), muted];
            let is_readable = |on| colors.iter().all(|color| color.contrast(on) >= TEXT);
            (is_readable(background) && is_readable(ground)).then_some((raised, colors))
        };
        let plain = (raised.with_alpha(0.0), [text, link, text]);
        let (raised, [_, accent, muted]) =
            colors_on(raised).or_else(|| colors_on(plain.0)).unwrap_or(plain);
        let on_card = raised.over(background);
        let heading = if heading.contrast(on_card) >= TEXT { heading } else { text };
        let focus = knobs.focus.filter(|focus| focus.over(background).contrast(background) >= SIGN);
        Self {
            scheme,
            surface,
            background,
            text,
            heading,
            muted,
            accent,
            focus: focus.unwrap_or(accent),
            raised,
            border: knobs.border.unwrap_or(text.with_alpha(LINE)),
        }
    }
}

/// What the attribute asks for; `inherit` asks the page, then looks at its ground, or its text where that is a
/// picture.
fn scheme_of(theme: Theme, around: &Surroundings) -> Scheme {
    match theme {
        Theme::Light => Scheme::Light,
        Theme::Dark => Scheme::Dark,
        Theme::Auto => around.system,
        Theme::Inherit => {
            let seen = around.background.or_else(|| around.text.map(opposite));
            around.said.or_else(|| seen.map(scheme_on)).unwrap_or(around.system)
        }
    }
}

/// What a colour of text stands on where that is a picture.
fn opposite(text: Color) -> Color {
    if scheme_on(text) == Scheme::Light { Color::BLACK } else { Color::WHITE }
}

/// The scheme whose text can be read better on a background.
fn scheme_on(background: Color) -> Scheme {
    if strongest(background) == Color::BLACK { Scheme::Light } else { Scheme::Dark }
}

/// The background to paint: the blogger's; ours where the page's own is a picture, or is light where dark
/// is wanted, or the other way round.
fn surface_of(scheme: Scheme, own: &Own, around: &Surroundings) -> Option<Color> {
    if let Some(surface) = around.knobs.surface.filter(|surface| surface.alpha > 0.0) {
        return Some(surface.over(around.background.unwrap_or(own.background)));
    }
    match around.background {
        Some(background) if scheme_on(background) == scheme => None,
        _ => Some(own.background),
    }
}

/// Black or white, whichever stands out more: never less than 4.58:1.
fn strongest(background: Color) -> Color {
    let (black, white) = (Color::BLACK.contrast(background), Color::WHITE.contrast(background));
    if black >= white { Color::BLACK } else { Color::WHITE }
}

/// The first colour that can be read on a background.
fn readable<const N: usize>(wishes: [Option<Color>; N], background: Color, last: Color) -> Color {
    wishes
        .into_iter()
        .flatten()
        .map(|wish| wish.over(background).rounded())
        .find(|wish| wish.contrast(background) >= TEXT)
        .unwrap_or(last)
}

#[cfg(test)]
mod tests;
