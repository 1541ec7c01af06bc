//! `dist/`: the core and the front end, packed as the contract has it.

use crate::core::Core;
use crate::{articles, npm, step, types};
use anyhow::{Context, Result, bail};
use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

/// What the build gives to the front end's `build:…` imports (`www/tsconfig.json` says where they lie).
const GIVEN: &str = "target/front";

/// Packs everything. `shown` are the articles in the page; with none it has the sample stories.
///
/// # Errors
/// When the front end does not bundle.
pub fn pack(core: &Core, shown: &[Value]) -> Result<()> {
    fs::create_dir_all(GIVEN)?;
    fs::create_dir_all("dist")?;
    let samples = Value::Array(articles::samples()?);
    give_core(core)?;
    give("style", "css", &json!(bundle("style.css", "css")?), "string")?;
    let types = types::declarations()?;
    fs::write(Path::new(GIVEN).join("types.d.ts"), format!("{types}{SAMPLE}"))?;

    let view = bundle("entry-view.js", "iife")?;
    give("viewer", "viewerPage", &json!(page("saved.html", &view, "")?), "string")?;
    let data = json!({"articles": if shown.is_empty() { Value::Null } else { json!(shown) }, "samples": samples});
    let html = page("index.html", &bundle("entry-page.js", "iife")?, "'wasm-unsafe-eval'")?;
    write("variorum.html", &html.replacen("{{data}}", &data_block(&data), 1))?;
    write("variorum.js", &bundle("entry-script.js", "iife")?)?;
    write("variorum.mjs", &bundle("entry-module.js", "esm")?)?;
    write("variorum-view.js", &view)?;
    write("variorum.d.ts", &format!("{types}\n{}", read("api.d.ts")?))?;
    write("package.json", &format!("{:#}\n", package()))
}

/// How a sample story is given to the front end.
const SAMPLE: &str =
    "\n/** A sample story. */\nexport interface Sample {\n  name: string;\n  title: string;\n  articles: Input[];\n}\n";

/// A factory rather than a module: every caller gets an instance of its own, and its text can be sent to a worker.
fn give_core(core: &Core) -> Result<()> {
    let gzip = BASE64_STANDARD.encode(gzip(&core.wasm)?);
    let size = core.wasm.len();
    let script = &core.script;
    let module = format!(
        "export const makeCore = function () {{\n{script}\nreturn wasm_bindgen;\n}};\n\
         export const wasmGz = \"{gzip}\";\nexport const wasmSize = {size};\n"
    );
    fs::write(Path::new(GIVEN).join("core.js"), module)?;
    let types = "export const makeCore: () => any;\nexport const wasmGz: string;\nexport const wasmSize: number;\n";
    fs::write(Path::new(GIVEN).join("core.d.ts"), types)?;
    Ok(())
}

/// A module with one constant.
fn give(module: &str, name: &str, value: &Value, ty: &str) -> Result<()> {
    let folder = Path::new(GIVEN);
    fs::write(folder.join(format!("{module}.js")), format!("export const {name} = {value};\n"))?;
    fs::write(folder.join(format!("{module}.d.ts")), format!("export const {name}: {ty};\n"))?;
    Ok(())
}

/// One file out of an entry of `www/` and all that it imports.
fn bundle(entry: &str, format: &str) -> Result<String> {
    let out = Path::new(GIVEN).join("bundle").join(entry);
    let mut esbuild = npm::tool("esbuild");
    esbuild
        .arg(Path::new("www").join(entry))
        .args([
            "--bundle",
            "--minify",
            "--charset=utf8",
            "--target=es2022",
            "--log-level=warning",
            "--legal-comments=none",
        ])
        .arg(format!("--outfile={}", out.display()));
    if format != "css" {
        esbuild.arg(format!("--format={format}"));
    }
    if entry == "entry-view.js" {
        // Under a name the viewer can print itself: it is the script of the pages that it saves.
        esbuild.args(["--banner:js=(function variorumViewer(){", "--footer:js=})();"]);
    }
    step::run(&format!("bundling www/{entry}"), &mut esbuild, Duration::from_secs(60))?;
    fs::read_to_string(&out).with_context(|| out.display().to_string())
}

/// A page of `www/` with its script inside and the policy that lets only that script run.
fn page(template: &str, script: &str, wasm: &str) -> Result<String> {
    check_inline(script)?;
    let html = read(template)?;
    let style = match html.split_once("<style>").and_then(|(_, rest)| rest.split_once("</style>")) {
        Some((style, _)) => hash(style),
        None => "'none'".to_string(),
    };
    let worker = if wasm.is_empty() { "" } else { " worker-src blob:;" };
    let policy = format!(
        "default-src 'none'; script-src {} {wasm};{worker} style-src {style}; img-src data:; connect-src 'none'; \
         base-uri 'none'; form-action 'none'",
        hash(script)
    );
    for hole in ["{{policy}}", "{{script}}"] {
        if html.matches(hole).count() != 1 {
            bail!("www/{template} needs {hole} exactly once");
        }
    }
    // The script last: it may hold what looks like another hole.
    Ok(html.replacen("{{policy}}", &policy.replace(" ;", ";"), 1).replacen("{{script}}", script, 1))
}

fn hash(content: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(content)))
}

/// JSON that cannot end the element it stands in.
fn data_block(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

/// What may not stand in an inline script, whatever it means there: the HTML parser comes first.
fn check_inline(script: &str) -> Result<()> {
    let lower = script.to_ascii_lowercase();
    for bad in ["</script", "<script", "<!--"] {
        if let Some(at) = lower.find(bad) {
            let before: String = script.get(..at).unwrap_or("").chars().rev().take(40).collect();
            bail!("{bad:?} in the page's script, after {:?}", before.chars().rev().collect::<String>());
        }
    }
    Ok(())
}

fn package() -> Value {
    json!({
        "name": "variorum",
        "version": env!("CARGO_PKG_VERSION"),
        "description": "Compares several reports of one news event, in the browser",
        "license": "MIT OR Apache-2.0",
        "type": "module",
        "main": "./variorum.mjs",
        "types": "./variorum.d.ts",
        "exports": {
            ".": { "types": "./variorum.d.ts", "default": "./variorum.mjs" },
            "./variorum.js": "./variorum.js",
            "./variorum-view.js": "./variorum-view.js",
            "./variorum.html": "./variorum.html"
        },
        "sideEffects": true
    })
}

/// The same bytes for the same input: no time stamp.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::GzBuilder::new().mtime(0).write(vec![], flate2::Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

fn read(name: &str) -> Result<String> {
    let path = Path::new("www").join(name);
    fs::read_to_string(&path).with_context(|| path.display().to_string())
}

fn write(name: &str, content: &str) -> Result<()> {
    let path = Path::new("dist").join(name);
    fs::write(&path, content).with_context(|| path.display().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ends_a_script_is_refused() {
        for script in ["a = '</script>'", "a = '</SCRIPT '", "b = '<!-- '", "c = '<script'"] {
            assert!(check_inline(script).is_err(), "{script}");
        }
        assert!(check_inline("a = '<\\/script>'; b = 1 < 2; c = '<scr' + 'ipt'").is_ok());
    }

    #[test]
    fn data_cannot_end_its_block() {
        assert!(!data_block(&json!("</script><!--")).contains('<'));
    }
}
