use super::stage::journal::{self, Journal};
use super::stage::record::{NAME, Record};
use super::stage::stale::{Stale, stale};
use super::stage::{SiteFolder, State, Turn};
use super::{BuildErrors, Built};
use crate::import::report::Report;

/// What is different from the site that is there.
pub(super) struct Changes {
    record: Record,
    moves: Vec<(Turn, String)>,
    removals: Vec<String>,
}

impl Changes {
    /// Step 7: what is new, and what is stale.
    pub(super) fn of(old: &Record, mut record: Record, waiting: State) -> Self {
        let State { made, moves } = waiting;
        record.files = made;
        let Stale { removals, kept } = stale(old, &record.files, !moves.is_empty());
        record.kept = kept;
        Self { record, moves, removals }
    }

    /// Step 8: what is new takes its place, then what is stale goes.
    pub(super) fn carry_out(
        self,
        folder: &SiteFolder,
        old: &Record,
        (issues, changed): (usize, Vec<String>),
        report: Report,
    ) -> Result<Built, BuildErrors> {
        let Self { record, mut moves, removals } = self;
        let built = Built {
            issues,
            unchanged: issues - changed.len(),
            changed,
            written: moves.len(),
            removed: removals.len(),
            report,
        };
        // What somebody has removed is made again, though the record knew it.
        if record != *old || !moves.is_empty() {
            moves.push((Turn::Record, NAME.to_owned()));
            moves.sort();
            let moves = moves.into_iter().map(|(_, path)| path).collect();
            journal::prepare(folder, NAME, &record.write())?;
            Journal { moves, removals }.carry_out(folder)?;
        }
        Ok(built)
    }
}
