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
