//! Every input of the corpora, and what mutations of them that look random make.

#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::path::Path;

use newsfold_fuzz::TARGETS;

/// The inputs of a target.
fn corpus(name: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(name);
    let mut inputs: Vec<_> = fs::read_dir(&folder)
        .expect("a corpus")
        .map(|entry| {
            let path = entry.expect("an entry").path();
            (path.display().to_string(), fs::read(&path).expect("an input"))
        })
        .collect();
    inputs.sort();
    inputs
}

#[test]
fn every_input_of_the_corpora_holds() {
    for target in TARGETS {
        let inputs = corpus(target.name);
        assert!(inputs.len() >= 5, "{}: {} inputs", target.name, inputs.len());
        for (path, bytes) in inputs {
            // Seen where it does not hold.
            eprintln!("{path}");
            (target.holds)(&bytes);
        }
    }
}

#[test]
fn inputs_that_are_cut_and_put_together_hold() {
    for target in TARGETS {
        let inputs: Vec<_> = corpus(target.name).into_iter().map(|(_, bytes)| bytes).collect();
        let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
        for _ in 0..200 {
            let piece = |chance: &mut Chance| {
                let input = &inputs[chance.below(inputs.len())];
                let (a, b) = (chance.below(input.len() + 1), chance.below(input.len() + 1));
                input[a.min(b)..a.max(b)].to_vec()
            };
            let mut bytes = [piece(&mut chance), piece(&mut chance), piece(&mut chance)].concat();
            for _ in 0..chance.below(4) {
                let (at, byte) = (chance.below(bytes.len() + 1), chance.below(256));
                bytes.insert(at, u8::try_from(byte).unwrap_or_default());
            }
            (target.holds)(&bytes);
        }
    }
}

/// Numbers that look random and are the same on every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap_or_default() % limit
    }
}
