use super::folded;

/// Whether a line is about where the newsletter can be read, in the languages of many mails. Texts come in
/// lower case, with single spaces.
pub(in crate::import) fn online(text: &str) -> bool {
    text.len() <= 160
        && (ONLINE.iter().any(|phrase| text.contains(phrase))
            || says_where(text)
            || has_trouble(text))
}

/// Whether a line of plain text, however it is written, is about where the newsletter can be read, and says
/// nothing else but the address.
pub(in crate::import) fn is_online_line(text: &str) -> bool {
    let words = text.split_whitespace().filter(|word| !word.contains("://")).count();
    words <= 14
        && text.len() <= 400
        && online(&folded(text.split("http").next().unwrap_or_default()))
}

/// Whether a sentence says how to see the newsletter somewhere else, and nothing more: "View this letter
/// in your browser", "Diese Ausgabe im Browser ansehen". "How to open it in your browser" does not.
fn says_where(text: &str) -> bool {
    let ends =
        ['.', '!', '?', ':', ';', '–', '—', '|', '(', ')', '[', ']', '<', '>', '»', '→', '¿', '¡'];
    text.split(ends).any(|sentence| {
        let words = || {
            let words = sentence.split(|c: char| !c.is_alphanumeric() && c != '-');
            words.map(|word| word.trim_matches('-')).filter(|word| !word.is_empty())
        };
        let has = |list: &[&str]| words().any(|word| list.contains(&word));
        let known = |word: &str| {
            [SEE, BROWSER, ELSEWHERE, LETTER, BETWEEN].iter().any(|list| list.contains(&word))
        };
        has(SEE) && (has(BROWSER) || has(ELSEWHERE) && has(LETTER)) && words().all(known)
    })
}

/// Whether a line asks whether the newsletter can be seen: "Trouble viewing this letter?".
fn has_trouble(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '-');
    TROUBLE.iter().any(|phrase| text.contains(phrase))
        && words.into_iter().any(|word| LETTER.contains(&word))
}

#[rustfmt::skip]
const ONLINE: &[&str] = &[
    "view in browser", "view in your browser", "view online",
    "view this email online", "view as webpage", "view as a web page", "view web version", "web version",
    "view on web", "view on the web", "view this in your browser", "open in browser", "open in your browser",
    "read in browser", "read in your browser", "read online", "read on the web", "read it online", "read on web",
    "read this online", "see this email in your browser", "see in browser", "open in app", "read in app",
    "read in the app", "view in the app", "view in app", "email not displaying correctly",
    "having trouble viewing this email", "trouble viewing this email", "can't see this email",
    "images not displaying", "click here to view",
    "im browser ansehen", "im browser öffnen", "im browser anzeigen", "im browser betrachten", "im browser lesen",
    "webversion", "web-version", "online ansehen", "onlineversion", "online-version", "online lesen",
    "wird diese e-mail nicht richtig dargestellt",
    "voir dans le navigateur", "voir cet e-mail dans", "voir cet email dans", "afficher dans le navigateur",
    "ouvrir dans le navigateur", "version en ligne", "lire en ligne", "voir la version en ligne",
    "ver en el navegador", "ver en navegador", "ver en tu navegador", "ver este correo en", "ver este email en",
    "ver online", "leer en línea", "versión web", "ver no navegador", "ver no seu navegador", "ler online",
    "visualizar no navegador", "vedi nel browser", "visualizza nel browser", "apri nel browser",
    "visualizza questa email nel browser", "versione web", "versione online", "online version", "versión online",
    "versión en línea", "versão online", "wersja online", "onlineversie", "leggi online", "bekijk in browser",
    "bekijk in je browser", "bekijk deze e-mail in je browser", "bekijk online", "lees online",
    "zobacz w przeglądarce", "wyświetl w przeglądarce", "otwórz w przeglądarce", "czytaj online",
    "zobacz online", "visa i webbläsaren", "läs i webbläsaren", "öppna i webbläsaren", "se i nettleser",
    "vis i nettleser", "vis i browser", "åbn i browser", "näytä selaimessa", "avaa selaimessa",
    "zobrazit v prohlížeči", "otevřít v prohlížeči", "megtekintés böngészőben", "vezi în browser",
    "tarayıcıda görüntüle", "открыть в браузере", "смотреть в браузере", "посмотреть в браузере", "веб-версия",
    "відкрити у браузері", "переглянути в браузері", "ブラウザで表示", "ブラウザで見る", "ブラウザで開く",
    "オンラインで読む", "在浏览器中查看", "在浏览器中打开", "在线阅读", "在瀏覽器中檢視", "브라우저에서 보기", "웹에서 보기", "عرض في المتصفح", "افتح في المتصفح", "عرض في متصفح", "צפה בדפדפן", "צפייה בדפדפן",
    "לצפייה בדפדפן", "הצג בדפדפן", "προβολή στον browser", "δείτε το στον browser", "view this post on the web", "view this post online",
    "view this issue online",
];

/// To see something.
#[rustfmt::skip]
const SEE: &[&str] = &[
    "view", "see", "read", "open", "display", "show", "voir", "lire", "afficher", "ouvrir", "consulter", "visualiser",
    "regarder", "consultez", "lisez", "ouvrez", "affichez", "ansehen", "anschauen", "anzeigen", "lesen", "öffnen",
    "betrachten", "ver", "leer", "abrir", "abre", "abra", "visualizar", "mostrar", "ler", "leia", "veja", "lee", "vea",
    "vedi", "leggi", "apri", "visualizza", "guarda", "visualizzare", "leggere", "bekijk", "bekijken", "lees", "lezen",
    "openen", "zobacz", "czytaj", "przeczytaj", "otwórz", "wyświetl", "visa", "läs", "öppna", "se", "vis", "læs", "les",
    "åpne", "åbn", "näytä", "lue", "avaa", "zobrazit", "otevřít", "přečíst", "číst", "zobraziť", "megnyitás",
    "megtekintés", "vezi", "citește", "deschide", "görüntüle", "oku", "aç", "открыть", "смотреть", "посмотреть",
    "читать", "прочитать", "просмотреть", "відкрити", "переглянути", "читати", "veure", "llegir", "obre",
];

/// Where it is seen.
#[rustfmt::skip]
const BROWSER: &[&str] = &[
    "browser", "browsern", "browseren", "browseru", "webbrowser", "navigateur", "navegador", "przeglądarce",
    "prohlížeči", "prehliadači", "webbläsaren", "webbläsare", "nettleseren", "nettleser", "selaimessa", "böngészőben",
    "tarayıcıda", "tarayıcınızda", "браузере", "браузері",
];

/// Where it is seen, in words that are about other things as often.
#[rustfmt::skip]
const ELSEWHERE: &[&str] = &[
    "online", "web", "website", "webpage", "page", "site", "ligne", "línea", "linea", "linha", "webu", "verkossa",
    "nätet", "nettet", "сайте", "сайті", "интернете", "онлайн", "html",
];

/// What is seen.
#[rustfmt::skip]
const LETTER: &[&str] = &[
    "email", "emails", "e-mail", "mail", "newsletter", "newsletters", "letter", "issue", "message", "edition", "bulletin",
    "digest", "campaign", "mailing", "courriel", "lettre", "infolettre", "numéro", "ausgabe", "nachricht", "rundbrief",
    "brief", "infobrief", "correo", "boletín", "número", "edición", "mensaje", "mensagem", "boletim", "edição",
    "messaggio", "numero", "edizione", "lettera", "bericht", "nieuwsbrief", "editie", "e-mailbericht", "wiadomość",
    "wydanie", "numer", "biuletyn", "brevet", "nyhetsbrevet", "nyhetsbrev", "nyhedsbrev", "nyhedsbrevet", "utgåvan",
    "mailet", "uutiskirje", "письмо", "рассылку", "выпуск", "лист", "розсилку", "випуск", "butlletí",
];

/// What stands between.
#[rustfmt::skip]
const BETWEEN: &[&str] = &[
    "this", "the", "it", "in", "on", "your", "a", "an", "my", "as", "here", "instead", "full", "whole", "entire",
    "click", "to", "or", "please", "us", "dans", "votre", "ton", "mon", "le", "la", "l", "ce", "cet", "cette", "sur", "en", "un",
    "une", "cliquez", "ici", "pour", "im", "in", "ihrem", "deinem", "dem", "diese", "dieser", "dieses", "diesen", "den",
    "die", "das", "sie", "hier", "klicken", "um", "zu", "el", "tu", "su", "este", "esta", "haz", "haga", "clic", "aquí",
    "para", "no", "seu", "o", "na", "nel", "nella", "tuo", "questa", "questo", "il", "lo", "qui", "per", "clicca",
    "je", "uw", "de", "het", "deze", "dit", "op", "klik", "om", "te", "w", "swojej", "tę", "tą", "ten", "to", "ta",
    "kliknij", "tutaj", "aby", "i", "din", "det", "här", "her", "detta", "dette", "den", "v", "vašem", "tento", "в", "своем",
    "вашем", "это", "этот", "эту", "на", "у", "цей", "цю", "своєму", "al", "aquest",
];

/// How trouble begins.
#[rustfmt::skip]
const TROUBLE: &[&str] = &[
    "trouble viewing", "trouble reading", "trouble seeing", "problems viewing", "problem viewing", "problems reading",
    "difficulty viewing", "difficulty reading", "can't read", "can't see", "can't view", "cannot read", "cannot view",
    "cannot see", "unable to view", "unable to read", "not displaying", "not display", "isn't displaying",
    "doesn't display", "not rendering", "doesn't look right", "probleme mit der darstellung",
    "probleme bei der darstellung", "nicht richtig angezeigt", "nicht korrekt angezeigt", "nicht korrekt dargestellt",
    "nicht lesbar", "ne s'affiche pas", "s'affiche mal", "ne visualisez pas", "n'arrivez pas à lire", "ne parvenez pas à lire", "problèmes d'affichage", "problème d'affichage",
    "no puedes ver", "no puede ver", "no ves", "no se ve", "problemas para ver", "problemas para leer",
    "não consegue visualizar", "não consegue ver", "problemas para visualizar", "non visualizzi", "non riesci a",
    "problemi a", "problemi di", "problemen met", "niet goed weergegeven", "niet goed te lezen", "nie widzisz",
    "źle wyświetla", "nie wyświetla", "problem z wyświetl", "visas inte", "vises ikke", "ei näy", "не отображается",
    "некорректно отображается", "не відображається",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_written_as_texts_are_folded() {
        for phrase in [ONLINE, SEE, BROWSER, ELSEWHERE, LETTER, BETWEEN, TROUBLE].concat() {
            assert_eq!(folded(phrase), phrase);
        }
    }

    #[test]
    fn where_a_newsletter_can_be_read_is_said_in_many_ways() {
        for line in [
            "View this letter in your browser",
            "Can’t read this email? Open it in your browser",
            "Read this issue on the web",
            "Trouble viewing this letter? Click here",
            "Is this newsletter not displaying correctly?",
            "Voir dans votre navigateur",
            "Afficher cette lettre dans le navigateur",
            "Lire ce numéro en ligne",
            "Diese Ausgabe im Browser ansehen",
            "Klicken Sie hier, um den Newsletter im Browser zu lesen",
            "Problemi a visualizzare? Guarda la versione online",
            "Lees dit bericht in je browser",
            "Abrir este correo en tu navegador",
            "Leia este boletim online",
            "Otwórz tę wiadomość w przeglądarce",
            "Läs det här nyhetsbrevet i webbläsaren",
            "Открыть это письмо в браузере",
            "View this letter in your browser: https://harbour.example/12",
            "[ View on the web → ]",
            "ブラウザで見る",
        ] {
            assert!(is_online_line(line), "{line}");
        }
    }

    #[test]
    fn what_tells_of_browsers_is_text() {
        for line in [
            "How to open it in your browser",
            "A new browser for the harbour",
            "Open a map in the browser",
            "The ferry is online since Sunday",
            "Read the council’s letter",
            "The clock does not display the time",
            "See the page",
            "They sail again.",
        ] {
            assert!(!is_online_line(line), "{line}");
        }
    }
}
