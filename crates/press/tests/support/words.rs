//! The words of a text, found without any of the importer's code.

/// The words: runs of letters and digits; a character of Chinese or Japanese is a word of its own.
/// Signs of emphasis inside a word do not part it.
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for c in text.chars() {
        let alone = matches!(c, '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}');
        if alone || !(c.is_alphanumeric() || is_mark(c) || matches!(c, '*' | '`' | '~')) {
            words.extend((!word.is_empty()).then(|| std::mem::take(&mut word)));
        }
        if alone && c.is_alphanumeric() {
            words.push(c.to_string());
        } else if !alone && (c.is_alphanumeric() || is_mark(c)) {
            word.push(c);
        }
    }
    words.extend((!word.is_empty()).then_some(word));
    words
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{591}'..='\u{5c7}')
}

/// A source's text without its markup, and the targets of its links in order.
pub struct Source {
    pub text: String,
    pub targets: Vec<String>,
}

/// Plain text: date lines, signs of lists and the targets of references are markup.
pub fn plain(source: &str) -> Source {
    let definition = |line: &str| {
        let (label, url) = line.strip_prefix('[')?.split_once("] ")?;
        url.starts_with("http").then(|| (label.to_owned(), url.trim().to_owned()))
    };
    let (mut text, mut targets) = (String::new(), Vec::new());
    let definitions: Vec<(String, String)> =
        source.lines().filter_map(|line| definition(line.trim())).collect();
    let mut lines = 0;
    for line in source.lines() {
        lines += usize::from(!line.trim().is_empty());
        // The date stands right under the title; a meeting's time and an issue's number are text.
        let is_date = lines == 2
            && !line.contains('@')
            && !line.starts_with("Nr.")
            && words(line).iter().any(|word| word.len() == 4 && word.starts_with("20"));
        if definition(line.trim()).is_some() || is_date {
            lines += usize::from(is_date);
            continue;
        }
        let line = without_sign(line);
        for (label, url) in &definitions {
            if line.contains(&format!("[{label}]")) {
                targets.push(url.clone());
            }
        }
        text.push_str(line);
        text.push('\n');
    }
    Source { text, targets }
}

/// Markdown: front matter, signs of lists, fences and the targets of links are markup; what stands
/// behind a fence and in the quotes behind a target is not.
pub fn markdown(source: &str) -> Source {
    let source = match source.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")) {
        Some((_, body)) => body,
        None => source,
    };
    let (mut text, mut targets) = (String::new(), Vec::new());
    let mut in_code = false;
    for line in
        source.lines().filter(|line| !line.starts_with("*Published on ") && !line.starts_with("% "))
    {
        if line.starts_with("```") {
            in_code = !in_code;
        }
        let mut rest = if in_code { line } else { without_sign(line) };
        while let Some((before, after)) = rest.split_once("](") {
            let (target, behind) = after.split_once(')').expect("the target of a link ends");
            let (url, title) = target.split_once(' ').unwrap_or((target, ""));
            targets.push(url.to_owned());
            text.push_str(&format!("{before}] {title} "));
            text.truncate(text.trim_end().len());
            rest = behind;
        }
        text.push_str(rest);
        text.push('\n');
    }
    Source { text: text.replace("&amp;", "&"), targets }
}

fn without_sign(line: &str) -> &str {
    let bare = line.trim_start();
    if let Some(rest) =
        ["• ", "- ", "* ", "– ", "‣ ", "・", "> "].iter().find_map(|sign| bare.strip_prefix(sign))
    {
        return rest;
    }
    let digits = bare.len() - bare.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    match bare.get(digits..) {
        Some(rest)
            if (1..=3).contains(&digits) && (rest.starts_with(". ") || rest.starts_with(") ")) =>
        {
            &rest[2..]
        }
        Some(rest) if (1..=3).contains(&digits) && rest.starts_with('、') => {
            &rest['、'.len_utf8()..]
        }
        _ => line,
    }
}
