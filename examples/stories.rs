//! How well stories are told apart: real clusters of articles, alone and mixed into heaps.
//!
//! `cargo xtask measure --quality` runs it with the folder of the annotated sets; it prints rows of a table for
//! docs/QUALITY.md. Sets that are not there are left out.

use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;
use variorum::{Input, compare_usable};

/// Articles of one event.
type Cluster = Vec<Input>;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).ok_or("the folder of the sets")?;
    let folder = Path::new(&folder);
    let read = |file: &str| lines(&folder.join(file)).unwrap_or_default();
    let allsides: Vec<Cluster> = read("clusters_allsides/clusters.jsonl").iter().map(articles).collect();
    let basil: Vec<Cluster> = read("xdoc_basil/clusters.jsonl").iter().map(articles).collect();
    let ecb: Vec<Value> =
        ["dev", "train"].iter().flat_map(|part| read(&format!("xdoc_ecbplus/{part}.jsonl"))).collect();
    let topics = ecb_topics(&ecb);
    let events: Vec<Cluster> = topics.values().flat_map(|events| events.values().cloned()).collect();
    let pairs: Vec<Vec<Cluster>> =
        topics.into_values().filter(|events| events.len() == 2).map(|events| events.into_values().collect()).collect();
    let alone = |clusters: &[Cluster]| clusters.iter().map(|one| vec![one.clone()]).collect::<Vec<_>>();
    for (name, heaps) in [
        ("clusters_allsides, each alone", alone(&allsides)),
        ("clusters_allsides, two articles of one", twos(&allsides)),
        ("clusters_allsides, 2 to 5 mixed", mixed(&allsides)),
        ("clusters_allsides, one beside the next of its topic", beside_next(&read("clusters_allsides/clusters.jsonl"))),
        ("xdoc_basil, each alone", alone(&basil)),
        ("xdoc_basil, 2 to 5 mixed", mixed(&basil)),
        ("xdoc_ecbplus, each event alone", alone(&events)),
        ("xdoc_ecbplus, 2 to 5 mixed", mixed(&events)),
        ("xdoc_ecbplus, two like events of one topic", pairs),
    ] {
        if !heaps.is_empty() {
            println!("{}", row(name, &heaps));
        }
    }
    Ok(())
}

fn lines(path: &Path) -> Option<Vec<Value>> {
    let text = std::fs::read_to_string(path).ok()?;
    Some(text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect())
}

fn articles(cluster: &Value) -> Cluster {
    let word = |value: &Value| value.as_str().map(str::to_string);
    let one = |article: &Value| {
        let paragraphs = article["paragraphs"].as_array().into_iter().flatten();
        let paragraph = |sentences: &Value| {
            sentences.as_array().into_iter().flatten().filter_map(Value::as_str).collect::<Vec<_>>().join(" ")
        };
        let text = word(&article["text"]).unwrap_or_else(|| paragraphs.map(paragraph).collect::<Vec<_>>().join("\n\n"));
        Input { text: Some(text), title: word(&article["title"]), ..Input::default() }
    };
    cluster["articles"].as_array().into_iter().flatten().map(one).collect()
}

/// The events of each topic. They are printed as words with spaces between them, the first line is the headline.
fn ecb_topics(documents: &[Value]) -> BTreeMap<String, BTreeMap<String, Cluster>> {
    let mut topics: BTreeMap<String, BTreeMap<String, Cluster>> = BTreeMap::new();
    for document in documents {
        let sentence = |words: &Value| {
            let words: Vec<&str> = words.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            (!words.contains(&"http")).then(|| words.join(" ").replace(" ,", ",").replace(" .", "."))
        };
        let sentences = document["sentences"].as_array().into_iter().flatten().filter_map(sentence);
        let text = sentences.collect::<Vec<_>>().join("\n\n");
        let event = |name: &str| document[name].to_string();
        let cluster = topics.entry(event("topic")).or_default().entry(event("event")).or_default();
        // More would be other heaps than people make.
        if cluster.len() < 6 {
            cluster.push(Input { text: Some(text), ..Input::default() });
        }
    }
    topics
}

/// Every two articles that stand beside one another in a cluster.
fn twos(clusters: &[Cluster]) -> Vec<Vec<Cluster>> {
    clusters.iter().flat_map(|cluster| cluster.windows(2).map(|two| vec![two.to_vec()])).collect()
}

/// A hundred heaps of two to five clusters.
fn mixed(clusters: &[Cluster]) -> Vec<Vec<Cluster>> {
    let mut dice = 7u64;
    let mut throw = |sides: usize| {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (dice >> 33) as usize % sides
    };
    if clusters.len() < 5 {
        return vec![];
    }
    let heap = |_| {
        let count = 2 + throw(4);
        let mut chosen: Vec<usize> = vec![];
        while chosen.len() < count {
            let one = throw(clusters.len());
            if !chosen.contains(&one) {
                chosen.push(one);
            }
        }
        chosen.iter().map(|&one| clusters[one].clone()).collect()
    };
    (0..100).map(heap).collect()
}

/// Each cluster with the one of its topic that came next.
fn beside_next(clusters: &[Value]) -> Vec<Vec<Cluster>> {
    let day = |cluster: &Value| cluster["articles"][0]["date"].as_str().unwrap_or("").to_string();
    let mut by_topic: BTreeMap<&str, Vec<&Value>> = BTreeMap::new();
    for cluster in clusters {
        by_topic.entry(cluster["topic"].as_str().unwrap_or("")).or_default().push(cluster);
    }
    let mut heaps = vec![];
    for clusters in by_topic.values_mut() {
        clusters.sort_by_key(|cluster| day(cluster));
        heaps.extend(clusters.windows(2).map(|two| two.iter().map(|one| articles(one)).collect()));
    }
    heaps
}

/// How many heaps are told apart wholly right, and the precision and recall of pairs of articles that are put together.
fn row(name: &str, heaps: &[Vec<Cluster>]) -> String {
    let (mut right, mut cut, mut both, mut told, mut real) = (0, 0, 0, 0, 0);
    for heap in heaps {
        let label: Vec<usize> =
            heap.iter().enumerate().flat_map(|(number, cluster)| cluster.iter().map(move |_| number)).collect();
        let found = groups(heap);
        let (mut same, mut whole) = (true, true);
        for a in 0..label.len() {
            for b in 0..a {
                let (truth, said) = (label[a] == label[b], found[a] == found[b]);
                both += usize::from(truth && said);
                told += usize::from(said);
                real += usize::from(truth);
                same &= truth == said;
                whole &= !truth || said;
            }
        }
        right += usize::from(same);
        cut += usize::from(!whole);
    }
    let share = |of: usize| if of == 0 { 1.0 } else { both as f64 / of as f64 };
    let count = heaps.len();
    format!("| {name} | {count} | {right} | {cut} | {:.3} | {:.3} |", share(told), share(real))
}

/// For each article of a heap the number of the story that it is put in.
fn groups(heap: &[Cluster]) -> Vec<usize> {
    let inputs: Vec<Input> = heap.iter().flatten().cloned().collect();
    let stories = compare_usable(&inputs, &[]).0.map(|story| story.stories).unwrap_or_default();
    let of = |number: usize| stories.iter().position(|group| group.contains(&format!("a{}", number + 1)));
    (0..inputs.len()).map(|number| of(number).unwrap_or(usize::MAX)).collect()
}
