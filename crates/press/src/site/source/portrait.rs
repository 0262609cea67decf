use std::io;

use newsfold_bundle::Publication;

use super::inside::SourceFolder;
use super::links::{Target, target, written};
use crate::import::report::Untaken;

/// The picture that stands for the newsletter: its path in the source, where it is a file of it. One that
/// cannot be had is taken out of what is said of the newsletter, so that no page has a hole in its place.
pub(in crate::site) fn portrait(
    publication: &mut Publication,
    root: &SourceFolder,
) -> Result<Option<String>, Untaken> {
    let Some(href) = publication.picture.take() else { return Ok(None) };
    let refused = |file: &str, reason: String| Untaken { path: root.join(file), reason };
    match target(&href, "") {
        Target::Elsewhere => {
            publication.picture = Some(href);
            Ok(None)
        }
        Target::Outside => Err(refused(&href, "it leaves the folder of the newsletters".into())),
        Target::Inside(path, file, rest) => match root.open(&file) {
            Ok(_) => {
                publication.picture = written(&path, &rest);
                Ok(Some(file))
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                Err(refused(&file, "there is no such file".into()))
            }
            Err(error) => Err(refused(&file, format!("it cannot be read: {error}"))),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(
        root: &SourceFolder,
        picture: &str,
    ) -> (Option<String>, Result<Option<String>, String>) {
        let picture = Some(picture.parse().expect("an address"));
        let mut publication = Publication { picture, ..Publication::default() };
        let found = portrait(&mut publication, root).map_err(|untaken| untaken.reason);
        (publication.picture.map(|picture| picture.to_string()), found)
    }

    #[test]
    fn a_picture_of_the_source_is_brought_along_one_of_the_web_stays_and_others_are_left_out() {
        let source = tempfile::tempdir().expect("a folder");
        let root = &SourceFolder::new(source.path().to_owned());
        std::fs::create_dir(root.join("art")).expect("a folder");
        std::fs::write(root.join("art/our logo.svg"), "<svg/>").expect("a file");
        let web = "https://good.example/logo.png";
        assert_eq!(look(root, web), (Some(web.into()), Ok(None)));
        let (said, found) = look(root, "./art/our%20logo.svg?v=2");
        assert_eq!(said.as_deref(), Some("art/our%20logo.svg?v=2"));
        assert_eq!(found, Ok(Some("art/our logo.svg".into())));
        assert_eq!(look(root, "none.png"), (None, Err("there is no such file".into())));
        let outside = "it leaves the folder of the newsletters";
        assert_eq!(look(root, "../logo.png"), (None, Err(outside.into())));
    }
}
