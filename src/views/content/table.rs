use newsfold_bundle::{Cell, Table, plain_text};
use yew::prelude::*;

use super::Content;

/// A table in a box that scrolls where the table is wider than the text. The box can be reached by
/// keyboard and has a name, so that who lands on it hears where.
pub(super) fn table(content: Content, table: &Table) -> Html {
    let text_dir = content.text_dir;
    let Table { caption, head, rows } = table;
    // Without a caption, what its columns are called: words of the text, in the voice of the text.
    let name = caption.clone().unwrap_or_else(|| {
        let first = if head.is_empty() { rows.first().unwrap_or(head) } else { head };
        first.iter().map(plain_text).collect::<Vec<_>>().join(", ")
    });
    let heading = |cell: &Cell| {
        let (dir, words) = (text_dir.of(cell), content.phrasing(&cell.children));
        // A heading that says nothing heads nothing.
        if plain_text(cell).is_empty() {
            html! { <td>{ words }</td> }
        } else {
            html! { <th scope="col" {dir}>{ words }</th> }
        }
    };
    let cell = |cell: &Cell| html! { <td dir={text_dir.of(cell)}>{ content.phrasing(&cell.children) }</td> };
    html! {
        <div class="table" role="group" tabindex="0" aria-label={name}>
            <table dir={text_dir.of(table)}>
                if let Some(caption) = caption {
                    <caption dir={text_dir.of(caption.as_str())}>{ caption.clone() }</caption>
                }
                if !head.is_empty() {
                    <thead><tr>{ for head.iter().map(heading) }</tr></thead>
                }
                <tbody>
                    { for rows.iter().map(|row| html! { <tr>{ for row.iter().map(cell) }</tr> }) }
                </tbody>
            </table>
        </div>
    }
}
