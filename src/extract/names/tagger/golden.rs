//! The tagger gives the words, tags, features and scores that its training program gave (`golden.json`, invented sentences).

use super::features::{Document, Features};
use super::labels::names;
use super::{OUTSIDE_BIAS, Tagger, VOTE};
use crate::text::{Span, Tokens, canonical};
use serde_json::Value;

fn golden() -> Value {
    serde_json::from_str(include_str!("golden.json")).unwrap()
}

fn texts(value: &Value) -> Vec<&str> {
    value.as_array().unwrap().iter().map(|v| v.as_str().unwrap()).collect()
}

/// Runs `check` on each document: its JSON, and its tokens.
fn each_document(mut check: impl FnMut(&Value, &Tokens)) {
    for document in golden()["documents"].as_array().unwrap() {
        let (mut text, mut spans) = (String::new(), vec![]);
        for sentence in document["sentences"].as_array().unwrap() {
            let start = text.len();
            text += sentence["text"].as_str().unwrap();
            spans.push(Span::new(start, text.len()));
            text.push('\n');
        }
        check(document, &Tokens::new(&text, &spans));
    }
}

#[test]
fn the_settings_are_those_of_the_check_file() {
    assert_eq!(golden()["outside_bias"].as_f64().unwrap() as f32, OUTSIDE_BIAS);
    assert_eq!(golden()["vote"].as_f64().unwrap() as f32, VOTE);
}

#[test]
fn sentences_are_cut_into_the_words_of_the_check_file() {
    each_document(|document, tokens| {
        for (i, sentence) in document["sentences"].as_array().unwrap().iter().enumerate() {
            let words: Vec<_> = tokens.of(i).iter().map(|t| canonical(t.text)).collect();
            assert_eq!(words, texts(&sentence["words"]), "{}", sentence["text"]);
        }
    });
}

#[test]
fn documents_get_the_tags_of_the_check_file() {
    let tagger = Tagger::shipped().unwrap();
    each_document(|document, tokens| {
        let labels = tagger.labels(tokens);
        for (range, sentence) in tokens.sentences.iter().zip(document["sentences"].as_array().unwrap()) {
            let labels = &labels[range.clone()];
            let mut tags = vec!["O".to_string(); labels.len()];
            for (words, kind) in names(labels) {
                for i in words.clone() {
                    let place = if i == words.start { 'B' } else { 'I' };
                    tags[i] = format!("{place}-{}", ["PER", "ORG", "LOC", "MISC"][kind]);
                }
            }
            assert_eq!(tags, texts(&sentence["tags"]), "{}", sentence["text"]);
        }
    });
}

#[test]
fn the_probed_words_get_the_features_and_scores_of_the_check_file() {
    let tagger = Tagger::shipped().unwrap();
    each_document(|document, tokens| {
        let probe = &document["probe"];
        let number = |key: &str| probe[key].as_u64().unwrap() as usize;
        let numbers =
            |key: &str| -> Vec<i64> { probe[key].as_array().unwrap().iter().map(|n| n.as_i64().unwrap()).collect() };
        let word = number("word");
        let document = Document::new(tokens, &tagger.gazetteer);
        document.features(number("sentence"), word..word + 1, &mut Features::default(), |features| {
            assert_eq!(features.iter().map(|&h| i64::from(h)).collect::<Vec<_>>(), numbers("features"));
            assert_eq!(tagger.model.whole_steps(features).map(i64::from).to_vec(), numbers("steps"));
        });
    });
}
