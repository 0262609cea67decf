use proc_macro2::{TokenStream, TokenTree};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Attribute, Item, ItemMod, ItemUse, Macro, UseTree, Visibility};

/// What a file of Rust holds and names. What is there for tests alone is left out.
#[derive(Debug, Default)]
pub struct Parsed {
    /// The modules it declares, which lie in files of their own.
    pub modules: Vec<String>,
    /// The names of what it defines.
    pub defines: Vec<String>,
    /// What it imports.
    pub imports: Vec<Import>,
    /// The paths in its code, each with its line.
    pub paths: Vec<(Vec<String>, usize)>,
}

/// One name that is imported.
#[derive(Debug)]
pub struct Import {
    /// The path from which it is, as it is written.
    pub path: Vec<String>,
    /// What it is called here; `*` is everything.
    pub name: String,
    /// Whether it is handed on to others.
    pub is_handed_on: bool,
    /// The line, counted from 1.
    pub line: usize,
}

/// Reads a file; one that is no Rust holds nothing.
pub fn parse(text: &str) -> Parsed {
    let mut parsed = Parsed::default();
    if let Ok(file) = syn::parse_file(text) {
        file.items.iter().for_each(|item| parsed.visit_item(item));
    }
    parsed
}

impl<'ast> Visit<'ast> for Parsed {
    fn visit_item(&mut self, item: &'ast Item) {
        if attributes(item).iter().any(is_for_tests) {
            return;
        }
        if let Some(name) = name(item) {
            self.defines.push(name);
        }
        visit::visit_item(self, item);
    }

    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        match &module.content {
            None => self.modules.push(module.ident.to_string()),
            Some(_) => visit::visit_item_mod(self, module),
        }
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        let is_handed_on = !matches!(item.vis, Visibility::Inherited);
        self.take_imports(&item.tree, &mut Vec::new(), is_handed_on);
    }

    /// The `super` of `pub(super)` names nothing.
    fn visit_visibility(&mut self, _: &'ast Visibility) {}

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        self.paths.push((names, path.span().start().line));
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, invoked: &'ast Macro) {
        self.take_tokens(invoked.tokens.clone());
        visit::visit_macro(self, invoked);
    }
}

impl Parsed {
    fn take_imports(&mut self, tree: &UseTree, path: &mut Vec<String>, is_handed_on: bool) {
        let line = tree.span().start().line;
        let mut take = |last: Option<String>, name: String| {
            let path = path.iter().cloned().chain(last).collect();
            self.imports.push(Import { path, name, is_handed_on, line });
        };
        match tree {
            UseTree::Name(name) if name.ident == "self" => {
                let name = path.last().cloned().unwrap_or_default();
                take(None, name);
            }
            UseTree::Name(name) => take(Some(name.ident.to_string()), name.ident.to_string()),
            UseTree::Rename(name) => take(Some(name.ident.to_string()), name.rename.to_string()),
            UseTree::Glob(_) => take(None, "*".to_owned()),
            UseTree::Path(inner) => {
                path.push(inner.ident.to_string());
                self.take_imports(&inner.tree, path, is_handed_on);
                path.pop();
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.take_imports(tree, path, is_handed_on);
                }
            }
        }
    }

    /// The paths among the tokens of a macro.
    fn take_tokens(&mut self, tokens: TokenStream) {
        let (mut path, mut line, mut colons) = (Vec::new(), 0, 0);
        for token in tokens {
            match token {
                TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
                TokenTree::Ident(ident) => {
                    if colons != 2 {
                        self.paths.push((std::mem::take(&mut path), line));
                        line = ident.span().start().line;
                    }
                    path.push(ident.to_string());
                    colons = 0;
                }
                other => {
                    self.paths.push((std::mem::take(&mut path), line));
                    colons = 0;
                    if let TokenTree::Group(group) = other {
                        self.take_tokens(group.stream());
                    }
                }
            }
        }
        self.paths.push((path, line));
    }
}

/// The name of what an item defines.
fn name(item: &Item) -> Option<String> {
    let ident = match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Macro(item) => item.ident.as_ref()?,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::Type(item) => &item.ident,
        Item::Union(item) => &item.ident,
        _ => return None,
    };
    Some(ident.to_string())
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

/// Whether an attribute is `#[cfg(test)]`.
fn is_for_tests(attribute: &Attribute) -> bool {
    attribute.path().is_ident("cfg")
        && attribute.parse_args::<syn::Ident>().is_ok_and(|ident| ident == "test")
}
