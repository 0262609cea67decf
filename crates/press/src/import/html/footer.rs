//! Where a mail's footer begins. `around` knows the words of one, and `left_out` the elements and links that
//! are never part of a text.

use newsfold_bundle::{Block, plain_text};

use crate::import::around::{folded, footer};
use crate::import::flow::{Found, FoundKind};
use crate::import::report::{Chrome, Homeless, Reason};

/// A line longer than this is no address and no sign-off.
const LINE: usize = 120;

/// Takes off the end what mails end with: from the last of the text on, where something there is about
/// the subscription or the rights. What stands below that (addresses, names) goes with it.
pub(super) fn without_footer(found: &mut Vec<Found>, homeless: &mut Vec<Homeless>) {
    let last = found.last().map_or(0, |last| last.line);
    let leaves_below = homeless
        .iter()
        .any(|lost| lost.reason == Reason::Chrome(Chrome::Footer) && lost.line >= last);
    let mut cut = found.len();
    for (at, one) in found.iter().enumerate().rev() {
        let FoundKind::Block(block) = &one.kind else { break };
        let text = folded(&text_of(block));
        // An address stands above the rest of a footer as often as below.
        // The links below it may have been left out before.
        let stands_above = cut < found.len() || leaves_below;
        let is_address = cut == at + 1 && stands_above && is_address(&text);
        if footer(&text) || is_address {
            cut = at;
        } else if text.chars().count() > LINE
            || text.ends_with(['.', '!', '?', '。', '！', '？', ':'])
        {
            break;
        }
    }
    // All of a text is never its own end.
    if found.iter().take(cut).all(|one| matches!(one.kind, FoundKind::Heading(..))) {
        return;
    }
    for Found { line, kind } in found.drain(cut..) {
        let FoundKind::Block(block) = kind else { continue };
        let text = text_of(&block);
        if !text.trim().is_empty() {
            homeless.push(Homeless { line, text, reason: Reason::Chrome(Chrome::Footer) });
        }
    }
    while matches!(
        found.last().map(|last| &last.kind),
        Some(FoundKind::Block(Block::ThematicBreak))
    ) {
        found.pop();
    }
}

/// Whether a short line may be an address: words and numbers, parted by commas.
fn is_address(text: &str) -> bool {
    text.chars().count() <= LINE
        && text.contains(',')
        && text.contains(|c: char| c.is_ascii_digit())
        && !text.ends_with(['.', '!', '?', ':'])
}

fn text_of(block: &Block) -> String {
    plain_text(std::slice::from_ref(block)).replace('\n', " ")
}
