//! What stands around a newsletter, by the words it is written with; `online` is about where it can be read,
//! `calls` about what buttons ask for.

mod calls;
mod online;

use super::report::Chrome;
pub(in crate::import) use calls::call;
pub(in crate::import) use online::{is_online_line, online};

/// Whether a short text is nothing but what a button of a mail service says.
pub(in crate::import) fn button(text: &str) -> bool {
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    BUTTONS.contains(&text)
}

/// Whether a line asks whoever got the mail from somebody else to subscribe.
pub(in crate::import) fn forwarded(text: &str) -> bool {
    text.chars().count() <= 160
        && text.contains('?')
        && FORWARDED.iter().any(|phrase| text.contains(phrase))
}

/// How mails ask whether they were forwarded.
#[rustfmt::skip]
const FORWARDED: &[&str] = &[
    "forwarded this", "was this forwarded", "were you forwarded", "email forwarded to you", "newsletter forwarded to you", "was this email forwarded",
    "e-mail weitergeleitet", "newsletter weitergeleitet", "mail weitergeleitet", "transféré cet", "transféré cette", "a été transféré", "reenviado este",
    "inoltrato questa", "doorgestuurd gekregen", "przekazał ci", "encaminhou este", "vidarebefordrat till dig",
];

/// Whether a text is about the subscription, the sender's address or the rights, as at the end of mails.
pub(in crate::import) fn footer(text: &str) -> bool {
    text.chars().count() <= 900
        && (FOOTER.iter().any(|phrase| text.contains(phrase))
            || text.contains("/listinfo/")
            || text.contains("mailing list") && text.contains('@')
            || APPEARED.iter().any(|(begin, first)| {
                text.starts_with(begin) && text.contains(first) && text.split(' ').count() <= 40
            })
            || text.starts_with('©')
            || text.starts_with("(c) ")
            || text.starts_with("copyright "))
}

/// Whether a link leads to where readers leave or change their subscription.
pub(in crate::import) fn leaves(href: &str) -> bool {
    let href = href.to_ascii_lowercase();
    [
        "unsubscribe",
        "optout",
        "opt-out",
        "opt_out",
        "list-manage.com/profile",
        "manage-preferences",
        "email-preferences",
        "//preferences.",
        "unsub?",
        "unsub_",
        "désinscription",
        "desinscription",
        "abmeldung",
    ]
    .iter()
    .any(|part| href.contains(part))
}

/// Whether a link leads to a page of a social network, or shares the newsletter there.
pub(in crate::import) fn social(href: &str) -> bool {
    let Some((_, rest)) = href.split_once("://") else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    SOCIAL.iter().any(|site| {
        host.strip_suffix(site).is_some_and(|before| before.is_empty() || before.ends_with('.'))
    })
}

/// Whether the words of a row of social links say no more than where they lead.
pub(in crate::import) fn social_words(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .all(|word| SOCIAL_WORDS.contains(&word))
}

/// Whether a line of plain text names a social network or the newsletter's page, and where it is: `Twitter
/// (https://twitter.com/harbour)`.
pub(in crate::import) fn is_social_line(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let has_address = text.contains("://") && text.len() <= 400;
    has_address && {
        let said =
            words.by_ref().filter(|word| !word.contains("://")).collect::<Vec<_>>().join(" ");
        let said = folded(&said);
        said.contains(char::is_alphabetic) && social_words(&said)
    }
}

/// Whether a class says that an element is none of the newsletter's text.
pub(in crate::import) fn by_class(class: &str) -> Option<Chrome> {
    match class {
        "preheader" | "preheadertext" | "preview-text" | "previewtext" | "mcnpreviewtext"
        | "sr-only" | "visually-hidden" | "screen-reader-text" => Some(Chrome::Hidden),
        "subscription-widget-wrap"
        | "subscription-widget"
        | "button-wrapper"
        | "captioned-button-wrap"
        | "subscribe-widget"
        | "subscribe-footer"
        | "share-buttons"
        | "sharedaddy"
        | "post-ufi"
        | "feedback-buttons"
        | "email-ufi-2-top"
        | "email-ufi-2-bottom" => Some(Chrome::Button),
        "cookie-banner" | "cookie-notice" | "breadcrumbs" | "breadcrumb" | "skip-link"
        | "site-header" | "site-footer" | "sidebar" => Some(Chrome::Navigation),
        _ => None,
    }
}

/// Text as the phrases are written: in lower case, with single spaces.
pub(in crate::import) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !is_invisible(*c) || c.is_whitespace()) {
        if c.is_whitespace() {
            if !folded.ends_with(' ') && !folded.is_empty() {
                folded.push(' ');
            }
        } else if c == '’' {
            folded.push('\'');
        } else {
            folded.extend(c.to_lowercase());
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Whether nothing is seen of a character: space of any kind, and the fill after a mail's preview.
pub(in crate::import) fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}')
}

#[rustfmt::skip]
const BUTTONS: &[&str] = &[
    "subscribe", "subscribe now", "subscribe here", "subscribed", "share", "share this post", "share this",
    "like", "like this", "comment", "comments", "leave a comment", "restack", "upgrade to paid",
    "get the ios app", "get the android app", "start writing", "publish on beehiiv", "powered by beehiiv",
    "powered by ghost", "powered by mailchimp", "powered by substack", "powered by buttondown", "email marketing powered by mailchimp",
    "built with convertkit", "built with kit", "invite a friend", "forward to a friend", "forward this email",
    "share this newsletter", "give a gift subscription", "start a free trial", "refer a friend", "tweet", "tweet this",
    "share on facebook", "share on twitter", "share on x", "share on linkedin", "jetzt abonnieren", "abonnieren",
    "teilen", "kommentieren", "weiterleiten", "s'abonner", "s'abonner maintenant", "partager", "commenter", "suscribirse",
    "suscríbete", "compartir", "comentar", "iscriviti", "condividi", "subskrybuj", "udostępnij", "abonneren", "delen",
    "登録", "シェア", "订阅", "分享",
];

#[rustfmt::skip]
const FOOTER: &[&str] = &[
    "unsubscribe", "cancel your subscription", "manage your subscription", "manage subscription", "manage preferences",
    "manage your preferences", "update your preferences", "email preferences", "subscription preferences",
    "update your profile", "change your email address", "change your address", "you received this", "you're receiving this",
    "you are receiving this", "you receive this", "you get this", "because you signed up", "because you subscribed", "you are getting this email", "you're getting this email", "why did i get this",
    "was this email forwarded", "forwarded this email", "our mailing address", "this email was sent to",
    "this message was sent to", "this e-mail was sent to", "was sent by", "all rights reserved", "copyright (c)", "copyright ©", "no longer wish to receive",
    "no longer want to receive", "don't want to receive", "stop receiving", "opt out", "opt-out",
    "add us to your address book", "to stop receiving", "powered by mailchimp", "powered by ghost", "powered by beehiiv", "sent with",
    "abmelden", "abbestellen", "abbestellung", "nicht mehr empfangen möchte", "nicht mehr erhalten möchte",
    "nicht länger erhalten möchte", "newsletter verwalten", "sie erhalten diese", "du erhältst diese", "diese e-mail wurde an",
    "alle rechte vorbehalten", "impressum",
    "se désinscrire", "vous désinscrire", "désinscrivez-vous", "se désabonner", "vous désabonner", "ne plus recevoir", "désabonnement", "désinscription", "vous recevez cet", "vous recevez ce", "tous droits réservés",
    "gérer vos préférences", "darse de baja", "cancelar suscripción", "cancelar la suscripción", "anular suscripción",
    "recibes este", "has recibido este", "todos los derechos reservados", "cancelar inscrição", "cancelar subscrição",
    "cancelar a subscrição", "descadastrar", "você recebeu este", "todos os direitos reservados", "annulla iscrizione",
    "annulla l'iscrizione", "disiscriviti", "cancella iscrizione", "hai ricevuto questa", "ricevi questa", "tutti i diritti riservati",
    "uitschrijven", "afmelden", "je ontvangt deze", "u ontvangt deze", "alle rechten voorbehouden", "wypisz się", "wypisz mnie",
    "anuluj subskrypcję", "zrezygnuj z subskrypcji", "otrzymujesz tę", "otrzymujesz ten", "wszelkie prawa zastrzeżone",
    "no quiero recibir", "dejar de recibir", "no deseas recibir", "non ricevere più", "non desidera ricevere", "niet meer ontvangen",
    "nie chcesz otrzymywać", "avprenumerera", "avsluta prenumeration", "avregistrera", "meld deg av", "meld av", "afmeld", "avmeld", "peruuta tilaus",
    "odhlásit", "zrušit odběr", "leiratkozás", "dezabonare", "abonelikten çık", "отписаться", "вы получили это", "відписатися",
    "配信停止", "購読解除", "登録解除", "退订", "取消订阅", "退訂", "取消訂閱", "수신거부", "구독 취소", "إلغاء الاشتراك", "הסרה מרשימת", "להסרה מ", "διαγραφή από",
];

/// What blogs put behind every item of their feed, in two pieces around its title.
const APPEARED: &[(&str, &str)] = &[
    ("the post ", " appeared first on "),
    ("the article ", " appeared first on "),
    ("der beitrag ", " erschien zuerst auf "),
    ("l'article ", " est apparu en premier sur "),
    ("la entrada ", " primero en "),
    ("el artículo ", " primero en "),
    ("o post ", " apareceu primeiro em "),
    ("l'articolo ", " proviene da "),
    ("het bericht ", " verscheen eerst op "),
    ("artykuł ", " pochodzi z serwisu "),
    ("inlägget ", " dök först upp på "),
    ("сообщение ", " появились сначала на "),
];

#[rustfmt::skip]
const SOCIAL: &[&str] = &[
    "facebook.com", "fb.com", "fb.me", "twitter.com", "x.com", "instagram.com", "linkedin.com", "youtube.com", "youtu.be",
    "tiktok.com", "pinterest.com", "threads.net", "threads.com", "bsky.app", "mastodon.social", "t.me", "telegram.me",
    "wa.me", "api.whatsapp.com", "whatsapp.com", "reddit.com", "tumblr.com", "vk.com", "discord.gg", "discord.com",
    "snapchat.com", "weibo.com", "xing.com", "flipboard.com", "getpocket.com", "spotify.com", "strava.com",
];

#[rustfmt::skip]
const SOCIAL_WORDS: &[&str] = &[
    "facebook", "twitter", "x", "instagram", "linkedin", "youtube", "tiktok", "pinterest", "threads", "bluesky", "mastodon",
    "telegram", "whatsapp", "reddit", "tumblr", "discord", "snapchat", "xing", "spotify", "email", "mail", "website", "web", "rss",
    "share", "tweet", "follow", "us", "me", "on", "like", "post", "this", "and", "our", "join", "connect", "with", "find", "stay",
    "in", "touch", "logo", "icon", "link", "page", "folge", "folgen", "uns", "auf", "teilen", "suivez", "nous", "sur", "partager", "síguenos",
    "en", "seguici", "su", "volg", "ons", "op", "fb", "tw", "ig", "yt", "tk",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_written_as_texts_are_folded() {
        for phrase in [BUTTONS, FOOTER, SOCIAL, SOCIAL_WORDS].concat() {
            assert_eq!(folded(phrase), phrase);
        }
    }

    #[test]
    fn a_sentence_about_news_is_no_chrome() {
        for text in ["they sail again.", "the ferry is online since sunday", "share of the market"]
        {
            assert!(!button(text) && !footer(text) && !social_words(text), "{text}");
        }
        assert!(social("https://www.facebook.com/a") && social("https://m.youtube.com/b"));
        assert!(!social("https://notfacebook.com/a") && !social("mailto:a@x.com"));
    }
}
