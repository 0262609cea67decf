use super::reading::Reading;
use super::tree::{Element, Id};
use crate::import::letters::{Attached, is_attached};
use crate::import::report::Reason;
use base64::Engine;
use newsfold_bundle::{Block, Href, Phrasing};
use url::Url;

impl Reading<'_> {
    /// A target as it is where browsers drop what stands around and in it, and begin at the page's base.
    pub(super) fn address(&self, href: &str) -> String {
        let href: String = href.chars().filter(|c| !matches!(c, '\n' | '\r' | '\t')).collect();
        // A picture that came with the page lies beside the bundle.
        if Url::parse(&href).is_ok() || is_attached(&href) {
            return href;
        }
        let base = self.base.as_ref().and_then(|base| base.join(&href).ok());
        base.map_or(href, String::from)
    }

    /// A picture, unless it shows nothing.
    pub(super) fn picture(&mut self, id: Id, element: &Element) {
        let written = |name: &str| element.attribute(name).filter(|value| !value.is_empty());
        let is_placeholder =
            |src: &&str| !src.starts_with("data:image/gif") && !src.starts_with("data:image/svg");
        let Some(src) =
            written("src").filter(is_placeholder).or(written("data-src")).or(written("src"))
        else {
            return;
        };
        let src = self.own_picture(src).unwrap_or_else(|| self.address(src));
        match src.parse::<Href>() {
            Ok(url) => {
                let title = written("title").map(str::to_owned);
                let alt = written("alt").unwrap_or_default().to_owned();
                self.node(Phrasing::Image { url, alt, title }, id);
            }
            Err(error) => {
                if let Some(alt) = written("alt") {
                    self.words(alt, id);
                }
                let start: String = src.chars().take(60).collect();
                self.lose(id, start, Reason::Refused(error));
            }
        }
    }

    /// Where a picture lies beside the bundle that stands in the text itself, as `data:image/png;base64,…`.
    pub(super) fn own_picture(&mut self, src: &str) -> Option<String> {
        let (kind, data) = src.strip_prefix("data:image/")?.split_once(";base64,")?;
        let data: String = data.chars().filter(|c| !c.is_ascii_whitespace()).collect();
        let bytes = base64::engine::general_purpose::STANDARD.decode(data).ok()?;
        let picture = Attached::picture(kind, bytes)?;
        let path = picture.path.clone();
        self.files.push(picture);
        Some(path)
    }

    /// Another page inside this one becomes a link to it.
    pub(super) fn embedded(&mut self, id: Id, element: &Element) {
        let tree = self.tree;
        let inner = || tree.elements(id).skip(1).find_map(|(_, inner)| inner.attribute("src"));
        let src = element.attribute("src").or(element.attribute("data")).or_else(inner);
        let Some(Ok(url)) = src.map(|src| self.address(src).parse::<Href>()) else {
            return self.children(id);
        };
        self.end_paragraph();
        let title = element.attribute("title").filter(|title| !title.is_empty());
        let words = title.unwrap_or(&url).to_owned();
        let link = Phrasing::Link { url, title: None, children: vec![Phrasing::Text(words)] };
        self.blocks.block(self.line_of(id), Block::paragraph(vec![link]));
    }
}
