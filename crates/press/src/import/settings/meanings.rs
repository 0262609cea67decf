use newsfold_bundle::Role;

use super::{FrontMatterKeys, Labels};
use crate::import::front_matter::{self, Meanings};
use crate::import::label::{self, Own, OwnLabels};

impl Labels {
    /// The words of each key.
    pub(super) fn by_key(&self) -> [(&'static str, &[String]); 7] {
        let Self { tldr, summary, takeaways, why, source, other, none } = self;
        [
            ("tldr", tldr),
            ("summary", summary),
            ("takeaways", takeaways),
            ("why", why),
            ("source", source),
            ("other", other),
            ("none", none),
        ]
    }

    /// What the words mean to who looks for labels.
    pub(super) fn own(&self) -> OwnLabels {
        use label::Meaning::{Named, Role as Has, Source, Tldr};
        let mut own = OwnLabels::default();
        for (key, words) in self.by_key() {
            let meaning = match key {
                "tldr" => Own::Label(Tldr),
                "summary" => Own::Label(Has(Role::Summary)),
                "takeaways" => Own::Label(Has(Role::Takeaways)),
                "why" => Own::Label(Has(Role::Why)),
                "source" => Own::Label(Source),
                "other" => Own::Label(Named),
                _ => Own::NoLabel,
            };
            for word in words {
                own.add(word, meaning);
            }
        }
        own
    }
}

impl FrontMatterKeys {
    /// The keys of the front matter for each key.
    pub(super) fn by_key(&self) -> [(&'static str, &[String]); 12] {
        [
            ("title", &self.title),
            ("date", &self.date),
            ("language", &self.language),
            ("authors", &self.authors),
            ("name", &self.name),
            ("home", &self.home),
            ("description", &self.description),
            ("excerpt", &self.excerpt),
            ("tags", &self.tags),
            ("address", &self.address),
            ("draft", &self.draft),
            ("ignore", &self.ignore),
        ]
    }

    /// What they mean to who reads front matter.
    pub(super) fn meanings(&self) -> Meanings {
        use front_matter::Meaning;
        let mut meanings = Meanings::default();
        for (key, own) in self.by_key() {
            let meaning = match key {
                "title" => Meaning::Title,
                "date" => Meaning::Date,
                "language" => Meaning::Language,
                "authors" => Meaning::Authors,
                "name" => Meaning::Publication,
                "home" => Meaning::Home,
                "description" => Meaning::Description,
                "excerpt" => Meaning::Excerpt,
                "tags" => Meaning::Tags,
                "address" => Meaning::Address,
                "draft" => Meaning::Draft,
                _ => Meaning::Machine,
            };
            for key in own {
                meanings.add(key, meaning);
            }
        }
        meanings
    }
}
