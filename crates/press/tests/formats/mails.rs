use crate::{issues, lost, read, read_path, titled, titles, words};

pub const HEADERS: &str = "Delivered-To: reader@home.example\r\nFrom: =?utf-8?q?Harbour_Brief?= <brief@harbour.example>\r\nTo: \"A Reader\" <Reader@home.example>\r\nSubject: =?utf-8?b?SGFmZW4tQnJpZWYgMTIg4oCTIEthZmZlZQ==?=\r\nDate: Fri, 10 Apr 2026 08:00:00 +0200\r\nMIME-Version: 1.0\r\n";

/// A mail whose page holds a picture, and whose links know the reader.
pub fn with_picture() -> String {
    format!(
        "{HEADERS}Content-Type: multipart/related; boundary=r\r\n\r\n--r\r\nContent-Type: multipart/alternative; boundary=a\r\n\r\n--a\r\nContent-Type: text/plain\r\n\r\nplain\r\n--a\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<h2>Das Caf=E9</h2><p>Es ist offen, liebe <b>reader@home.example</b>. <a href=3D\"https://harbour.example/u/?e=3Dreader%40home.example\">hier</a> <a href=3D\"https://harbour.example/x?r=3DcmVhZGVyQGhvbWUuZXhhbXBsZQ\">da</a> <a href=3D\"https://harbour.example/menu\">Karte</a></p><img alt=3D\"Die T=FCr\" src=3D\"cid:door@1\">\r\n--a--\r\n--r\r\nContent-Type: image/png\r\nContent-ID: <door@1>\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--r\r\nContent-Type: application/pdf; name=map.pdf\r\nContent-Disposition: attachment; filename=map.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--r--\r\n"
    )
}

#[test]
fn a_mail_gives_its_best_part_and_keeps_its_reader_to_itself() {
    let imported = read("a.eml", with_picture());
    assert_eq!(titles(&imported), titled(&[("Hafen-Brief 12 – Kaffee", &["Das Café"])]));
    assert_eq!(imported.bundle.publication.title, "Harbour Brief");
    assert_eq!(
        issues(&imported)[0].date.map(|date| date.to_string()).as_deref(),
        Some("2026-04-10")
    );
    let json = newsfold_bundle::write(&imported.bundle);
    for own in ["reader@home", "reader%40", "cmVhZGVy"] {
        assert!(!json.to_lowercase().contains(&own.to_lowercase()), "{own}\n{json}");
    }
    for kept in ["hier", "da", "https://harbour.example/menu", "Die Tür"] {
        assert!(json.contains(kept), "{kept}\n{json}");
    }
    let [picture] = imported.files.as_slice() else { panic!("one picture") };
    assert!(json.contains(&picture.path));
    assert!(
        lost(&imported).iter().any(|lost| lost.starts_with("map.pdf")),
        "{:?}",
        lost(&imported)
    );
}

#[test]
fn a_mail_of_plain_text_is_read_as_text_under_its_subject() {
    let mail = "From: Harbour Brief <brief@harbour.example>\nTo: reader@home.example\nSubject: Harbour Brief 12\nDate: Fri, 10 Apr 2026 08:00:00 +0200\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nTOWN\n\nThe caf=C3=A9 opens\n\nIt opens on Monday with bread and tea for=\n all.\n\nFerries sail again\n\nSince Sunday.\n";
    for name in ["a.eml", "a.txt", "-"] {
        let imported = read(name, mail);
        assert_eq!(
            titles(&imported),
            titled(&[("Harbour Brief 12", &["The café opens", "Ferries sail again"])])
        );
        assert_eq!(issues(&imported)[0].sections[0].title.as_deref(), Some("TOWN"));
        assert!(words(&imported).contains("tea for all"));
    }
}

/// Two mails in one file.
pub fn mailbox() -> String {
    let mail = |subject: &str, day: u8| {
        format!(
            "From brief@harbour.example Fri Apr {day:2} 08:00:00 2026\nFrom: Harbour Brief <brief@harbour.example>\nTo: reader@home.example\nSubject: {subject}\nDate: {day} Apr 2026 08:00:00 +0200\nContent-Type: text/html\n\n<h2>Ferries {day}</h2><p>They sail.</p>\n>From here on they are free.\n\n"
        )
    };
    mail("Brief 1", 3) + &mail("Brief 2", 10)
}

#[test]
fn every_mail_of_a_mailbox_is_an_issue() {
    let imported = read("inbox.mbox", mailbox());
    assert_eq!(
        titles(&imported),
        titled(&[("Brief 2", &["Ferries 10"]), ("Brief 1", &["Ferries 3"])])
    );
    let paths: Vec<String> =
        imported.report.issues.iter().map(|issue| issue.path.display().to_string()).collect();
    assert_eq!(paths, ["inbox.mbox#2", "inbox.mbox#1"]);
}

#[test]
fn a_folder_of_mail_is_read_whatever_its_files_are_called() {
    let folder = tempfile::tempdir().expect("a folder");
    let new = folder.path().join("new");
    std::fs::create_dir(&new).expect("a folder");
    std::fs::write(new.join("1744264800.M1P2.host:2,S"), with_picture()).expect("a file");
    std::fs::write(folder.path().join("notes"), "no mail").expect("a file");
    assert_eq!(
        titles(&read_path(folder.path())),
        titled(&[("Hafen-Brief 12 – Kaffee", &["Das Café"])])
    );
}

#[test]
fn a_list_names_its_newsletter_before_the_subject() {
    let mail = "From: Anna Weir <anna@harbour.example>\r\nTo: reader@home.example\r\n\
        Subject: [Harbour Brief] Fwd: Ferries\r\nList-Id: Harbour Brief <brief.harbour.example>\r\n\
        Date: Fri, 10 Apr 2026 08:00:00 +0200\r\nContent-Type: text/plain\r\n\r\n\
        Harbour Brief\r\n\r\nFerries sail again\r\n\r\nThey sail since Sunday.\r\n\r\nBread is back\r\n\r\nIt is large.\r\n";
    let imported = read("a.eml", mail);
    let expected: (&str, &[&str]) = ("Ferries", &["Ferries sail again", "Bread is back"]);
    assert_eq!(titles(&imported), titled(&[expected]));
    assert_eq!(imported.bundle.publication.title, "Harbour Brief");
    assert!(words(&imported).contains("Harbour Brief"), "{}", words(&imported));
}

/// A mail that a reader forwards from home.
fn forwarded(kind: &str, body: &str) -> String {
    format!(
        "From: Bob Reed <bob@home.example>\r\nTo: import@harbour.example\r\nSubject: WG: Harbour Brief 12\r\nDate: Sun, 12 Apr 2026 09:00:00 +0200\r\nContent-Type: {kind}; charset=utf-8\r\n\r\n{body}"
    )
}

#[test]
fn a_forwarded_mail_is_that_of_its_newsletter_and_nobody_s_who_got_it() {
    let html =
        "<h2>Ferries</h2><p>They sail, says bob@home.example.</p><h2>Bread</h2><p>It is large.</p>";
    let text = "Ferries\n\nThey sail.\n\nBread\n\nIt is large.\n";
    let quoted = format!("> {}", text.trim_end().replace('\n', "\n> "));
    for mail in [
        forwarded(
            "text/html",
            &format!(
                "<div>Look at this!</div><div class=\"gmail_quote\"><div>---------- Forwarded message ---------<br>From: <b>Harbour Brief</b> &lt;<a href=\"mailto:brief@harbour.example\">brief@harbour.example</a>&gt;<br>Date: Fri, Apr 10, 2026 at 8:00 AM<br>Subject: Harbour Brief 12<br>To: &lt;<a href=\"mailto:bob@home.example\">bob@home.example</a>&gt;<br></div><br>{html}</div>"
            ),
        ),
        forwarded(
            "text/html",
            &format!(
                "<div><p><b>Von:</b> Harbour Brief &lt;brief@harbour.example&gt;<br><b>Gesendet:</b> Freitag, 10. April 2026 08:00<br><b>An:</b> bob@home.example<br><b>Betreff:</b> Harbour Brief 12</p></div>{html}"
            ),
        ),
        forwarded(
            "text/html",
            &format!(
                "<div>Begin forwarded message:</div><blockquote type=\"cite\"><div><b>From: </b>Harbour Brief &lt;brief@harbour.example&gt;</div><div><b>Subject: </b>Harbour Brief 12</div><div><b>Date: </b>10 April 2026 at 08:00:00 BST</div><div><b>To: </b>bob@home.example</div>{html}</blockquote>"
            ),
        ),
        forwarded(
            "text/html",
            &format!(
                "-------- Forwarded Message --------<table><tr><th>Subject: </th><td>Harbour Brief 12</td></tr><tr><th>Date: </th><td>Fri, 10 Apr 2026 08:00:00 +0200</td></tr><tr><th>From: </th><td>Harbour Brief &lt;brief@harbour.example&gt;</td></tr><tr><th>To: </th><td>bob@home.example</td></tr></table>{html}"
            ),
        ),
        forwarded(
            "text/plain",
            &format!(
                "Look at this!\n\nBegin forwarded message:\n\n> From: Harbour Brief <brief@harbour.example>\n> Subject: Harbour Brief 12\n> Date: 10 April 2026 at 08:00:00 BST\n> To: bob@home.example\n>\n{quoted}"
            ),
        ),
    ] {
        let imported = read("a.eml", &mail);
        let expected: (&str, &[&str]) = ("Harbour Brief 12", &["Ferries", "Bread"]);
        assert_eq!(titles(&imported), titled(&[expected]), "{mail}");
        let day = issues(&imported)[0].date.map(|date| date.to_string());
        assert_eq!(day.as_deref(), Some("2026-04-10"), "{mail}");
        assert_eq!(imported.bundle.publication.title, "Harbour Brief", "{mail}");
        let json = newsfold_bundle::write(&imported.bundle);
        assert!(!json.contains("bob@home") && !json.contains("orward"), "{json}");
    }
}

#[test]
fn a_text_whose_encoding_no_header_says_is_read_by_its_letters() {
    let text = "Łąka budzi się\n\nOwce schodzą ze wzgórza, a dzieci idą z nimi przez most nad rzeką.\n\nJarmark\n\nStragany otwierają się o dziewiątej, żeby nikt nie czekał.\n";
    let head = "From: Łąka <a@harbour.example>\nSubject: List 7\nDate: 10 Apr 2026 08:00:00 +0200\nContent-Type: text/plain\n\n".replace("Łąka", "Meadow");
    let (bytes, _, _) = encoding_rs::ISO_8859_2.encode(text);
    let imported = read("a.eml", [head.as_bytes(), &bytes].concat());
    let expected: (&str, &[&str]) = ("List 7", &["Łąka budzi się", "Jarmark"]);
    assert_eq!(titles(&imported), titled(&[expected]));
    assert!(!imported.report.issues[0].notes.is_empty());
}

#[test]
fn a_subject_and_a_date_are_read_however_programs_write_them() {
    let mail = |subject: &str, date: &str, list: &str| {
        format!(
            "From: Harbour Brief <brief@harbour.example>\r\nSubject: {subject}\r\n{list}Date: {date}\r\nContent-Type: text/html\r\n\r\n<h2>Ferries</h2><p>They sail.</p><h2>Bread</h2><p>It is large.</p>"
        )
    };
    let list = "List-Id: <brief.harbour.example>\r\n";
    for (subject, date, list) in [
        ("PD: Brief 12", "Fri, 10 Apr 2026 08:00:00 +0200", ""),
        ("[EXTERNAL] Fwd: Brief 12", "Fri Apr 10 08:00:00 2026", ""),
        ("[harbour-list] Brief 12", "2026-04-10 08:00:00", list),
        ("VS: SV: Brief 12", "Friday, April 10, 2026 8:00 AM", list),
    ] {
        let imported = read("a.eml", mail(subject, date, list));
        assert_eq!(issues(&imported)[0].title, "Brief 12", "{subject}");
        let day = issues(&imported)[0].date.map(|date| date.to_string());
        assert_eq!(day.as_deref(), Some("2026-04-10"), "{date}");
    }
    assert_eq!(
        issues(&read("a.eml", mail("[12] Ferries", "10 Apr 2026", list)))[0].title,
        "[12] Ferries"
    );
}

#[test]
fn what_lists_and_services_put_below_a_text_is_left_out() {
    let head = "From: Harbour Brief <brief@harbour.example>\nSubject: Brief 12\nDate: 10 Apr 2026 08:00:00 +0200\nContent-Type: text/plain\n\n** Ferries\n------------\nThey sail.\n\n** Bread\n------------\nIt is large.\n\n";
    let list = "_______________________________________________\nHarbour mailing list\nHarbour@lists.example\nhttps://lists.example/listinfo/harbour\n";
    let social = "============================================================\n** Facebook (https://facebook.com/harbour)\n** Twitter (https://twitter.com/harbour)\n** Website (https://harbour.example)\nCopyright (C) 2026 Harbour Brief\n";
    for below in [list, social] {
        let imported = read("a.eml", format!("{head}{below}"));
        let expected: (&str, &[&str]) = ("Brief 12", &["Ferries", "Bread"]);
        assert_eq!(titles(&imported), titled(&[expected]), "{below}");
        for word in ["listinfo", "Facebook", "Website", "___"] {
            assert!(!words(&imported).contains(word), "{}", words(&imported));
        }
    }
}
