use rayon::prelude::*;

use crate::site::BuildErrors;

/// How many steps are done between two reports of progress.
const AT_ONCE: usize = 512;

/// Does a step for every item, on all processors, in order; every error of every step is kept. `done`
/// hears how many more steps are done.
pub(super) fn in_parallel<T: Send, R: Send>(
    items: Vec<T>,
    mut done: impl FnMut(usize),
    step: impl Fn(T) -> Result<R, BuildErrors> + Sync,
) -> Result<Vec<R>, BuildErrors> {
    let (mut results, mut errors) = (Vec::with_capacity(items.len()), Vec::new());
    let mut items = items.into_iter().peekable();
    while items.peek().is_some() {
        let some: Vec<T> = items.by_ref().take(AT_ONCE).collect();
        done(some.len());
        let found: Vec<_> = some.into_par_iter().map(&step).collect();
        for result in found {
            match result {
                Ok(result) => results.push(result),
                Err(more) => errors.extend(more),
            }
        }
    }
    if errors.is_empty() { Ok(results) } else { Err(errors.into()) }
}
