use std::path::Path;

use serde_json::Value;

use super::lexical;
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
        let html = string("html").map(str::to_owned).or_else(|| own.map(|own| lexical::html(&own)));
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
                authors: authors(data, post),
                excerpt: string("custom_excerpt").map(said),
                address: string("slug").map(said),
                ..publication.clone()
            },
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

/// The names of those who wrote a post.
fn authors(data: &Value, post: &Value) -> Vec<String> {
    let array = |key: &str| data.get(key).and_then(Value::as_array).into_iter().flatten();
    let id = post.get("id");
    array("posts_authors")
        .filter(|link| link.get("post_id") == id)
        .filter_map(|link| {
            let user = array("users").find(|user| user.get("id") == link.get("author_id"))?;
            user.get("name")?.as_str().map(str::to_owned)
        })
        .collect()
}
