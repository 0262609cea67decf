use crate::site::digest;
use crate::site::stage::OutputFile;
use crate::widget::{LOADER, WidgetError, WidgetFiles, whole};

/// The icons that a widget's folder may hold: name, size and media type.
pub(in crate::site) const ICONS: [(&str, &str, &str); 4] = [
    ("icon.svg", "any", "image/svg+xml"),
    ("icon-192.png", "192x192", "image/png"),
    ("icon-512.png", "512x512", "image/png"),
    ("icon-maskable.png", "512x512", "image/png"),
];

/// The files of the widget that a site brings along.
pub(in crate::site) struct Widget {
    /// The files under names that stay: loader, icons.
    pub(in crate::site) plain: Vec<OutputFile>,
    /// The files named by content.
    pub(in crate::site) hashed: Vec<OutputFile>,
    /// The widget's style sheet.
    pub(in crate::site) style: String,
    /// Its digest, as a [subresource integrity](https://www.w3.org/TR/sri/) value.
    pub(in crate::site) style_digest: String,
    /// The app as a program, whose drawing it can take over.
    pub(in crate::site) program: String,
    /// The style sheet of the page around it.
    pub(in crate::site) page_style: String,
    /// What makes pages operable.
    pub(in crate::site) script: String,
    /// What puts the reader's choices on a page before its first paint, where the widget has it.
    pub(in crate::site) choices: Option<String>,
    /// The style sheet of the pages that list issues, where the widget has it.
    pub(in crate::site) list_style: Option<String>,
    /// What searches on the page that lists all issues, where the widget has it.
    pub(in crate::site) archive: Option<String>,
}

impl Widget {
    /// Reads the widget, where it is whole.
    pub(in crate::site) fn read(from: &WidgetFiles) -> Result<Self, WidgetError> {
        let (loader, payload) = whole(from)?;
        let read = |name: &str| -> Result<OutputFile, WidgetError> {
            Ok(OutputFile { path: name.to_owned(), bytes: from.read(name)?.into_owned() })
        };
        let lacks = |what| WidgetError::Lacks { folder: from.folder(), what };
        let names = from.names()?;
        let find = |start: &str, end: &str| {
            names.iter().find(|name| name.starts_with(start) && name.ends_with(end))
        };
        let page_style =
            find("page-", ".css").ok_or_else(|| lacks("style sheet of the page, `page-*.css`"))?;
        let style = payload.iter().find(|name| name.strip_suffix(".css").is_some());
        let style = style.ok_or_else(|| lacks("style sheet that its loader names"))?;
        let program = payload.iter().find(|name| name.strip_suffix(".wasm").is_some());
        let program = program.ok_or_else(|| lacks("app that its loader names"))?.clone();
        let (style_digest, _) = digest::named(&from.read(style)?);
        let script = find("newsfold-page-", ".js");
        let choices = find("newsfold-choices-", ".js");
        let archive = find("newsfold-archive-", ".js");
        let list_style = find("newsfold-list-", ".css");
        let beside = [Some(page_style), script, choices, archive, list_style];
        let beside = beside.into_iter().flatten();
        let hashed: Vec<&String> = payload.iter().chain(beside).collect();
        let mut hashed =
            hashed.into_iter().map(|name| read(name)).collect::<Result<Vec<_>, _>>()?;
        hashed.sort_by(|one, other| one.path.cmp(&other.path));
        hashed.dedup_by(|one, other| one.path == other.path);
        let (style, page_style) = (style.clone(), page_style.clone());
        let script = script.map_or_else(|| LOADER.to_owned(), Clone::clone);
        let (choices, archive) = (choices.cloned(), archive.cloned());
        let list_style = list_style.cloned();
        let mut plain = vec![OutputFile { path: LOADER.to_owned(), bytes: loader }];
        for (icon, _, _) in
            ICONS.iter().filter(|(icon, _, _)| names.iter().any(|name| name == icon))
        {
            plain.push(read(icon)?);
        }
        Ok(Self {
            plain,
            hashed,
            style,
            style_digest,
            program,
            page_style,
            script,
            choices,
            list_style,
            archive,
        })
    }

    /// The names of the files named by content that the site's own pages load. What looks after fragments is
    /// for pages of others.
    pub(in crate::site) fn of_pages(&self) -> impl Iterator<Item = &str> {
        let names = self.hashed.iter().map(|file| file.path.as_str());
        names.filter(|name| !name.starts_with("newsfold-held-"))
    }

    /// Whether the widget brings an icon along.
    pub(in crate::site) fn has(&self, icon: &str) -> bool {
        self.plain.iter().any(|file| file.path == icon)
    }
}
