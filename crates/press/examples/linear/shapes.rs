//! Shapes of newsletters that are hard to read for a program that is not careful.

/// A shape of newsletter.
pub struct Shape {
    /// The name of its file, whose ending says of which kind it is.
    pub name: &'static str,
    /// A newsletter of this shape of so many bytes, or a few less.
    pub make: fn(usize) -> String,
}

macro_rules! shapes {
    ($($name:literal: $head:literal, $piece:literal;)*) => {
        /// Every shape. In what is repeated, `§` is a number.
        pub const SHAPES: &[Shape] = &[
            $(Shape { name: $name, make: |size| repeated($head, $piece, size) },)*
            Shape { name: "export.json", make: export },
        ];
    };
}

shapes! {
    "paragraphs.md": "## A\n\n", "Words of a paragraph that go on for a while.\n\n";
    "lines.md": "## A\n\n", "one line of a paragraph that has no end\n";
    "articles.md": "", "## Article §\n\nTLDR: short.\n\nSummary: and long.\n\n";
    "headings.md": "", "## Heading §\n\n";
    "same-headings.md": "", "## Heading\n\nx\n\n";
    "levels.md": "", "# A §\n\n### B\n\n## C\n\n#### D\n\n";
    "links.md": "## A\n\n", "See [a link](https://a.example/§) and more.\n\n";
    "dead-links.md": "## A\n\n", "[a](missing§.md)\n\n";
    "pictures.md": "## A\n\n", "![](https://a.example/§.png)\n\n";
    "dead-pictures.md": "## A\n\n", "![](missing§.png)\n\n";
    "composed-links.md": "## A\n\n", "[a](fehlt-für-§.md)\n\n";
    "references.md": "## A\n\n", "[a§]: https://a.example/§\n";
    "used-references.md": "## A\n\n", "see [a§]\n\n[a§]: https://a.example/§\n\n";
    "notes.md": "## A\n\n", "text[^§]\n\n[^§]: note\n\n";
    "emphasis.md": "## A\n\n", "**bold** *em* ~~del~~ `code` and text\n\n";
    "open-emphasis.md": "## A\n\n", "*a **b ";
    "brackets.md": "## A\n\n", "[a](";
    "open-brackets.md": "## A\n\n", "![[";
    "angles.md": "## A\n\n", "<a ";
    "backticks.md": "## A\n\n", "`` § ` ";
    "comments.md": "## A\n\n", "<!-- a\n\n";
    "html.md": "## A\n\n", "<b>bold</b> <i>words</i>\n\n";
    "open-html.md": "## A\n\n", "<div>\n\n";
    "unknown-html.md": "## A\n\n", "<x-§ y>words\n\n";
    "lists.md": "## A\n\n", "- item of a list\n";
    "nested-lists.md": "## A\n\n", "- a\n  - b\n    - c\n";
    "quotes.md": "## A\n\n", "> quoted\n\n";
    "deep-quotes.md": "## A\n\n", ">>>>>>>>>>>>>>>> a\n\n";
    "tables.md": "## A\n\n", "| a | b |\n|--|--|\n| c | d |\n\n";
    "rows.md": "## A\n\n| a | b |\n|--|--|\n", "| c | d |\n";
    "labels.md": "## A\n\n", "**Why it matters:** because.\n\n";
    "takeaways.md": "## A\n\n", "Key takeaways:\n\n- a\n- b\n\n";
    "days.md": "## A\n\n", "10.04.2026\n\n";
    "topics.md": "## A\n\n", "#topic§ ";
    "rules.md": "## A\n\n", "---\n\n";
    "tags.md": "---\ntitle: A\ntags:\n", "  - t§\n";
    "template.md": "## A\n\n", "{{ a }} {% b %}\n\n";
    "paragraphs.txt": "A letter\n\nAn article\n\nTLDR: short.\n\n", "Words of a paragraph that go on for a while.\n\n";
    "lines.txt": "A letter\n\nAn article\n\nTLDR: short.\n\n", "one line of a paragraph that has no end\n";
    "articles.txt": "A letter\n\n\n", "Article §\n\nTLDR: short.\n\nSummary: and long.\n\n\n";
    "bullets.txt": "A letter\n\nAn article\n\nTLDR: short.\n\n", "• item of a list\n";
    "references.txt": "A letter\n\nAn article\n\nTLDR: short.\n\n", "word [§]\n\n[§] https://a.example/§\n\n";
    "labels.txt": "A letter\n\n", "TLDR:\n\nSummary:\n\n";
    "divisions.html": "<h2>A</h2>", "<div><p>text</p></div>";
    "open-divisions.html": "<h2>A</h2>", "<div>a";
    "open-looks.html": "<h2>A</h2>", "<p><b><i>x";
    "crossed-looks.html": "<h2>A</h2>", "<b>a<i>b</b>c</i>";
    "rows.html": "<h2>A</h2><table>", "<tr><td>text</td><td>b</td></tr>";
    "open-tables.html": "<h2>A</h2>", "<table><tr><td>";
    "attributes.html": "<h2>A</h2><div ", "a§=b ";
    "classes.html": "<h2>A</h2><style>", ".c§ { display: none } ";
    "class-names.html": "<h2>A</h2>", "<p class=\"a§ b§ c§\">x</p>";
    "links.html": "<h2>A</h2>", "<p><a href=\"https://a.example/§\">a link</a></p>";
    "open-links.html": "<h2>A</h2>", "<a href=\"https://a.example/§\">a";
    "items.html": "<h2>A</h2><ul>", "<li>a";
    "mail.eml": "From: a@a.example\nSubject: A\nContent-Type: text/html\n\n<h2>A</h2>", "<p>words of a mail</p>\n";
    "readers.eml": "From: a@a.example\nSubject: A\nTo: ", "r§@a.example, ";
    "headers.eml": "From: a@a.example\nSubject: A\n", "X-§: y\n";
    "subject.eml": "From: a@a.example\nSubject: ", "=?utf-8?q?a?= ";
    "parts.eml": "From: a@a.example\nContent-Type: multipart/mixed; boundary=b\n\n", "--b\nContent-Type: text/html\n\n<h2>A §</h2><p>b\n";
    "posts.csv": "post_id,title,body\n", "§.a,Title §,<h2>A</h2><p>x</p>\n";
    "feed.xml": "<rss version=\"2.0\"><channel><title>A</title>", "<item><title>B §</title><guid>§</guid><description>&lt;p&gt;words</description></item>";
}

/// `head`, and `piece` with a number in its places, as often as it fits.
fn repeated(head: &str, piece: &str, size: usize) -> String {
    let mut text = head.to_owned();
    for number in 0.. {
        if text.len() >= size {
            break;
        }
        text.push_str(&piece.replace('§', &number.to_string()));
    }
    if head.starts_with("---\n") {
        text.push_str("---\n\n## A\n\nTLDR: b.\n");
    }
    if head.contains("<style>") {
        text.push_str("</style><p class=c1>x</p>");
    }
    if head.starts_with("<rss") {
        text.push_str("</channel></rss>");
    }
    text
}

/// An export of Ghost's: posts, those who wrote, and who wrote which.
fn export(size: usize) -> String {
    let [mut posts, mut links, mut users] = [const { Vec::new() }; 3];
    let mut bytes = 0;
    for n in 0.. {
        if bytes >= size {
            break;
        }
        let post = format!(r#"{{"id":"{n}","slug":"s{n}","html":"<h2>A</h2><p>x</p>"}}"#);
        let link = format!(r#"{{"post_id":"{n}","author_id":"u{n}"}}"#);
        let user = format!(r#"{{"id":"u{n}","name":"N {n}"}}"#);
        bytes += post.len() + link.len() + user.len() + 3;
        posts.push(post);
        links.push(link);
        users.push(user);
    }
    let [posts, links, users] = [posts, links, users].map(|all: Vec<String>| all.join(","));
    format!(
        r#"{{"db":[{{"meta":{{}},"data":{{"posts":[{posts}],"posts_authors":[{links}],"users":[{users}]}}}}]}}"#
    )
}
