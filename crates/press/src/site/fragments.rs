use std::convert::Infallible;
use std::str::FromStr;

use super::BuildError;
use crate::embed::Address;

/// Which fragments a build writes: what pages of others hold of an issue from the start.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Fragments {
    /// Those that find the site by its base URL; without one, none.
    #[default]
    ByBaseUrl,
    /// None.
    None,
    /// Those that find the site at an address: relative to the pages that hold them, or whole.
    At(String),
}

impl Fragments {
    /// The address of the site that stands in fragments, with a slash at its end.
    pub(super) fn at(&self, base_url: Option<&str>) -> Result<Option<String>, BuildError> {
        match self {
            Self::ByBaseUrl => Ok(base_url.map(str::to_owned)),
            Self::None => Ok(None),
            Self::At(address) => {
                let address = Address::of_folder("the address of the site", address)?;
                Ok(Some(address.to_string()))
            }
        }
    }
}

impl FromStr for Fragments {
    type Err = Infallible;

    fn from_str(said: &str) -> Result<Self, Infallible> {
        Ok(if said == "none" { Self::None } else { Self::At(said.to_owned()) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fragments_find_the_site_where_they_are_told() {
        let at = |said: &str, base| said.parse::<Fragments>().unwrap().at(base).unwrap();
        let base = Some("https://a.example/");
        assert_eq!(Fragments::default().at(base).unwrap().as_deref(), base);
        assert_eq!(Fragments::default().at(None).unwrap(), None);
        assert_eq!(at("none", base), None);
        assert_eq!(at("/letters", base).as_deref(), Some("/letters/"));
        assert_eq!(at("../letters/", None).as_deref(), Some("../letters/"));
        assert!(Fragments::At("javascript:x".to_owned()).at(base).is_err());
    }
}
