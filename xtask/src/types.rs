//! TypeScript types out of the Rust types: what serde writes, field by field, with the docs.
//!
//! It reads the source, so it costs no extra build; the tests check the types against real output.

use anyhow::{Context, Result, bail};
use std::fmt::Write;
use syn::{Attribute, Fields, GenericArgument, Item, PathArguments, Type};

/// The files whose public types cross to JavaScript. `Span` is flattened wherever it stands.
const SOURCES: [&str; 5] =
    ["src/text/span.rs", "src/article.rs", "src/correction.rs", "src/story.rs", "src/intake/found.rs"];

/// The declarations of every type of the contract.
///
/// # Errors
/// When a type is of a form that this does not know; then it has to learn it.
pub fn declarations() -> Result<String> {
    let mut out = String::from("// Written by `cargo xtask build` from the Rust types.\n");
    for path in SOURCES {
        let source = std::fs::read_to_string(path).with_context(|| path.to_string())?;
        out += &of_source(&source).with_context(|| path.to_string())?;
    }
    Ok(out)
}

fn of_source(source: &str) -> Result<String> {
    let mut out = String::new();
    for item in syn::parse_file(source)?.items {
        match item {
            Item::Struct(item) if crosses(&item.attrs) => {
                let optional = serde_words(&item.attrs).contains("default");
                let Fields::Named(fields) = &item.fields else { bail!("{}: fields without names", item.ident) };
                let flat = fields.named.iter().filter(|field| serde_words(&field.attrs).contains("flatten"));
                let bases: Vec<String> = flat.map(|field| written(&field.ty)).collect::<Result<_>>()?;
                let extends = if bases.is_empty() { String::new() } else { format!(" extends {}", bases.join(", ")) };
                write!(out, "\n{}export interface {}{extends} {{\n", docs(&item.attrs, ""), item.ident)?;
                for field in fields.named.iter().filter(|field| !serde_words(&field.attrs).contains("flatten")) {
                    let name = field.ident.as_ref().context("a field without a name")?;
                    let mark = if optional { "?" } else { "" };
                    writeln!(out, "{}  {name}{mark}: {};", docs(&field.attrs, "  "), written(&field.ty)?)?;
                }
                out += "}\n";
            }
            Item::Enum(item) if crosses(&item.attrs) => {
                if item.variants.iter().any(|variant| !variant.fields.is_empty()) {
                    bail!("{}: a variant with fields", item.ident);
                }
                if !serde_words(&item.attrs).contains("snake_case") {
                    bail!("{}: its words are not in snake_case", item.ident);
                }
                let words = item.variants.iter().map(|variant| format!("\"{}\"", snake(&variant.ident.to_string())));
                let words: Vec<String> = words.collect();
                write!(out, "\n{}export type {} = {};\n", docs(&item.attrs, ""), item.ident, words.join(" | "))?;
            }
            _ => {}
        }
    }
    Ok(out)
}

/// Whether serde writes it.
fn crosses(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("derive")
            && attribute.meta.require_list().is_ok_and(|list| list.tokens.to_string().contains("Serialize"))
    })
}

/// What stands in `#[serde(…)]`.
fn serde_words(attributes: &[Attribute]) -> String {
    let serde = attributes.iter().filter(|attribute| attribute.path().is_ident("serde"));
    serde.filter_map(|attribute| Some(attribute.meta.require_list().ok()?.tokens.to_string())).collect()
}

fn docs(attributes: &[Attribute], indent: &str) -> String {
    let mut lines = vec![];
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("doc")) {
        if let Ok(pair) = attribute.meta.require_name_value()
            && let syn::Expr::Lit(literal) = &pair.value
            && let syn::Lit::Str(text) = &literal.lit
        {
            lines.push(text.value().trim().replace("*/", "* /"));
        }
    }
    match lines.as_slice() {
        [] => String::new(),
        [line] => format!("{indent}/** {line} */\n"),
        lines => format!("{indent}/**\n{indent} * {}\n{indent} */\n", lines.join(&format!("\n{indent} * "))),
    }
}

fn written(ty: &Type) -> Result<String> {
    let Type::Path(path) = ty else { bail!("a type that is no path") };
    let last = path.path.segments.last().context("an empty path")?;
    let inner = || -> Result<String> {
        let PathArguments::AngleBracketed(arguments) = &last.arguments else { bail!("{}: of what?", last.ident) };
        match arguments.args.first() {
            Some(GenericArgument::Type(ty)) => written(ty),
            _ => bail!("{}: of what?", last.ident),
        }
    };
    Ok(match last.ident.to_string().as_str() {
        "String" => "string".to_string(),
        "bool" => "boolean".to_string(),
        "f64" | "usize" | "u32" => "number".to_string(),
        "Option" => format!("{} | null", inner()?),
        "Vec" => format!("{}[]", inner()?),
        name => name.to_string(),
    })
}

fn snake(name: &str) -> String {
    let mut out = String::new();
    for (at, c) in name.chars().enumerate() {
        if c.is_uppercase() && at > 0 {
            out.push('_');
        }
        out.extend(c.to_lowercase());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_written_as_serde_writes_them() {
        let source = r#"
            /// A thing.
            #[derive(Clone, Serialize)]
            pub struct Thing { /// Where.
                #[serde(flatten)] pub span: Span, pub low: Option<f64>, pub names: Vec<String> }
            #[derive(Serialize)] #[serde(default)]
            pub struct Input { pub text: Option<String> }
            #[derive(Serialize)] #[serde(rename_all = "snake_case")]
            pub enum Bound { Exact, MoreThan }
            pub struct Inner { pub hidden: usize }
        "#;
        let want = "\n/** A thing. */\nexport interface Thing extends Span {\n  low: number | null;\n  names: string[];\n}\n\
                    \nexport interface Input {\n  text?: string | null;\n}\n\
                    \nexport type Bound = \"exact\" | \"more_than\";\n";
        assert_eq!(of_source(source).unwrap(), want);
    }

    #[test]
    fn unknown_forms_are_refused() {
        for source in [
            "#[derive(Serialize)] pub struct Pair(usize, usize);",
            "#[derive(Serialize)] pub enum Kind { A }",
            "#[derive(Serialize)] #[serde(rename_all = \"snake_case\")] pub enum Kind { A(usize) }",
            "#[derive(Serialize)] pub struct Thing { pub pair: (usize, usize) }",
        ] {
            assert!(of_source(source).is_err(), "{source}");
        }
    }
}
