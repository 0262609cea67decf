/// The most bytes of a tag, and of a script.
const LONGEST: usize = 4096;

/// Whether a text has parts of MDX: their names begin with a capital letter, and they close themselves or
/// are closed. `Vec<String>` is none.
pub(super) fn has_parts(text: &str) -> bool {
    let mut open = 0;
    text.match_indices('<').any(|(at, _)| {
        let behind = text.get(at + 1..).unwrap_or_default();
        if let Some(name) = behind.strip_prefix('/') {
            return open > 0 && name.starts_with(|c: char| c.is_ascii_uppercase());
        }
        if !behind.starts_with(|c: char| c.is_ascii_uppercase()) {
            return false;
        }
        open += 1;
        let end = behind.find(['<', '>']).unwrap_or_default();
        behind.get(..end).is_some_and(|tag| tag.ends_with('/'))
    })
}

/// The length of a tag of such a part: `<Note kind="a">`, `<Chart />`, `</Note>`.
pub(super) fn part_length(text: &str) -> Option<usize> {
    let inside = text.strip_prefix("</").or_else(|| text.strip_prefix('<'))?;
    inside.starts_with(|c: char| c.is_ascii_uppercase()).then_some(())?;
    let (mut braces, mut quote) = (0_usize, None);
    for (at, byte) in text.bytes().enumerate().take(LONGEST) {
        match (quote, byte) {
            (Some(open), _) if open == byte => quote = None,
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'{') => braces += 1,
            (None, b'}') => braces = braces.saturating_sub(1),
            (None, b'>') if braces == 0 => return Some(at + 1),
            (None, b'<') if at > 0 && braces == 0 => return None,
            _ => {}
        }
    }
    None
}

/// Whether a line of a text begins as a script of MDX does.
pub(super) fn has_scripts(text: &str) -> bool {
    let begins = |at: usize| text.get(at..).is_some_and(|rest| script_length(rest).is_some());
    ["import", "export"].iter().any(|word| {
        text.starts_with(word) && begins(0)
            || text
                .match_indices(word)
                .any(|(at, _)| at > 0 && text.as_bytes().get(at - 1) == Some(&b'\n') && begins(at))
    })
}

/// The length of the script of MDX that a text begins with: `import Chart from './chart'`, or what is
/// exported, to the end of the line in which its last bracket closes.
pub(super) fn script_length(text: &str) -> Option<usize> {
    let end = (0..=LONGEST.min(text.len())).rev().find(|at| text.is_char_boundary(*at))?;
    let text = text.get(..end)?;
    let imports = text.strip_prefix("import").is_some_and(|rest| rest.starts_with([' ', '{']));
    let exports = text.strip_prefix("export ").is_some_and(|rest| {
        let kind = rest.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
        let kinds = ["const", "let", "var", "default", "function", "async", "class"];
        kinds.contains(&kind) || rest.starts_with(['{', '*'])
    });
    if !imports && !exports {
        return None;
    }
    let length = statement_length(text)?;
    let statement = text.get(..length)?.trim_end().trim_end_matches(';');
    let names_a_file = statement.ends_with(['\'', '"'])
        && (statement.contains(" from ") || statement.contains("} from"))
        || ["import '", "import \""].iter().any(|open| statement.starts_with(open));
    // "import of goods from 'abroad'" is prose: between the two words stand names and signs only.
    let between = statement.strip_prefix("import").and_then(|rest| rest.split(" from ").next());
    let is_named = || {
        between.is_some_and(|names| {
            let names = names.trim();
            names.starts_with(['{', '*', '\'', '"'])
                || names.split(',').next().is_some_and(|name| !name.trim().contains(' '))
        })
    };
    let is_code =
        if imports { names_a_file && is_named() } else { statement.contains(['=', '(', '{', '*']) };
    is_code.then_some(length)
}

/// How far a statement goes: to the end of the line in which all its brackets are closed.
fn statement_length(text: &str) -> Option<usize> {
    let (mut open, mut quote, mut escaped) = (0_usize, None, false);
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (Some(_), _) if escaped => escaped = false,
            (Some(_), b'\\') => escaped = true,
            (Some(sign), _) if sign == byte => quote = None,
            // A quote that a line does not close is an apostrophe.
            (Some(b'\'' | b'"'), b'\n') => quote = None,
            (None, b'"' | b'\'' | b'`') => quote = Some(byte),
            (None, b'{' | b'(' | b'[') => open += 1,
            (None, b'}' | b')' | b']') => open = open.saturating_sub(1),
            (None, b'\n') if open == 0 => return Some(at),
            _ => {}
        }
    }
    (open == 0 && text.len() < LONGEST).then_some(text.len())
}

/// The length of an expression of MDX: a name with what belongs to it, a text between quotes, a call.
pub(super) fn expression_length(behind: &str) -> Option<usize> {
    let inside = behind.strip_prefix('{')?;
    let end = inside.bytes().take(LONGEST).position(|byte| matches!(byte, b'}' | b'{' | b'\n'))?;
    let inside = inside.get(..end).filter(|_| behind.as_bytes().get(end + 1) == Some(&b'}'))?;
    let name = |c: char| c.is_ascii_alphanumeric() || "_.$[]()'\"".contains(c);
    let is_name = inside.starts_with(|c: char| c.is_ascii_alphabetic() || "_$".contains(c))
        && inside.chars().all(name);
    let is_quoted = ['"', '\'', '`']
        .iter()
        .any(|sign| inside.len() > 1 && inside.starts_with(*sign) && inside.ends_with(*sign));
    (is_name || is_quoted).then_some(end + 2)
}

#[cfg(test)]
mod tests {
    use super::super::template_tags::without_template_tags;
    use super::*;

    fn read(text: &str) -> (String, Vec<(usize, String)>) {
        let mut homeless = Vec::new();
        let blank = without_template_tags(text, 0, &mut homeless).into_owned();
        assert_eq!(blank.len(), text.len());
        (blank, homeless.into_iter().map(|found| (found.line, found.text)).collect())
    }

    #[test]
    fn parts_of_mdx_are_tags_around_their_text() {
        let (blank, said) =
            read("<Note kind={a > b}>Mind the gap.</Note>\n\n<Card title=\"x\" />\n");
        assert_eq!((blank.trim(), said.len()), ("Mind the gap.", 3));
    }

    #[test]
    fn scripts_of_mdx_are_tags() {
        let (blank, said) = read("import Chart from './chart'\n\n# A\n\nexport const b = 1\n");
        assert_eq!((blank.trim(), said.len()), ("# A", 2));
    }

    #[test]
    fn scripts_go_to_where_their_brackets_close() {
        for script in [
            "import {\n  A,\n  B,\n} from \"x\";",
            "import * as a from 'a'",
            "import A, { B } from 'a';",
            "import './style.css'",
            "export const meta = {\n  a: '}',\n\n  b: 2,\n};",
            "export function Hello() {\n  return <p>Hello</p>;\n}",
            "export default ({ children }) => <Layout>{children}</Layout>",
            "export * from './parts'",
        ] {
            assert_eq!(script_length(script), Some(script.len()), "{script}");
            let (blank, said) = read(&format!("{script}\n\n# A\n"));
            assert_eq!((blank.trim(), said.len()), ("# A", 1), "{script}");
        }
    }

    #[test]
    fn prose_is_no_script() {
        for text in [
            "import of goods from 'abroad' grows",
            "import duties fell",
            "export of \"bread\" grows",
            "export default settings first",
        ] {
            assert_eq!(read(text), (text.to_owned(), Vec::new()), "{text}");
        }
    }

    #[test]
    fn expressions_are_tags_where_a_text_is_a_script_too() {
        let (blank, said) =
            read("import A from 'a'\n\nIt costs {props.price} or {\"12\"} {now}.\n");
        assert_eq!(blank.split_whitespace().collect::<Vec<_>>(), ["It", "costs", "or", "."]);
        assert_eq!(said.len(), 4);
        assert_eq!(read("Sets {a} and {b.c}").1, Vec::new());
    }
}
