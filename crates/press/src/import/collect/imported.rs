use newsfold_bundle::{Bundle, IssueEntry, Reading, Sound, write_sound, write_sound_issue};

use crate::import::ImportError;
use crate::import::letters::Attached;
use crate::import::report::{LeftOut, Report};

/// A bundle, and how it came about.
#[derive(Debug)]
pub struct Imported {
    /// The bundle.
    pub bundle: Bundle,
    /// Pictures that came inside the newsletters, which lie beside the bundle.
    pub files: Vec<Attached>,
    /// What was found, what is missing, what found no place.
    pub report: Report,
    /// Files that cannot be read. The others are in the bundle.
    pub refused: Vec<ImportError>,
}

impl Imported {
    /// Writes the bundle as its readers will take it. A newsletter that they would refuse keeps no other out: it is
    /// left out, and among the refused. The bundle is refused where none is left, or where it is too much as a whole.
    pub fn write(&mut self) -> Reading<Sound<Bundle>> {
        match write_sound(&self.bundle) {
            Err(_) if self.leave_out_refused() => write_sound(&self.bundle),
            written => written,
        }
    }

    /// Leaves out every newsletter that readers would refuse; whether there was one, and there are others.
    fn leave_out_refused(&mut self) -> bool {
        let issues = std::mem::take(&mut self.bundle.issues);
        let found = std::mem::take(&mut self.report.issues);
        let count = issues.len();
        for (entry, report) in issues.into_iter().zip(found) {
            let sound = match &entry {
                IssueEntry::Inline(issue) => write_sound_issue(issue).map(|_| ()),
                IssueEntry::Reference(_) => Ok(()),
            };
            match sound {
                Ok(()) => {
                    self.bundle.issues.push(entry);
                    self.report.issues.push(report);
                }
                Err(why) => {
                    let error = ImportError::refused(&report.path, &why);
                    self.report.left_out.push(LeftOut::new(report.path, &error));
                    self.refused.push(error);
                }
            }
        }
        (1..count).contains(&self.bundle.issues.len())
    }
}
