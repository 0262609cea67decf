use std::collections::HashMap;
use std::sync::LazyLock;

/// The names of the months, January first, long and short, by language.
#[rustfmt::skip]
const MONTHS: [&[&str]; 12] = [
    &[
        "january", "jan", "januar", "jänner", "janvier", "janv", "enero", "ene", "gennaio", "gen", "janeiro",
        "januari", "يناير", "كانون الثاني", "ינואר", "января", "янв", "stycznia", "ledna", "ocak", "січня",
        "tammikuuta", "ιανουαρίου", "január", "ianuarie",
    ],
    &[
        "february", "feb", "februar", "feber", "février", "févr", "fév", "febrero", "febbraio", "fevereiro",
        "fev", "februari", "فبراير", "شباط", "פברואר", "февраля", "фев", "lutego", "února", "şubat",
        "лютого", "helmikuuta", "φεβρουαρίου", "február", "februarie",
    ],
    &[
        "march", "mar", "märz", "mär", "mrz", "mars", "marzo", "março", "maart", "mrt", "marts", "مارس",
        "آذار", "מרץ", "מרס", "марта", "мар", "marca", "března", "mart", "березня", "maaliskuuta",
        "maerz", "marz", "marco", "μαρτίου", "március", "martie",
    ],
    &[
        "april", "apr", "avril", "avr", "abril", "abr", "aprile", "أبريل", "ابريل", "إبريل", "نيسان",
        "אפריל", "апреля", "апр", "kwietnia", "dubna", "nisan", "квітня", "huhtikuuta",
        "απριλίου", "április", "aprilie",
    ],
    &[
        "may", "mai", "mayo", "maggio", "mag", "maio", "mei", "maj", "مايو", "أيار", "מאי", "мая", "maja",
        "května", "mayıs", "травня", "toukokuuta", "μαΐου", "május",
    ],
    &[
        "june", "jun", "juni", "juin", "junio", "giugno", "giu", "junho", "يونيو", "حزيران", "יוני", "июня",
        "июн", "czerwca", "června", "haziran", "червня", "kesäkuuta", "ιουνίου", "június", "iunie",
    ],
    &[
        "july", "jul", "juli", "juillet", "juil", "julio", "luglio", "lug", "julho", "يوليو", "تموز", "יולי",
        "июля", "июл", "lipca", "července", "temmuz", "липня", "heinäkuuta", "ιουλίου", "július", "iulie",
    ],
    &[
        "august", "aug", "août", "aout", "agosto", "ago", "augustus", "augusti", "أغسطس", "اغسطس", "آب",
        "אוגוסט", "августа", "авг", "sierpnia", "srpna", "ağustos", "серпня", "elokuuta", "αυγούστου", "augusztus",
    ],
    &[
        "september", "sep", "sept", "septembre", "septiembre", "settembre", "set", "setembro", "سبتمبر",
        "أيلول", "ספטמבר", "сентября", "сен", "września", "září", "eylül", "вересня", "syyskuuta", "σεπτεμβρίου",
        "szeptember", "septembrie",
    ],
    &[
        "october", "oct", "oktober", "okt", "octobre", "octubre", "ottobre", "ott", "outubro", "out",
        "أكتوبر", "اكتوبر", "تشرين الأول", "אוקטובר", "октября", "окт", "października", "října", "ekim",
        "жовтня", "lokakuuta", "οκτωβρίου", "október", "octombrie",
    ],
    &[
        "november", "nov", "novembre", "noviembre", "novembro", "نوفمبر", "تشرين الثاني", "נובמבר", "ноября",
        "ноя", "listopada", "listopadu", "kasım", "листопада", "marraskuuta", "νοεμβρίου", "noiembrie",
    ],
    &[
        "december", "dec", "dezember", "dez", "décembre", "déc", "diciembre", "dic", "dicembre", "dezembro",
        "desember", "ديسمبر", "كانون الأول", "דצמבר", "декабря", "дек", "grudnia", "prosince", "aralık",
        "грудня", "joulukuuta", "δεκεμβρίου", "decembrie",
    ],
];

/// Words that may stand around a date without saying anything else: what leads to it, the days of
/// the week, and the small words between its numbers.
#[rustfmt::skip]
const AROUND: &[&str] = &[
    "published", "publication", "date", "dated", "issued", "posted", "sent", "released", "updated", "on",
    "the", "of", "at", "in", "st", "nd", "rd", "th", "am", "pm", "a", "m", "p", "t", "z", "utc", "gmt",
    "cet", "cest", "est", "edt", "pst", "pdt", "veröffentlicht", "erschienen", "datum", "vom", "den", "der",
    "uhr", "um", "stand", "publié", "publiée", "paru", "parue", "le", "du", "er", "publicado", "publicada",
    "fecha", "el", "de", "del", "data", "pubblicato", "pubblicata", "il", "em", "gepubliceerd", "op",
    "publicerad", "udgivet", "publisert", "opublikowano", "vydáno", "dne", "опубликовано", "опубліковано",
    "дата", "г", "года", "року", "yayınlandı", "tarih", "نُشر", "نشر", "في", "بتاريخ", "التاريخ", "تاريخ",
    "منتشر", "شده", "در", "פורסם", "ב", "ביום", "תאריך", "公開日", "公開", "発行日", "発行", "配信", "发布于", "发布日期", "发布",
    "發布於", "日期", "日付", "年", "月", "日", "발행일", "년", "월", "일", "월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "montag",
    "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag", "mo", "di", "mi",
    "do", "fr", "sa", "so", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lunes",
    "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", "lunedì", "martedì", "mercoledì",
    "giovedì", "venerdì", "sabato", "domenica", "segunda", "terça", "quarta", "quinta", "sexta", "feira",
    "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "الاثنين", "الإثنين",
    "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد", "يوم", "יום", "שני", "שלישי", "רביעי",
    "חמישי", "שישי", "שבת", "ראשון", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота",
    "воскресенье",
];

/// Words before the number of an issue.
#[rustfmt::skip]
const COUNTING: &[&str] = &[
    "number", "no", "nr", "num", "issue", "volume", "vol", "edition", "part", "week", "nummer", "ausgabe",
    "heft", "band", "woche", "numéro", "n", "numero", "núm", "número", "edición", "edizione", "edição",
    "uitgave", "numer", "wydanie", "tom", "выпуск", "номер",
];

/// The seasons that magazines are dated by.
#[rustfmt::skip]
const SEASONS: &[&str] = &[
    "spring", "summer", "autumn", "fall", "winter", "frühling", "frühjahr", "sommer", "herbst", "printemps", "été",
    "automne", "hiver", "primavera", "verano", "otoño", "invierno", "lente", "zomer", "herfst", "wiosna", "lato",
    "jesień", "zima",
];

static NUMBERS: LazyLock<HashMap<&str, u8>> = LazyLock::new(|| {
    let numbered = (1..).zip(MONTHS);
    numbered.flat_map(|(number, names)| names.iter().map(move |name| (*name, number))).collect()
});

/// The number of the month with this name, in lower case.
pub(super) fn month(name: &str) -> Option<u8> {
    let bare = || name.strip_prefix('ב').and_then(|name| NUMBERS.get(name));
    NUMBERS.get(name).or_else(bare).copied()
}

/// Whether a word, in lower case, may stand around a date.
pub(super) fn is_around(word: &str) -> bool {
    AROUND.contains(&word)
}

/// Whether a word stands before numbers that are no date's.
pub(super) fn counts_other_things(word: &str) -> bool {
    OTHER_THINGS.contains(&word)
}

#[rustfmt::skip]
const OTHER_THINGS: &[&str] = &[
    "phone", "telephone", "tel", "fax", "mobile", "cell", "telefon", "mobil", "handy", "téléphone", "tél", "teléfono",
    "telefono", "telefone", "telefoon", "телефон", "тел", "iban", "isbn", "issn", "doi", "vat", "version", "v", "ver",
    "release", "invoice", "room", "ip",
];

/// Whether a word, in lower case, is the name of a season.
pub(super) fn is_season(word: &str) -> bool {
    SEASONS.contains(&word)
}

/// Words for an issue beside the others.
#[rustfmt::skip]
const SPECIAL: &[&str] = &[
    "special", "extra", "bonus", "supplement", "sonderausgabe", "sonderheft", "spécial", "spéciale", "especial", "speciale",
    "specjalne", "specjalny",
];

/// Whether a word, in lower case, says that an issue stands beside the others.
pub(super) fn is_special(word: &str) -> bool {
    SPECIAL.contains(&word)
}

/// Whether the number behind a word, in lower case, is that of an issue.
pub(super) fn counts_issues(word: &str) -> bool {
    COUNTING.contains(&word)
}
