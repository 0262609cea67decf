/// Whether a short text is nothing but what a button asks for.
pub(in crate::import) fn call(text: &str) -> bool {
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    CALLS.contains(&text)
        || text.split(' ').count() <= 6 && BEGIN.iter().any(|begin| text.starts_with(begin))
}

#[rustfmt::skip]
const CALLS: &[&str] = &[
    "send email", "send an email", "send a message", "email us", "contact us", "call now", "donate", "donate now", "donate here", "give now",
    "support us", "register", "register now", "register here", "sign up", "sign up now", "sign up here", "sign the petition", "rsvp", "rsvp now",
    "rsvp here", "join", "join now", "join us", "buy now", "buy tickets", "get tickets", "get your tickets", "book now", "order now",
    "shop now", "apply now", "learn more", "find out more", "more info", "more information", "read more", "read on", "see more", "view more",
    "show more", "see all", "view all", "details", "view details", "watch now", "watch the video", "listen now", "download", "download now",
    "click here", "get started", "try it now", "start now", "take action", "add to calendar", "volunteer", "volunteer now", "vote now",
    "mehr erfahren", "weiterlesen", "mehr lesen", "jetzt spenden", "spenden", "jetzt anmelden", "anmelden", "hier klicken", "zum artikel",
    "en savoir plus", "lire la suite", "faire un don", "s'inscrire", "je m'inscris", "cliquez ici", "leer más", "más información", "donar",
    "inscribirse", "inscríbete", "saiba mais", "leia mais", "leggi di più", "scopri di più", "iscriviti ora", "lees meer", "meer lezen",
    "läs mer", "les mer", "læs mere", "czytaj więcej", "dowiedz się więcej", "zapisz się", "читать далее", "подробнее", "続きを読む", "阅读更多",
    "查看更多",
];

#[rustfmt::skip]
const BEGIN: &[&str] = &[
    "read the full ", "read the whole ", "read the rest ", "learn more about ", "find out more ", "click here to ", "sign up for ", "sign up to ",
    "register for ", "rsvp for ", "rsvp to ", "rsvp at ", "donate to ", "sign the petition",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_button_asks_and_a_title_says() {
        for text in ["send email", "read more →", "rsvp for the picnic", "jetzt spenden!"] {
            assert!(call(text), "{text}");
        }
        for text in
            ["read harder", "the ferry sails", "join the weir society at the mill on monday"]
        {
            assert!(!call(text), "{text}");
        }
    }
}
