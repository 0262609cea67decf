use newsfold_bundle::Role;

use Meaning::{Named, Role as Has, Source, Tldr};

/// What a known label says about the part it stands before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// The article in a sentence or two.
    Tldr,
    /// A part with a role.
    Role(Role),
    /// Where the news comes from.
    Source,
    /// A label in wide use that has no role.
    Named,
}

/// The words newsletters put before their parts, by what they mean.
///
/// A label need not be listed here to be one: the list says which of them have a role, and lets them
/// be told from a sentence where their shape alone does not. Case, accents on Arabic letters,
/// apostrophes and other punctuation do not count when they are compared.
#[rustfmt::skip]
pub(super) const TABLE: &[(Meaning, &[&str])] = &[
    (
        Tldr,
        &[
            // English, used everywhere
            "tldr", "tl dr", "too long didn't read", "in short", "in brief", "at a glance",
            "the short version", "in a nutshell", "in one sentence", "the gist",
            // German
            "kurz gesagt", "kurzgefasst", "kurz gefasst", "in kürze", "kurzfassung", "auf einen blick",
            "kurz und knapp", "das wichtigste in kürze", "auf den punkt", "auf den punkt gebracht",
            // French
            "en bref", "en résumé", "en un mot", "en deux mots", "l'essentiel en une phrase",
            // Spanish
            "en breve", "en resumen", "en pocas palabras", "en corto",
            // Italian
            "in breve", "in sintesi", "in poche parole",
            // Portuguese
            "em resumo", "em poucas palavras", "resumindo", "em suma",
            // Dutch
            "in het kort", "kortom", "kort gezegd",
            // Swedish, Danish, Norwegian
            "i korthet", "kort sagt", "kort fortalt",
            // Polish, Czech, Russian, Ukrainian, Turkish
            "w skrócie", "krótko", "krótko mówiąc", "w pigułce", "najkrócej", "ve zkratce", "stručně", "коротко", "вкратце", "если коротко", "стисло",
            "kısaca",
            // Arabic, Persian
            "الخلاصة", "خلاصة", "باختصار", "خلاصه", "به طور خلاصه",
            // Hebrew
            "בקצרה", "תקציר", "בקיצור",
            // Japanese, Chinese, Korean
            "要するに", "一言で言うと", "ひとことで", "一句话总结", "一句话", "简而言之", "太长不看", "一句話", "簡而言之", "한줄 요약", "한 줄 요약",
        ],
    ),
    (
        Has(Role::Summary),
        &[
            "summary", "what happened", "the news", "the story", "what's new", "what is new", "overview",
            "the summary", "zusammenfassung", "was ist passiert", "was geschah", "was war", "worum geht es",
            "worum es geht", "überblick", "résumé", "ce qui s'est passé", "que s'est-il passé", "les faits",
            "synthèse", "resumen", "qué pasó", "qué ha pasado", "lo que pasó", "los hechos", "riassunto",
            "sommario", "sintesi", "cosa è successo", "che cosa è successo", "i fatti", "resumo",
            "o que aconteceu", "sumário", "os fatos", "samenvatting", "wat is er gebeurd", "wat er gebeurde",
            "wat gebeurde er", "sammanfattning", "vad hände", "vad som hänt", "resumé", "hvad skete der",
            "sammendrag", "hva skjedde", "podsumowanie", "streszczenie", "co się stało", "o co chodzi", "co nowego", "shrnutí",
            "co se stalo", "сводка", "краткое содержание", "резюме", "что произошло", "что случилось",
            "підсумок", "що сталося", "özet", "ne oldu", "الملخص", "ملخص", "ماذا حدث", "ما الذي حدث",
            "چه اتفاقی افتاد", "خلاصه خبر", "סיכום", "מה קרה", "要約", "概要", "あらまし", "何が起きたか", "何が起こったか",
            "まとめ", "摘要", "概述", "总结", "總結", "发生了什么", "發生了什麼", "요약", "무슨 일이 있었나",
        ],
    ),
    (
        Has(Role::Takeaways),
        &[
            "key takeaways", "takeaways", "the takeaways", "key takeaway", "key points", "main points",
            "highlights", "by the numbers", "the numbers", "key facts", "key findings", "in numbers",
            "main takeaways", "quick facts", "die wichtigsten punkte", "wichtigste punkte",
            "wichtige punkte", "das wichtigste", "kernpunkte", "wichtigste erkenntnisse",
            "die wichtigsten erkenntnisse", "zum mitnehmen", "in zahlen", "zahlen und fakten",
            "kernaussagen", "erkenntnisse", "points clés", "les points clés", "à retenir",
            "ce qu'il faut retenir", "l'essentiel", "en chiffres", "les chiffres", "les chiffres clés",
            "points essentiels", "puntos clave", "los puntos clave", "conclusiones clave", "ideas clave",
            "lo más importante", "en cifras", "en números", "claves", "punti chiave", "i punti chiave",
            "da ricordare", "in numeri", "in cifre", "pontos-chave", "pontos chave", "principais pontos", "pontos principais",
            "principais conclusões", "em números", "belangrijkste punten", "de belangrijkste punten",
            "kernpunten", "in cijfers", "om te onthouden", "viktigaste punkterna", "i siffror",
            "nyckelpunkter", "vigtigste pointer", "hovedpunkter", "i tal", "i tall", "najważniejsze punkty",
            "kluczowe wnioski", "najważniejsze wnioski", "kluczowe punkty", "główne wnioski", "wnioski",
            "co warto zapamiętać", "najważniejsze informacje", "w liczbach", "hlavní body", "klíčové body", "klíčová zjištění", "v číslech", "главное", "ключевые выводы",
            "основные выводы", "ключові висновки", "ключові тези", "основне", "в цифрах", "у цифрах", "головне", "önemli noktalar", "rakamlarla",
            "أهم النقاط", "النقاط الرئيسية", "النقاط الأساسية", "أبرز النقاط", "بالأرقام", "نکات کلیدی",
            "به روایت آمار", "נקודות עיקריות", "עיקרי הדברים", "הנקודות העיקריות", "במספרים", "要点", "ポイント",
            "重要なポイント", "主なポイント", "数字で見る", "关键要点", "主要收获", "重点", "要點", "關鍵要點", "重點", "数据一览", "핵심 요점",
            "핵심 포인트", "핵심 내용", "핵심 정리", "숫자로 보는",
        ],
    ),
    (
        Has(Role::Why),
        &[
            "why it matters", "why does it matter", "why this matters", "why do i care", "why i care",
            "why you should care", "why should you care", "why should i care", "why we care", "why care",
            "so what", "why it's important", "why it is important", "the bottom line",
            "warum das wichtig ist", "warum es wichtig ist", "warum ist das wichtig", "warum es zählt",
            "warum das zählt", "warum mich das interessiert", "warum interessiert mich das",
            "warum sie das interessieren sollte", "warum es uns angeht", "warum uns das angeht",
            "pourquoi c'est important", "pourquoi ça compte", "pourquoi cela compte",
            "pourquoi ça m'intéresse", "pourquoi est-ce important", "pourquoi est-ce que ça m'intéresse",
            "por qué importa", "por qué es importante", "por qué me importa", "por qué nos importa",
            "perché è importante", "perché conta", "perché mi interessa", "perché ci interessa",
            "por que importa", "por que isso importa", "por que é importante", "porque importa",
            "por que me importo", "waarom het ertoe doet", "waarom dit ertoe doet",
            "waarom dit belangrijk is", "waarom het belangrijk is", "waarom is dit belangrijk",
            "waarom boeit mij dit", "varför det spelar roll", "varför det är viktigt",
            "hvorfor det betyder noget", "hvorfor det er vigtigt", "hvorfor det er viktig",
            "dlaczego to ważne", "dlaczego to ma znaczenie", "dlaczego mnie to obchodzi",
            "dlaczego mnie to interesuje", "dlaczego mnie to dotyczy", "dlaczego to jest ważne",
            "czemu mnie to obchodzi", "dlaczego warto", "proč je to důležité", "proč na tom záleží",
            "почему это важно", "почему мне это важно", "чому це важливо", "neden önemli",
            "لماذا يهمنا الأمر", "لماذا يهم", "لماذا يهمنا", "لماذا يهمني", "لماذا هذا مهم",
            "لماذا يهمني الأمر", "لماذا الأمر مهم", "چرا مهم است", "چرا اهمیت دارد", "למה זה חשוב",
            "מדוע זה חשוב", "למה זה משנה", "למה אכפת לי", "なぜ重要か", "なぜ重要なのか", "なぜ大切か", "なぜ気にするのか", "为什么重要",
            "为何重要", "为什么我在意", "為什麼重要", "為何重要", "왜 중요한가",
        ],
    ),
    (
        Source,
        &[
            "source", "sources", "via", "original source", "read more at", "link", "links", "read more",
            "read the article", "read it", "read on", "full story", "full article", "original article",
            "more info", "weiterlesen", "mehr lesen", "zum artikel", "mehr dazu", "lien", "liens",
            "lire la suite", "lire l'article", "en savoir plus", "enlace", "enlaces", "leer más", "más información", "leggi di più", "per saperne di più",
            "leggi tutto", "leia mais", "ler mais", "saiba mais", "lees meer", "lees verder", "läs mer", "læs mere",
            "les mer", "łącze", "odnośnik", "czytaj więcej", "czytaj dalej", "więcej", "odkaz",
            "číst dál", "ссылка", "читать далее", "подробнее", "посилання", "читати далі", "bağlantı",
            "devamını oku", "رابط", "الرابط", "اقرأ المزيد", "لینک", "קישור", "קראו עוד", "リンク", "続きを読む",
            "链接", "連結", "原文", "阅读原文", "링크", "더 읽기", "quelle", "quellen", "fuente",
            "fuentes", "fonte", "fonti", "fontes", "bron", "bronnen", "källa", "kilde", "źródło", "zdroj",
            "источник", "джерело", "kaynak", "المصدر", "مصدر", "منبع", "מקור", "出典", "ソース", "来源", "來源", "出处",
            "출처",
        ],
    ),
    (
        Named,
        &[
            "yes but", "between the lines", "go deeper", "the big picture", "zoom in", "zoom out",
            "state of play", "what they're saying", "what they are saying", "what's next",
            "what we're watching", "what to watch", "catch up quick", "driving the news", "the intrigue",
            "reality check", "flashback", "context", "background", "the details", "how it works", "be smart",
            "quick take", "worth noting", "the other side", "of note", "the latest", "the impact",
            "the backdrop", "the backstory", "the stakes", "threat level", "my take", "our take",
            "editor's note", "note", "what we don't know", "the other view", "the catch", "the fine print",
            "hintergrund", "ja aber", "zwischen den zeilen", "wie es weitergeht", "contexte", "oui mais",
            "entre les lignes", "et maintenant", "contexto", "sí pero", "entre líneas", "contesto", "sì ma",
            "sim mas", "achtergrond", "ja maar", "vooruitblik", "نعم ولكن", "بين السطور", "السياق", "כן אבל",
            "בין השורות", "רקע", "背景",
        ],
    ),
];

/// Words that end a sentence's opening rather than a label: "she said: no".
#[rustfmt::skip]
pub(super) const SPEECH: &[&str] = &[
    "said", "says", "say", "saying", "told", "tells", "wrote", "writes", "write", "asked", "asks", "ask",
    "added", "adds", "replied", "replies", "answered", "answers", "explained", "explains", "noted", "notes",
    "warned", "warns", "argued", "argues", "thought", "thinks", "concluded", "concludes", "is", "are", "was",
    "were", "that", "this", "these", "those", "the", "a", "an", "of", "to", "for", "and", "or", "with", "by",
    "in", "on", "as", "following", "include", "includes", "including", "sagte", "sagt", "sagten", "schrieb",
    "schreibt", "fragte", "fragt", "meinte", "erklärte", "ist", "sind", "war", "dass", "und", "oder", "der",
    "die", "das", "dit", "disait", "écrit", "demande", "répond", "répondit", "explique", "est", "sont",
    "que", "et", "ou", "dijo", "dice", "escribió", "preguntó", "respondió", "es", "son", "y", "o", "disse",
    "scrive", "chiese", "rispose", "è", "sono", "che", "e", "diz", "escreveu", "perguntou", "são", "zei",
    "zegt", "schreef", "vroeg", "antwoordde", "zijn", "dat", "en", "of", "قال", "قالت", "يقول", "كتب",
    "أضاف", "أن", "إن", "אמר", "אמרה", "כתב", "הוסיף", "сказал", "сказала", "написал", "спросил",
];

/// Words that begin a sentence rather than a label, unless the label is known or comes back.
#[rustfmt::skip]
pub(super) const OPENERS: &[&str] = &[
    "the", "a", "an", "this", "that", "these", "those", "there", "here", "he", "she", "it", "they", "we",
    "i", "you", "his", "her", "its", "their", "our", "my", "your", "and", "but", "so", "because", "if",
    "when", "while", "as", "in", "on", "at", "for", "to", "from", "with", "one", "some", "der", "die", "das",
    "ein", "eine", "dieser", "diese", "dieses", "er", "sie", "es", "wir", "ich", "und", "aber", "denn",
    "wenn", "im", "am", "in", "le", "la", "les", "un", "une", "ce", "cette", "ces", "il", "elle", "ils",
    "elles", "nous", "je", "et", "mais", "el", "los", "las", "una", "este", "esta", "ella", "ellos", "y",
    "pero", "lo", "gli", "i", "uno", "questo", "questa", "lui", "lei", "noi", "e", "ma", "o", "os", "as",
    "um", "uma", "ele", "ela", "nós", "de", "het", "een", "deze", "dit", "hij", "zij", "wij", "ik", "maar",
    "هذا", "هذه", "هو", "هي", "هم", "نحن", "أنا", "הוא", "היא", "הם", "אני", "אנחנו", "זה", "זאת", "он",
    "она", "они", "мы", "я", "это",
];
