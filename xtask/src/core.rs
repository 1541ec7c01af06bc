//! The core: Rust to wasm, and the JavaScript that starts it.

use crate::step;
use crate::toolchain::{TARGET, Toolchain};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The core, ready to be packed.
pub struct Core {
    /// A classic script that makes `wasm_bindgen`.
    pub script: String,
    /// The module.
    pub wasm: Vec<u8>,
}

/// Compiles the core with the profile that ships and makes its JavaScript side.
///
/// # Errors
/// When there is no compiler for the target or it refuses the core.
pub fn build(toolchain: &Toolchain) -> Result<Core> {
    let mut cargo = toolchain.cargo("build");
    cargo.args(["--quiet", "--package", "variorum", "--lib", "--profile", "ship"]);
    step::run("compiling the core", &mut cargo, Duration::from_secs(900))?;
    bind(&PathBuf::from(toolchain.folder()).join(TARGET).join("ship/variorum.wasm"))
}

/// No wasm-opt: on this core it saved nothing after compression.
fn bind(path: &Path) -> Result<Core> {
    let mut output = wasm_bindgen_cli_support::Bindgen::new()
        .input_path(path)
        .no_modules(true)?
        .no_modules_global("wasm_bindgen")?
        .omit_default_module_path(true)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()
        .with_context(|| path.display().to_string())?;
    Ok(Core { script: output.js().to_string(), wasm: output.wasm_mut().emit_wasm() })
}
