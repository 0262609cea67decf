use crate::import::html::{is_footer, is_online};
use crate::import::letters::Form;
use crate::import::report::{Chrome, Homeless, Reason};

/// The plain text of a mail as mail services make it of a page: titles become headings of Markdown, and
/// what stands around the text is left out. Lines keep their numbers. Nothing where a text has none of it.
pub(in crate::import) fn without_chrome(
    text: &str,
    lines_before: usize,
) -> Option<(Form, String, Vec<Homeless>)> {
    let mut lines: Vec<&str> = text.lines().collect();
    let says = |line: &&str| !line.trim().is_empty();
    let first = lines.iter().position(says);
    let top = first.filter(|at| lines.get(*at).is_some_and(|line| is_online(line)));
    let has_titles =
        lines.windows(2).any(|pair| matches!(pair, [title, rule] if is_title(title, rule)));
    let footer = footer(&lines).filter(|_| has_titles || top.is_some());
    if top.is_none() && !has_titles {
        return None;
    }
    let mut homeless = Vec::new();
    let mut lose = |at: usize, line: &str, chrome: Chrome| {
        if says(&line) && line.chars().any(char::is_alphanumeric) {
            let (line_number, text) = (lines_before + at + 1, line.trim().to_owned());
            homeless.push(Homeless { line: line_number, text, reason: Reason::Chrome(chrome) });
        }
    };
    if let Some(at) = top {
        lose(at, lines.get(at).copied().unwrap_or_default(), Chrome::Online);
        lines.iter_mut().skip(at).take(1).for_each(|line| *line = "");
    }
    if let Some(from) = footer {
        for (at, line) in lines.iter_mut().enumerate().skip(from) {
            lose(at, line, Chrome::Footer);
            *line = "";
        }
    }
    let mut lines: Vec<String> = lines.into_iter().map(str::to_owned).collect();
    for at in 0..lines.len() {
        let [title, rule] = [at, at + 1].map(|at| lines.get(at).map_or("", String::as_str));
        if is_title(title, rule) {
            let words = title.trim_start_matches(['*', ' ']).trim_end_matches(['*', ' ']);
            let heading = format!("## {words}");
            lines.iter_mut().skip(at).take(1).for_each(|line| line.clone_from(&heading));
            lines.iter_mut().skip(at + 1).take(1).for_each(String::clear);
        }
    }
    // A short line of its own before all titles is the issue's.
    let first = lines.iter().position(|line| !line.trim().is_empty());
    if has_titles
        && let Some(at) = first
        && lines.get(at + 1).is_none_or(|next| next.trim().is_empty())
        && let Some(line) = lines.get_mut(at)
        && !line.starts_with('#')
        && line.chars().count() <= 100
    {
        line.insert_str(0, "# ");
    }
    let form = if has_titles { Form::Markdown } else { Form::Text };
    Some((form, lines.join("\n") + "\n", homeless))
}

/// Whether two lines are a title of such a text: `** Ferries` over a line of dashes.
fn is_title(title: &str, rule: &str) -> bool {
    let rule = rule.trim();
    title.starts_with("** ") && rule.len() >= 8 && rule.chars().all(|c| c == '-')
}

/// Where the footer begins: at the last rule of `=`, where what follows is about the subscription.
fn footer(lines: &[&str]) -> Option<usize> {
    let is_rule = |line: &&str| line.trim().len() >= 8 && line.trim().chars().all(|c| c == '=');
    let from = lines.iter().rposition(is_rule)?;
    is_footer(&lines.get(from..)?.join(" ")).then_some(from)
}
