//! Which cargo can compile for the browser here, and getting what it lacks.

use crate::step;
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// The target of the core.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// A compiler for the browser.
#[derive(Debug, Clone)]
pub enum Toolchain {
    /// The cargo that runs this already has the target's standard library (rustup, Nix, …).
    Installed,
    /// Debian's rustc with the source of the standard library, which is compiled along.
    Distro {
        /// Where its cargo and rustc are.
        bin: PathBuf,
        /// `wasm-ld` of a version that knows what its LLVM writes.
        linker: PathBuf,
    },
}

impl Toolchain {
    /// The first way that works: what is installed, what rustup can add, what Debian ships.
    /// `VARIORUM_TOOLCHAIN=installed` or `distro` forces one.
    ///
    /// # Errors
    /// When there is none; the message names the commands that give one.
    pub fn find() -> Result<Toolchain> {
        let forced = std::env::var("VARIORUM_TOOLCHAIN").unwrap_or_default();
        if forced != "distro" && (has_standard_library() || rustup_adds_it()) {
            return Ok(Toolchain::Installed);
        }
        if forced != "installed"
            && let Some(distro) = distro()
        {
            return Ok(distro);
        }
        bail!(
            "nothing here compiles for {TARGET}. Type one of these and try again:\n  \
             with rustup: rustup target add {TARGET}\n  \
             on Debian:   apt-get install --no-install-recommends rustc-web cargo-web rust-web-src lld-22"
        )
    }

    /// A cargo command for the browser, clean of what the outer cargo has put into the environment.
    pub fn cargo(&self, subcommand: &str) -> Command {
        let mut cargo = match self {
            Toolchain::Installed => {
                let mut cargo = Command::new(outer_cargo());
                cargo.arg(subcommand);
                cargo
            }
            Toolchain::Distro { bin, linker } => {
                let path = std::env::var("PATH").unwrap_or_default();
                let mut cargo = Command::new(bin.join("cargo"));
                cargo
                    .env("PATH", format!("{}:{path}", bin.display()))
                    .env("RUSTC", bin.join("rustc"))
                    // -Zbuild-std is the only way to a standard library that the distribution does not ship compiled.
                    .env("RUSTC_BOOTSTRAP", "1")
                    .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker)
                    .env_remove("RUSTUP_TOOLCHAIN")
                    .env_remove("RUSTC_WRAPPER")
                    .args([subcommand, "-Zbuild-std=std,panic_abort"]);
                cargo
            }
        };
        cargo.args(["--target", TARGET, "--target-dir", self.folder()]);
        for name in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_TARGET_DIR", "CARGO_BUILD_TARGET"] {
            cargo.env_remove(name);
        }
        cargo
    }

    /// Where its results lie: each way has its own, so that they do not undo one another.
    pub fn folder(&self) -> &'static str {
        match self {
            Toolchain::Installed => "target/wasm",
            Toolchain::Distro { .. } => "target/wasm-distro",
        }
    }

    /// In words.
    pub fn name(&self) -> &'static str {
        match self {
            Toolchain::Installed => "the installed standard library",
            Toolchain::Distro { .. } => "Debian's compiler and its own standard library",
        }
    }
}

/// The cargo that runs this.
pub fn outer_cargo() -> std::ffi::OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// The folder alone is no proof: rustc must find a compiled `std` in it.
fn has_standard_library() -> bool {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let folder = step::answer(Command::new(rustc).args(["--print", "target-libdir", "--target", TARGET]));
    let Some(entries) = folder.and_then(|folder| std::fs::read_dir(folder).ok()) else {
        return false;
    };
    entries.flatten().any(|entry| {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        name.starts_with("libstd-") && name.ends_with(".rlib")
    })
}

fn rustup_adds_it() -> bool {
    if step::find("rustup").is_none() {
        return false;
    }
    eprintln!("xtask: {TARGET} is missing; asking rustup for it (90 s at most)");
    let mut rustup = Command::new("rustup");
    let added = step::run("rustup target add", rustup.args(["target", "add", TARGET]), Duration::from_secs(90));
    if let Err(error) = added {
        eprintln!("xtask: {error:#}");
        return false;
    }
    has_standard_library()
}

fn distro() -> Option<Toolchain> {
    let bin = PathBuf::from("/usr/bin");
    let rustc = bin.join("rustc");
    if !rustc.exists() || !bin.join("cargo").exists() {
        return None;
    }
    let sysroot = step::answer(Command::new(&rustc).args(["--print", "sysroot"]))?;
    let source = Path::new(&sysroot).join("lib/rustlib/src/rust/library/std/Cargo.toml");
    source.exists().then_some(Toolchain::Distro { bin, linker: newest_linker()? })
}

/// Newest first: an old linker chokes on what a newer LLVM writes.
fn newest_linker() -> Option<PathBuf> {
    let numbered = (17..=40).rev().map(|version| format!("/usr/bin/wasm-ld-{version}"));
    numbered.chain(["/usr/bin/wasm-ld".to_string()]).map(PathBuf::from).find(|path| path.exists())
}
