use variorum::{Input, extract};
#[inline(never)]
fn measured(inputs: &[Input]) -> usize {
    let mut n = 0;
    for i in inputs {
        n += extract(i).map(|a| a.mentions.len()).unwrap_or(0);
    }
    n
}
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let path = &args[1];
    let runs: usize = args.get(2).and_then(|n| n.parse().ok()).unwrap_or(1);
    let v: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let inputs: Vec<Input> = v["texts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|t| Input { text: Some(t.as_str().unwrap().into()), ..Input::default() })
        .collect();
    let bytes: usize = inputs.iter().map(|i| i.text.as_ref().unwrap().len()).sum();
    // Tables that are made once are made here.
    drop(extract(&Input {
        text: Some("Ann Lee said on Friday that 5 men were hurt in Paris.".into()),
        ..Input::default()
    }));
    let t = std::time::Instant::now();
    for _ in 0..runs {
        measured(&inputs);
    }
    eprintln!("{bytes} bytes, {:.2} ms", t.elapsed().as_secs_f64() * 1e3 / runs as f64);
}
