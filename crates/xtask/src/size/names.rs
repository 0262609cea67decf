use std::collections::HashMap;

use anyhow::Result;
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

/// The bytes of a program's code, by the demangled name of each function, and of its data.
#[derive(Default)]
pub struct Sizes {
    /// Each function's name and the bytes of its body.
    pub functions: Vec<(String, usize)>,
    /// The bytes of all data.
    pub data: usize,
}

/// Reads the sizes of a program that has a section of names.
/// See <https://webassembly.github.io/spec/core/appendix/custom.html#name-section>.
pub fn sizes(wasm: &[u8]) -> Result<Sizes> {
    let (mut bodies, mut names) = (Vec::new(), HashMap::new());
    let (mut imported, mut data) = (0_u32, 0);
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.range().len()),
            Payload::DataSection(section) => data = section.range().len(),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(section) = section.as_known() {
                    for part in section {
                        let Name::Function(functions) = part? else { continue };
                        for function in functions {
                            let function = function?;
                            names.insert(function.index, readable(function.name));
                        }
                    }
                }
            }
            _ => {}
        }
    }
    // What `wasm-opt` made itself has none.
    let functions = (imported..)
        .zip(bodies)
        .map(|(index, size)| (names.remove(&index).unwrap_or_default(), size))
        .collect();
    Ok(Sizes { functions, data })
}

/// A function's path without the digests of crates that the linker writes: `yew[4b4d764e04638759]::html`.
fn readable(name: &str) -> String {
    let mut path = String::with_capacity(name.len());
    for (nth, part) in name.split('[').enumerate() {
        match part.split_once(']') {
            Some((digest, rest)) if nth > 0 && is_digest(digest) => path.push_str(rest),
            _ if nth > 0 => path.extend(["[", part]),
            _ => path.push_str(part),
        }
    }
    path
}

fn is_digest(text: &str) -> bool {
    text.len() > 8 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::readable;

    #[test]
    fn digests_of_crates_are_no_part_of_a_path_and_slices_are() {
        assert_eq!(readable("<yew[4b4d764e04638759]::Key as A>::eq"), "<yew::Key as A>::eq");
        assert_eq!(readable("core[1d2361acb3ead]::sort::<[u8]>"), "core::sort::<[u8]>");
    }
}
