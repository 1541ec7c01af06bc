//! The command line: `variorum compare`, `variorum extract`, `variorum similarity`.

#[cfg(not(target_arch = "wasm32"))]
#[path = "variorum/command.rs"]
mod command;
#[cfg(not(target_arch = "wasm32"))]
#[path = "variorum/files.rs"]
mod files;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    command::main()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
