use std::collections::HashMap;
use std::path::Path;

use serde_json::Value;

use super::{for_some, lexical, mobiledoc};
use crate::import::error::ImportError;
use crate::import::front_matter::{FrontMatter, Said};
use crate::import::letters::{Form, Letter, Letters, NotRead};

/// The letters of what Ghost exports: its published posts, newest first as it lists them.
pub(in crate::import) fn ghost(path: &Path, bytes: &[u8]) -> Result<Letters, ImportError> {
    let damaged =
        |reason: String| ImportError::Damaged { path: path.to_owned(), what: "export", reason };
    let export: Value =
        serde_json::from_slice(bytes).map_err(|error| damaged(error.to_string()))?;
    let db = export.get("db").and_then(|db| db.get(0)).unwrap_or(&export);
    let data = db.get("data").unwrap_or(db);
    let posts = data.get("posts").and_then(Value::as_array);
    let posts = posts.ok_or_else(|| damaged("it holds no posts".to_owned()))?;
    let publication = publication(data);
    let authors = authors(data);
    let mut all = Letters::default();
    for post in posts {
        let string = |key: &str| {
            post.get(key).and_then(Value::as_str).filter(|text| !text.trim().is_empty())
        };
        let name = string("slug").or(string("title")).unwrap_or("untitled").to_owned();
        let mut leave = |reason: &str| {
            all.left_out.push(NotRead { name: name.clone(), reason: reason.to_owned() });
        };
        if string("status").is_some_and(|status| !matches!(status, "published" | "sent")) {
            leave("it was not published");
            continue;
        }
        if string("type") == Some("page")
            || post.get("page").is_some_and(|page| page == 1 || page == true)
        {
            leave("it is a page and no post");
            continue;
        }
        let own = string("lexical").and_then(|text| serde_json::from_str::<Value>(text).ok());
        let older = string("mobiledoc").and_then(|text| serde_json::from_str::<Value>(text).ok());
        let html = string("html").map(str::to_owned).or_else(|| own.map(|own| lexical::html(&own)));
        let html = html.or_else(|| older.map(|older| mobiledoc::html(&older)));
        let Some(html) = html.or_else(|| string("plaintext").map(str::to_owned)) else {
            leave("there is no text of it");
            continue;
        };
        let said = |text: &str| Said::around(1, text);
        all.letters.push(Letter {
            name: Some(name),
            form: Form::Html,
            // What stands for the site's address in the text of an export.
            text: html.replace("__GHOST_URL__", ""),
            front: FrontMatter {
                title: string("title").map(said),
                date: string("published_at").or(string("created_at")).map(said),
                authors: post
                    .get("id")
                    .and_then(|id| authors.get(&id.to_string()).cloned())
                    .unwrap_or_default(),
                excerpt: string("custom_excerpt").map(said),
                address: string("slug").map(said),
                ..publication.clone()
            },
            notes: for_some(string("visibility")).into_iter().collect(),
            ..Letter::default()
        });
    }
    Ok(all)
}

/// What the settings say of the newsletter.
fn publication(data: &Value) -> FrontMatter {
    let settings = data.get("settings").and_then(Value::as_array);
    let setting = |key: &str| {
        let all = settings.into_iter().flatten();
        let mut own = all.filter(|setting| setting.get("key").and_then(Value::as_str) == Some(key));
        let value = own.find_map(|setting| setting.get("value")?.as_str())?;
        (!value.trim().is_empty()).then(|| Said::around(1, value))
    };
    FrontMatter {
        publication: setting("title"),
        description: setting("description"),
        // Of an address on the site itself, Ghost leaves out which site it is.
        picture: setting("logo").filter(|picture| picture.text.starts_with("http")),
        language: setting("locale").or_else(|| setting("lang")),
        ..FrontMatter::default()
    }
}

/// The names of those who wrote each post, by the post's id: an export may have a hundred thousand of each.
fn authors(data: &Value) -> HashMap<String, Vec<String>> {
    let array = |key: &str| data.get(key).and_then(Value::as_array).into_iter().flatten();
    let text = |of: &Value, key: &str| of.get(key).map(Value::to_string);
    let name = |user: &Value| Some((text(user, "id")?, user.get("name")?.as_str()?.to_owned()));
    let mut names = HashMap::new();
    for (id, name) in array("users").filter_map(name) {
        names.entry(id).or_insert(name);
    }
    let mut authors: HashMap<String, Vec<String>> = HashMap::new();
    for link in array("posts_authors") {
        let name = text(link, "author_id").and_then(|id| names.get(&id));
        if let (Some(post), Some(name)) = (text(link, "post_id"), name) {
            authors.entry(post).or_default().push(name.clone());
        }
    }
    authors
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_wrote_a_post_is_found_by_its_links_and_in_their_order() {
        let export = r#"{"db":[{"meta":{},"data":{
            "posts":[
                {"id":"1","slug":"a","html":"<h2>A</h2><p>b</p>"},
                {"id":2,"slug":"b","html":"<h2>A</h2><p>b</p>"},
                {"id":"3","slug":"c","html":"<h2>A</h2><p>b</p>"}],
            "posts_authors":[
                {"post_id":"1","author_id":"y"},{"post_id":"1","author_id":"x"},
                {"post_id":2,"author_id":"x"},{"post_id":"3","author_id":"z"},{"post_id":"3"}],
            "users":[{"id":"x","name":"Wren"},{"id":"y","name":"Cole"},{"id":"x","name":"Other"}]}}]}"#;
        let letters = ghost(Path::new("a.json"), export.as_bytes()).expect("an export").letters;
        let authors: Vec<_> =
            letters.iter().map(|letter| letter.front.authors.join(", ")).collect();
        assert_eq!(authors, ["Cole, Wren", "Wren", ""]);
    }
}
