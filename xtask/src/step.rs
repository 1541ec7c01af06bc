//! External commands: each has a name, a limit in time, and one clear line when it fails.

use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

/// Runs a command to its end; past the limit it is stopped.
///
/// # Errors
/// When it cannot be started, fails or takes too long. The message names it.
pub fn run(name: &str, command: &mut Command, limit: Duration) -> Result<()> {
    let mut child = command.stdin(Stdio::null()).spawn().with_context(|| not_started(name, command))?;
    judge(name, wait(&mut child, limit)?, limit)
}

/// The same, and gives back what it printed, which is also passed on line by line.
///
/// # Errors
/// As [`run`]; the lines are lost then, but they have been shown.
pub fn run_and_read(name: &str, command: &mut Command, limit: Duration) -> Result<Vec<String>> {
    let mut child =
        command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().with_context(|| not_started(name, command))?;
    let output = child.stdout.take().context("no output pipe")?;
    let reader = std::thread::spawn(move || {
        let mut lines = vec![];
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            println!("{line}");
            lines.push(line);
        }
        lines
    });
    let status = wait(&mut child, limit)?;
    // A grandchild may hold the pipe open after the limit: then the lines are not waited for.
    if status.is_none() {
        return judge(name, status, limit).map(|()| vec![]);
    }
    let lines = reader.join().unwrap_or_default();
    judge(name, status, limit).map(|()| lines)
}

/// What a command prints, or `None` when it is missing, fails or takes longer than 20 seconds.
pub fn answer(command: &mut Command) -> Option<String> {
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().ok()?;
    let mut output = child.stdout.take()?;
    let reader = std::thread::spawn(move || {
        let mut text = String::new();
        std::io::Read::read_to_string(&mut output, &mut text).ok().map(|_| text)
    });
    let status = wait(&mut child, Duration::from_secs(20)).ok()??;
    if !status.success() {
        return None;
    }
    reader.join().ok()?.map(|text| text.trim().to_string())
}

/// The program of this name on the search path.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

fn not_started(name: &str, command: &Command) -> String {
    format!("{name}: {} cannot be started", command.get_program().to_string_lossy())
}

/// `None`: stopped at the limit.
fn wait(child: &mut Child, limit: Duration) -> Result<Option<ExitStatus>> {
    let begun = Instant::now();
    while begun.elapsed() < limit {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    stop(child)?;
    Ok(None)
}

/// Asks first, so that a test runner can stop its browsers; then ends it.
fn stop(child: &mut Child) -> Result<()> {
    if cfg!(unix) {
        Command::new("kill").arg(child.id().to_string()).status().ok();
        for _ in 0..50 {
            if child.try_wait()?.is_some() {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    }
    child.kill().ok();
    child.wait()?;
    Ok(())
}

fn judge(name: &str, status: Option<ExitStatus>, limit: Duration) -> Result<()> {
    match status {
        Some(status) if status.success() => Ok(()),
        Some(status) => bail!("{name} failed ({status})"),
        None => bail!("{name} took longer than {} s and was stopped", limit.as_secs()),
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_hang_ends_and_is_named() {
        let error = run("the sleeper", Command::new("sleep").arg("60"), Duration::from_millis(100)).unwrap_err();
        assert!(error.to_string().starts_with("the sleeper took longer than"), "{error}");
    }

    #[test]
    fn a_failure_and_a_missing_program_are_named() {
        let long = Duration::from_secs(20);
        let failed = run("the failing one", &mut Command::new("false"), long).unwrap_err();
        assert!(failed.to_string().starts_with("the failing one failed"), "{failed}");
        let missing = run("the missing one", &mut Command::new("no-such-program"), long).unwrap_err();
        assert!(missing.to_string().contains("no-such-program cannot be started"), "{missing}");
        assert_eq!(answer(&mut Command::new("no-such-program")), None);
    }

    #[test]
    fn output_comes_back() {
        let lines = run_and_read("echo", Command::new("echo").arg("one"), Duration::from_secs(20)).unwrap();
        assert_eq!(lines, ["one"]);
    }
}
