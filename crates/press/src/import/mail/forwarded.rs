use super::message::sender;
use super::subject::without_forward;
use crate::import::date::date_line;
use crate::import::front_matter::Said;
use crate::import::letters::Letter;
use crate::import::report::{Chrome, Homeless, Reason};

/// The most lines of whoever forwards a mail, before what programs put between them and the mail.
const BEFORE: usize = 24;
/// The most lines of a mail's head as programs write it there.
const HEAD: usize = 24;

/// Where a mail begins that somebody forwarded, and what is said of it there.
#[derive(Debug, Default, PartialEq, Eq)]
pub(in crate::import) struct Forwarded {
    /// How many lines stand before it.
    pub(in crate::import) lines: usize,
    subject: Option<String>,
    date: Option<String>,
    from: Option<String>,
    readers: Vec<String>,
}

impl Forwarded {
    /// Finds the head of a forwarded mail in the lines of another, as mail programs write it in many languages.
    pub(in crate::import) fn find<'l>(lines: impl IntoIterator<Item = &'l str>) -> Option<Self> {
        let lines: Vec<&str> = lines.into_iter().take(BEFORE + HEAD).map(unquoted).collect();
        let said = |at: &usize| lines.get(*at).is_some_and(|line| !line.is_empty());
        let begin = (0..lines.len().min(BEFORE)).find(|at| is_head(lines.get(*at..)))?;
        let before: Vec<usize> = (0..begin).filter(said).collect();
        let is_told = before.last().is_some_and(|at| lines.get(*at).is_some_and(|l| tells(l)));
        (is_told || before.is_empty()).then_some(())?;
        let mut found = Self::default();
        let mut last = None;
        for (at, line) in lines.iter().enumerate().skip(begin) {
            match field(line) {
                Some((name, value)) => {
                    found.take(name, value);
                    last = Some(name);
                }
                // A list of readers goes on in the next line.
                None if last == Some(Field::To) && line.contains('@') => {
                    found.take(Field::To, line);
                }
                None => {
                    found.lines = at;
                    break;
                }
            }
        }
        (found.lines > begin).then_some(found)
    }

    fn take(&mut self, name: Field, value: &str) {
        match name {
            Field::Subject => self.subject = Some(value.to_owned()),
            Field::Date => self.date = Some(value.to_owned()),
            Field::From => self.from = Some(value.to_owned()),
            Field::To => self.readers.extend(addresses(value)),
            Field::Other => {}
        }
    }

    /// Tells a letter what is said of the mail, and that whoever forwarded it reads it.
    pub(in crate::import) fn tell(self, letter: &mut Letter, before: String) {
        let from = self.from.unwrap_or_default();
        let own = addresses(&from);
        let said = |text: &str| Some(Said::around(1, text));
        if let Some(subject) = self.subject.as_deref().map(without_forward)
            && !subject.is_empty()
        {
            letter.front.title = said(subject);
        }
        if let Some(date) = self.date.filter(|date| date_line(date, None).is_some()) {
            letter.front.date = said(&date);
        }
        let name = from.split(['<', '[']).next().unwrap_or_default();
        let name = sender(name.trim_matches(|c: char| c.is_whitespace() || "\"'*".contains(c)));
        letter.front.publication =
            if name.is_empty() || name.contains('@') { None } else { said(name) };
        letter.readers.extend(self.readers);
        let forwarders = std::mem::take(&mut letter.senders);
        letter.readers.extend(forwarders);
        letter.readers.retain(|reader| !own.contains(reader));
        letter.readers.sort();
        letter.readers.dedup();
        if !before.trim().is_empty() {
            let reason = Reason::Chrome(Chrome::Forwarded);
            letter.homeless.push(Homeless { line: 1, text: before, reason });
        }
    }
}

/// Takes the head of a forwarded mail off a letter in plain text.
pub(in crate::import) fn without_head(letter: &mut Letter) {
    let Some(found) = Forwarded::find(letter.text.lines()) else { return };
    let text = std::mem::take(&mut letter.text);
    let lines: Vec<&str> = text.lines().collect();
    let (before, mail) = lines.split_at(found.lines.min(lines.len()));
    let is_said = |line: &&&str| !line.trim().is_empty();
    let quoted = mail.iter().filter(is_said).filter(|line| line.starts_with('>')).count();
    let is_quoted = quoted * 10 >= mail.iter().filter(is_said).count() * 9;
    let bare = |line: &&str| {
        let line = if is_quoted { line.strip_prefix('>').unwrap_or(line) } else { line };
        if is_quoted { line.strip_prefix(' ').unwrap_or(line).to_owned() } else { line.to_owned() }
    };
    letter.text = mail.iter().map(bare).collect::<Vec<_>>().join("\n");
    letter.lines_before += before.len();
    let before = before.iter().map(|line| line.trim()).filter(|line| !line.is_empty());
    let before = before.collect::<Vec<_>>().join(" ");
    found.tell(letter, before);
}

/// Whether a mail's head begins with these lines: who wrote it, what it is about, and to whom or when.
fn is_head(lines: Option<&[&str]>) -> bool {
    let lines = lines.unwrap_or_default();
    let fields: Vec<Field> =
        lines.iter().take(HEAD).map_while(|line| field(line)).map(|(name, _)| name).collect();
    let has = |name| fields.contains(&name);
    has(Field::From) && has(Field::Subject) && (has(Field::Date) || has(Field::To))
}

/// Whether a line says that a mail was forwarded.
fn tells(line: &str) -> bool {
    let line = line.to_lowercase();
    line.chars().count() <= 80 && FORWARDED.iter().any(|word| line.contains(word))
}

/// A line without the signs of quotes before it.
fn unquoted(line: &str) -> &str {
    line.trim_start_matches(['>', ' ', '\t', '\u{a0}']).trim()
}

/// What a line of a mail's head says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    From,
    To,
    Subject,
    Date,
    Other,
}

fn field(line: &str) -> Option<(Field, &str)> {
    let (name, value) = line.split_once([':', '：'])?;
    (name.chars().count() <= 24).then_some(())?;
    let name = name.trim_matches(|c: char| c.is_whitespace() || c == '*').to_lowercase();
    let (field, _) = FIELDS.iter().find(|(_, names)| names.contains(&name.as_str()))?;
    Some((*field, value.trim_matches(|c: char| c.is_whitespace() || c == '*')))
}

/// The addresses in a text.
fn addresses(text: &str) -> Vec<String> {
    let ends = |c: char| c.is_whitespace() || "<>[](),;:\"'".contains(c);
    let words = text.split(ends).filter(|word| word.contains('@') && word.contains('.'));
    words.map(str::to_lowercase).collect()
}

#[rustfmt::skip]
const FIELDS: &[(Field, &[&str])] = &[
    (Field::From, &[
        "from", "von", "de", "da", "van", "od", "från", "fra", "lähettäjä", "feladó", "от", "от кого", "від", "kimden", "gönderen",
        "מאת", "من", "差出人", "发件人", "寄件者", "寄件人", "보낸사람", "보낸 사람", "από", "de la",
    ]),
    (Field::To, &[
        "to", "an", "à", "para", "a", "aan", "do", "till", "til", "vastaanottaja", "címzett", "кому", "komu", "kime", "alıcı",
        "אל", "إلى", "宛先", "收件人", "收件者", "받는사람", "받는 사람", "προς", "către", "pour", "destinatario",
        "cc", "bcc", "kopie", "copie", "kopia", "копия", "copia",
    ]),
    (Field::Subject, &[
        "subject", "betreff", "objet", "asunto", "assunto", "oggetto", "onderwerp", "temat", "ämne", "emne", "aihe", "předmět",
        "tárgy", "тема", "konu", "נושא", "الموضوع", "件名", "主题", "主旨", "제목", "θέμα", "subiect",
    ]),
    (Field::Date, &[
        "date", "datum", "sent", "gesendet", "envoyé", "envoyé le", "fecha", "enviado", "enviado el", "data", "enviada em", "inviato",
        "verzonden", "wysłano", "skickat", "dato", "sendt", "päivämäärä", "lähetetty", "odesláno", "dátum", "дата", "отправлено",
        "tarih", "תאריך", "التاريخ", "日付", "送信日時", "日期", "发送时间", "寄件日期", "날짜", "보낸 날짜", "ημερομηνία",
    ]),
    (Field::Other, &[
        "reply-to", "reply to", "antwort an", "répondre à", "responder a", "organization", "sender", "importance", "priority",
        "list-id", "message-id", "resent-from", "resent-to", "attachments", "anlagen",
    ]),
];

#[rustfmt::skip]
const FORWARDED: &[&str] = &[
    "forwarded", "forwarding", "original message", "weitergeleitet", "ursprüngliche nachricht", "transféré", "transmis", "message d'origine",
    "message d’origine", "réexpédié", "reenviado", "mensaje original", "encaminhada", "mensagem original", "inoltrat", "messaggio originale",
    "doorgestuurd", "oorspronkelijk bericht", "przekazan", "przesłana", "vidarebefordra", "videresend", "edelleenlähet", "přeposlan",
    "továbbított", "переслан", "исходное сообщение", "iletilen", "転送", "转发", "轉寄", "전달된", "προωθημέν", "הודעה שהועברה", "مُعاد توجيهها",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_of_a_forwarded_mail_is_found_in_many_programs() {
        for text in [
            "---------- Forwarded message ---------\nFrom: Harbour Brief <brief@harbour.example>\nDate: Fri, Apr 3, 2026 at 8:00 AM\nSubject: Fwd: Brief 12\nTo: <reader@home.example>\n\nFerries",
            "Look!\n\nBegin forwarded message:\n\n> From: Harbour Brief <brief@harbour.example>\n> Subject: Brief 12\n> Date: 3 April 2026 at 08:00:00 GMT\n> To: reader@home.example\n>\n> Ferries",
            "Von: Harbour Brief [mailto:brief@harbour.example]\nGesendet: Freitag, 3. April 2026 08:00\nAn: reader@home.example\nBetreff: Brief 12\n\nFerries",
            "-------- Message transféré --------\nSujet : x\nDe : Harbour Brief <brief@harbour.example>\nDate : 3 avril 2026\nPour : reader@home.example\nObjet : Brief 12\n\nFerries",
        ] {
            let text = text.replace("Sujet : x\n", "");
            let mut letter =
                Letter { text, senders: vec!["bob@home.example".to_owned()], ..Letter::default() };
            without_head(&mut letter);
            let front = &letter.front;
            let said = |said: &Option<Box<Said>>| said.as_ref().map(|said| said.text.clone());
            assert_eq!(said(&front.title).as_deref(), Some("Brief 12"), "{letter:?}");
            assert_eq!(said(&front.publication).as_deref(), Some("Harbour Brief"), "{letter:?}");
            assert!(front.date.is_some(), "{letter:?}");
            assert_eq!(letter.readers, ["bob@home.example", "reader@home.example"]);
            assert_eq!(letter.text.trim(), "Ferries");
        }
    }

    #[test]
    fn a_letter_in_a_newsletter_is_not_forwarded() {
        for text in [
            "Harbour Brief 12\n\nFrom our readers\n\nFrom: Anna\nTo: the harbour\nSubject: Ferries\n\nThey sail.",
            "From: here\nTo: there\n\nThey sail.",
            "Date: 2026-04-10\nSubject: Brief 12\n\nThey sail.",
        ] {
            assert_eq!(Forwarded::find(text.lines()), None, "{text}");
        }
    }
}
