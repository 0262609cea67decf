use super::*;

const PAGE: Surroundings = Surroundings {
    background: Some(Color::WHITE),
    text: Some(Color::opaque(0x33, 0x33, 0x33)),
    link: Some(Color::opaque(0x00, 0x44, 0xcc)),
    heading: None,
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

/// The least contrast of text in a palette, on the backgrounds it stands on.
fn least_contrast(palette: &Palette, page: &Surroundings) -> f64 {
    let background = palette.surface.or(page.background).expect("a background");
    let backgrounds = [background, palette.raised.over(background)];
    let texts = [palette.text, palette.heading, palette.muted, palette.accent];
    let pairs = texts
        .iter()
        .flat_map(|text| backgrounds.iter().map(|background| text.contrast(*background)));
    pairs.fold(f64::INFINITY, f64::min)
}

#[test]
fn an_ordinary_page_lends_its_text_and_its_links() {
    let palette = Palette::new(Theme::Inherit, &PAGE);
    assert_eq!(Some(palette.text), PAGE.text);
    assert_eq!(Some(palette.accent), PAGE.link);
    assert_eq!((palette.surface, palette.scheme), (None, Scheme::Light));
    assert_eq!(Some(palette.background), PAGE.background);
}

#[test]
fn every_colour_of_a_page_gives_readable_text_in_every_theme() {
    let mut colours = colours(7);
    let mut next = || colours.next().expect("a colour");
    for _ in 0..2000 {
        let page = Surroundings {
            background: Some(next()),
            text: Some(next()),
            link: Some(next()),
            ..PAGE
        };
        for (_, theme) in Theme::ALL {
            let palette = Palette::new(*theme, &page);
            let least = least_contrast(&palette, &page);
            assert!(least >= TEXT, "{least} in {theme:?} on {page:?}: {palette:?}");
            let background = palette.surface.or(page.background).expect("a background");
            assert!(palette.focus.contrast(background) >= SIGN);
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
        for text in [own.text, own.text.with_alpha(MUTED).over(own.background), own.accent] {
            let raised = own.accent.with_alpha(RAISED).over(own.background);
            assert!(text.contrast(own.background) >= 7.0 && text.contrast(raised) >= 7.0);
        }
    }
}

#[test]
fn a_theme_that_differs_from_the_page_brings_its_own_ground() {
    let palette = Palette::new(Theme::Dark, &PAGE);
    assert_eq!((palette.surface, palette.scheme), (Some(DARK.background), Scheme::Dark));
    assert_eq!(Palette::new(Theme::Light, &PAGE).surface, None);
    let says_dark = Surroundings { said: Some(Scheme::Dark), ..PAGE };
    assert_eq!(Palette::new(Theme::Inherit, &says_dark).surface, Some(DARK.background));
    let picture = Surroundings { background: None, said: Some(Scheme::Dark), ..PAGE };
    assert_eq!(Palette::new(Theme::Inherit, &picture).surface, Some(DARK.background));
}

#[test]
fn the_system_decides_only_when_asked_or_when_nothing_else_is_known() {
    let at_night = Surroundings { system: Scheme::Dark, ..PAGE };
    assert_eq!(Palette::new(Theme::Inherit, &at_night).scheme, Scheme::Light);
    assert_eq!(Palette::new(Theme::Auto, &at_night).scheme, Scheme::Dark);
    let unknown = Surroundings { background: None, text: None, ..at_night };
    assert_eq!(Palette::new(Theme::Inherit, &unknown).scheme, Scheme::Dark);
}

#[test]
fn on_a_picture_the_pages_text_tells_what_it_stands_on() {
    let scheme = |text, system| {
        let page = Surroundings { background: None, text: Some(text), system, ..PAGE };
        Palette::new(Theme::Inherit, &page).scheme
    };
    assert_eq!(scheme(Color::WHITE, Scheme::Light), Scheme::Dark);
    assert_eq!(scheme(Color::BLACK, Scheme::Dark), Scheme::Light);
}

#[test]
fn quiet_text_is_never_louder_than_text() {
    let mut colours = colours(13);
    let mut next = || colours.next().expect("a colour");
    for _ in 0..2000 {
        let page = Surroundings { background: Some(next()), text: Some(next()), ..PAGE };
        let palette = Palette::new(Theme::Inherit, &page);
        let [quiet, text] =
            [palette.muted, palette.text].map(|color| color.contrast(palette.background));
        assert!(quiet <= text + 1e-9, "{quiet} and {text} on {page:?}");
    }
}

#[test]
fn a_link_that_cannot_be_read_is_moved_and_keeps_its_hue() {
    // 4.3:1 on white: by a hair.
    let link = Some(Color::opaque(0x00, 0x80, 0x90));
    let palette = Palette::new(Theme::Inherit, &Surroundings { link, ..PAGE });
    let moved = palette.accent;
    assert!(moved.contrast(Color::WHITE) >= TEXT && moved.contrast(Color::WHITE) < 5.0);
    assert!(moved.red < 0.01 && moved.green > 0.4 && moved.blue > moved.green, "{moved:?}");
}

#[test]
fn headings_have_the_colour_of_the_pages_where_it_can_be_read() {
    let heading = |color| Surroundings { heading: Some(color), ..PAGE };
    let green = Color::opaque(0x00, 0x60, 0x20);
    assert_eq!(Palette::new(Theme::Inherit, &heading(green)).heading, green);
    let pale = Palette::new(Theme::Inherit, &heading(Color::opaque(0xdd, 0xdd, 0xdd)));
    assert_eq!(Some(pale.heading), PAGE.text);
}
