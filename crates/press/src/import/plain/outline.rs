use super::article_title::is_article;
use super::chunk::{Chunk, ChunkKind};
use super::look::{is_wide, looks, uses_capitals};
use super::marked::{self, marks_titles};
use super::named::Named;
use super::part::{Part, is_date};
use super::place::{Outline, Place};
use super::section_title::is_section;

/// The most lines above a title that are about where the newsletter can be read.
const MOST_LINES_ABOVE: usize = 3;

/// Says what each chunk is to the newsletter.
pub(super) fn outline(chunks: &[Chunk], named: &Named) -> Vec<Part> {
    let mut parts = vec![Part::Body; chunks.len()];
    // Rules and definitions are no neighbours.
    let places: Vec<usize> =
        (0..chunks.len()).filter(|at| chunks.get(*at).is_some_and(stands)).collect();
    let looks = looks(chunks, &places);
    let above = looks.iter().take_while(|look| look.online).count();
    let below = looks.get(above..).unwrap_or_default();
    let (capitals, wide) = (uses_capitals(below), is_wide(below));
    let outline = Outline { capitals, wide, looks: &looks, named };
    for (place, part) in places.iter().zip(outline.parts(chunks, &places)) {
        if let Some(slot) = parts.get_mut(*place) {
            *slot = part;
        }
    }
    parts
}

fn stands(chunk: &Chunk) -> bool {
    matches!(chunk.kind, ChunkKind::Text(_) | ChunkKind::List(_))
}

impl Outline<'_> {
    fn parts(&self, chunks: &[Chunk], places: &[usize]) -> Vec<Part> {
        let head = self.head(chunks, places);
        if marks_titles(chunks, places) {
            return marked::parts(chunks, places, self.looks, head);
        }
        let mut place = Place { expects: true, ..Place::default() };
        let mut parts = head;
        let mut dated = parts.contains(&Part::Date);
        for at in parts.len()..self.looks.len() {
            let look = self.look(at);
            if !dated && !place.in_article && is_date(chunks, places, at) {
                dated = true;
                parts.push(Part::Date);
                continue;
            }
            let part = self.part(at, &place);
            match part {
                Part::Section => {
                    place = Place {
                        expects: true,
                        seen_section: true,
                        first_label: place.first_label,
                        ..Place::default()
                    };
                }
                Part::Article => {
                    place = Place {
                        in_article: true,
                        seen_section: place.seen_section,
                        first_label: place.first_label,
                        ..Place::default()
                    };
                }
                _ => {
                    if place.in_article
                        && !place.has_body
                        && look.labelled
                        && place.first_label.is_none()
                    {
                        place.first_label = look.meaning;
                    }
                    place.has_body = place.in_article;
                    place.expects = place.expects && !place.in_article;
                    place.after_source = look.site && place.in_article;
                    place.after_label = part == Part::Label;
                }
            }
            parts.push(part);
        }
        self.title_of_the_only_article(&mut parts);
        parts
    }

    /// The title and the date line, in either order.
    fn head(&self, chunks: &[Chunk], places: &[usize]) -> Vec<Part> {
        let mut parts = Vec::new();
        let marked =
            |at: usize| places.get(at).and_then(|at| chunks.get(*at)).is_some_and(|c| c.marked);
        // "View this in your browser (https://…)" stands before the title, in one language or in several.
        let first = self.look(0);
        let before_title =
            first.web && first.one_line && self.look(1).title_like && !self.look(1).web;
        if before_title {
            parts.push(Part::Body);
        }
        while parts.len() < MOST_LINES_ABOVE && self.look(parts.len()).online {
            parts.push(Part::Body);
        }
        while is_date(chunks, places, parts.len()) && !parts.contains(&Part::Date) {
            parts.push(Part::Date);
        }
        let look = self.look(parts.len());
        let next = self.look(parts.len() + 1);
        let dated = is_date(chunks, places, parts.len() + 1);
        let text = places.get(parts.len()).and_then(|at| chunks.get(*at)).map(|chunk| &chunk.kind);
        let is_own = matches!(text, Some(ChunkKind::Text(text)) if self.named.is_in(text));
        if self.named.title.is_some() && !is_own {
            return parts;
        }
        // A marked title among others is an article's, unless another stands right under it.
        let at = parts.len();
        let articles = marks_titles(chunks, places) && marked(at) && !marked(at + 1);
        if !articles
            && look.text
            && (look.title_like || dated)
            && !(look.meaning.is_some() && look.labelled)
        {
            let article = !dated && next.labelled && next.meaning.is_some();
            parts.push(if article { Part::Article } else { Part::Title });
        }
        if parts.last() == Some(&Part::Article) {
            // Looked at again, as the first chunk after the head.
            parts.pop();
        }
        parts
    }

    /// A newsletter of one article whose title is the issue's: the article has it.
    fn title_of_the_only_article(&self, parts: &mut [Part]) {
        let has_article = parts.contains(&Part::Article);
        let labelled = self.looks.iter().any(|look| look.labelled && look.meaning.is_some());
        if !has_article
            && labelled
            && let Some(title) = parts.iter_mut().find(|part| **part == Part::Title)
        {
            *title = Part::Article;
        }
    }

    fn part(&self, at: usize, place: &Place) -> Part {
        let look = self.look(at);
        // What says when it came is no title, nor is what stands right under that.
        let under_dateline = look.blanks == 0 && at > 0 && self.look(at - 1).dateline;
        if !look.text || (look.dateline || look.online || under_dateline) && !place.in_article {
            return Part::Body;
        }
        if is_section(self, at, place) {
            return Part::Section;
        }
        if is_article(self, at, place) {
            return Part::Article;
        }
        if place.in_article && look.one_line && (look.alone || self.heads_a_list(at, place)) {
            return Part::Label;
        }
        Part::Body
    }

    /// A few words right before a list, inside an article.
    fn heads_a_list(&self, at: usize, place: &Place) -> bool {
        let look = self.look(at);
        place.has_body
            && look.title_like
            && !look.labelled
            && !look.site
            && look.words <= 6
            && self.look(at + 1).list
    }
}
