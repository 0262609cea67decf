use super::Color;
use crate::store::Theme;

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Dark text on a light ground.
    Light,
    /// Light text on a dark ground.
    Dark,
}

/// What the page around the element looks like, and what the blogger set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Surroundings {
    /// What is behind the element, opaque; `None` where that is a picture.
    pub ground: Option<Color>,
    /// The colour of text there.
    pub text: Option<Color>,
    /// The colour of links there.
    pub link: Option<Color>,
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
    /// The ground to paint; `None` where the page's own stays.
    pub surface: Option<Color>,
    /// Text.
    pub text: Color,
    /// Text of less weight.
    pub muted: Color,
    /// Links, labels and signs.
    pub accent: Color,
    /// The outline of what has the focus.
    pub focus: Color,
    /// The ground of what stands out.
    pub raised: Color,
    /// Lines, which carry no meaning.
    pub border: Color,
}

/// The least contrast of text: WCAG 2.2, success criterion 1.4.3.
const TEXT: f64 = 4.5;
/// The least contrast of what is no text: WCAG 2.2, success criterion 1.4.11.
const SIGN: f64 = 3.0;
/// How much of the accent is in a raised ground.
const RAISED: f64 = 0.06;
/// How much of the text is in a line.
const LINE: f64 = 0.17;
/// How much of the text is in muted text.
const MUTED: f64 = 0.78;

/// The colours of a scheme of our own.
struct Own {
    ground: Color,
    text: Color,
    muted: Color,
    accent: Color,
}

const LIGHT: Own = Own {
    ground: Color::opaque(0xfd, 0xfc, 0xfa),
    text: Color::opaque(0x21, 0x1e, 0x1a),
    muted: Color::opaque(0x54, 0x4e, 0x46),
    accent: Color::opaque(0x8c, 0x2f, 0x14),
};

const DARK: Own = Own {
    ground: Color::opaque(0x17, 0x16, 0x14),
    text: Color::opaque(0xee, 0xea, 0xe3),
    muted: Color::opaque(0xbc, 0xb5, 0xaa),
    accent: Color::opaque(0xf2, 0xab, 0x92),
};

impl Palette {
    /// The colours for a `theme` in its surroundings. All text is at least 4.5:1 on every ground it
    /// stands on, and what is no text 3:1, whatever comes in.
    #[must_use]
    pub fn new(theme: Theme, around: &Surroundings) -> Self {
        let scheme = scheme_of(theme, around);
        let own = if scheme == Scheme::Light { LIGHT } else { DARK };
        let surface = surface_of(scheme, &own, around);
        let ground = surface.or(around.ground).unwrap_or(own.ground);
        let knobs = &around.knobs;
        let inherits = theme == Theme::Inherit;
        let inherited = |color: Option<Color>| color.filter(|_| inherits);

        let text = readable(
            [knobs.text, inherited(around.text), Some(own.text)],
            ground,
            strongest(ground),
        );
        let accent =
            readable([knobs.accent, inherited(around.link), Some(own.accent)], ground, text);
        let blend = Some(text.with_alpha(MUTED).over(ground));
        let muted = readable([knobs.muted, inherited(blend), Some(own.muted), blend], ground, text);
        let raised = knobs.raised.unwrap_or(accent.with_alpha(RAISED));
        let all_readable =
            |ground| [text, accent, muted].iter().all(|c| c.contrast(ground) >= TEXT);
        let raised =
            if all_readable(raised.over(ground)) { raised } else { raised.with_alpha(0.0) };
        let focus = knobs.focus.filter(|focus| focus.over(ground).contrast(ground) >= SIGN);
        Self {
            scheme,
            surface,
            text,
            muted,
            accent,
            focus: focus.unwrap_or(accent),
            raised,
            border: knobs.border.unwrap_or(text.with_alpha(LINE)),
        }
    }
}

/// What the attribute asks for; `inherit` asks the page, then looks at it, then asks the system.
fn scheme_of(theme: Theme, around: &Surroundings) -> Scheme {
    match theme {
        Theme::Light => Scheme::Light,
        Theme::Dark => Scheme::Dark,
        Theme::Auto => around.system,
        Theme::Inherit => {
            around.said.or_else(|| around.ground.map(scheme_on)).unwrap_or(around.system)
        }
    }
}

/// The scheme whose text can be read better on a ground.
fn scheme_on(ground: Color) -> Scheme {
    if strongest(ground) == Color::BLACK { Scheme::Light } else { Scheme::Dark }
}

/// The ground to paint: the blogger's; ours where the page's own is a picture, or is light where dark
/// is wanted, or the other way round.
fn surface_of(scheme: Scheme, own: &Own, around: &Surroundings) -> Option<Color> {
    if let Some(surface) = around.knobs.surface.filter(|surface| surface.alpha > 0.0) {
        return Some(surface.over(around.ground.unwrap_or(own.ground)));
    }
    match around.ground {
        Some(ground) if scheme_on(ground) == scheme => None,
        _ => Some(own.ground),
    }
}

/// Black or white, whichever stands out more: never less than 4.58:1.
fn strongest(ground: Color) -> Color {
    let (black, white) = (Color::BLACK.contrast(ground), Color::WHITE.contrast(ground));
    if black >= white { Color::BLACK } else { Color::WHITE }
}

/// The first colour that can be read on a ground.
fn readable<const N: usize>(wishes: [Option<Color>; N], ground: Color, last: Color) -> Color {
    wishes
        .into_iter()
        .flatten()
        .map(|wish| wish.over(ground))
        .find(|wish| wish.contrast(ground) >= TEXT)
        .unwrap_or(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: Surroundings = Surroundings {
        ground: Some(Color::WHITE),
        text: Some(Color::opaque(0x33, 0x33, 0x33)),
        link: Some(Color::opaque(0x00, 0x44, 0xcc)),
        said: None,
        system: Scheme::Light,
        knobs: Knobs {
            text: None,
            muted: None,
            accent: None,
            focus: None,
            surface: None,
            raised: None,
            border: None,
        },
    };

    /// Colours that look like chance and are the same each time (a linear congruential generator).
    fn colours(seed: u64) -> impl Iterator<Item = Color> {
        let mut state = seed;
        std::iter::repeat_with(move || {
            let mut byte = || {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                (state >> 56) as u8
            };
            Color::opaque(byte(), byte(), byte())
        })
    }

    /// The least contrast of text in a palette, on the grounds it stands on.
    fn least_contrast(palette: &Palette, page: &Surroundings) -> f64 {
        let ground = palette.surface.or(page.ground).expect("a ground");
        let grounds = [ground, palette.raised.over(ground)];
        let texts = [palette.text, palette.muted, palette.accent];
        let pairs =
            texts.iter().flat_map(|text| grounds.iter().map(|ground| text.contrast(*ground)));
        pairs.fold(f64::INFINITY, f64::min)
    }

    #[test]
    fn an_ordinary_page_lends_its_text_and_its_links() {
        let palette = Palette::new(Theme::Inherit, &PAGE);
        assert_eq!(Some(palette.text), PAGE.text);
        assert_eq!(Some(palette.accent), PAGE.link);
        assert_eq!((palette.surface, palette.scheme), (None, Scheme::Light));
    }

    #[test]
    fn every_colour_of_a_page_gives_readable_text_in_every_theme() {
        let mut colours = colours(7);
        let mut next = || colours.next().expect("a colour");
        for _ in 0..2000 {
            let page = Surroundings {
                ground: Some(next()),
                text: Some(next()),
                link: Some(next()),
                ..PAGE
            };
            for (_, theme) in Theme::ALL {
                let palette = Palette::new(*theme, &page);
                let least = least_contrast(&palette, &page);
                assert!(least >= TEXT, "{least} in {theme:?} on {page:?}: {palette:?}");
                let ground = palette.surface.or(page.ground).expect("a ground");
                assert!(palette.focus.contrast(ground) >= SIGN);
            }
        }
    }

    #[test]
    fn what_the_blogger_sets_is_used_where_it_can_be_read_and_nowhere_else() {
        let mut colours = colours(11);
        let mut wish = || colours.next().filter(|color| color.red < 0.8);
        for _ in 0..2000 {
            let knobs = Knobs {
                text: wish(),
                muted: wish(),
                accent: wish(),
                focus: wish(),
                surface: wish(),
                raised: wish(),
                border: wish(),
            };
            let page = Surroundings { knobs, ..PAGE };
            let palette = Palette::new(Theme::Inherit, &page);
            assert!(least_contrast(&palette, &page) >= TEXT, "{page:?}: {palette:?}");
        }
        let knobs = Knobs { accent: Some(Color::opaque(0x80, 0x00, 0x40)), ..Knobs::default() };
        let palette = Palette::new(Theme::Inherit, &Surroundings { knobs, ..PAGE });
        assert_eq!(Some(palette.accent), knobs.accent);
    }

    #[test]
    fn our_own_palette_keeps_seven_to_one() {
        for own in [LIGHT, DARK] {
            for text in [own.text, own.muted, own.accent] {
                let raised = own.accent.with_alpha(RAISED).over(own.ground);
                assert!(text.contrast(own.ground) >= 7.0 && text.contrast(raised) >= 7.0);
            }
        }
    }

    #[test]
    fn a_theme_that_differs_from_the_page_brings_its_own_ground() {
        let palette = Palette::new(Theme::Dark, &PAGE);
        assert_eq!((palette.surface, palette.scheme), (Some(DARK.ground), Scheme::Dark));
        assert_eq!(Palette::new(Theme::Light, &PAGE).surface, None);
        let says_dark = Surroundings { said: Some(Scheme::Dark), ..PAGE };
        assert_eq!(Palette::new(Theme::Inherit, &says_dark).surface, Some(DARK.ground));
        let picture = Surroundings { ground: None, said: Some(Scheme::Dark), ..PAGE };
        assert_eq!(Palette::new(Theme::Inherit, &picture).surface, Some(DARK.ground));
    }

    #[test]
    fn the_system_decides_only_when_asked_or_when_nothing_else_is_known() {
        let at_night = Surroundings { system: Scheme::Dark, ..PAGE };
        assert_eq!(Palette::new(Theme::Inherit, &at_night).scheme, Scheme::Light);
        assert_eq!(Palette::new(Theme::Auto, &at_night).scheme, Scheme::Dark);
        let picture = Surroundings { ground: None, ..at_night };
        assert_eq!(Palette::new(Theme::Inherit, &picture).scheme, Scheme::Dark);
    }
}
