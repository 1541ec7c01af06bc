//! The face in the browser: the only file that names wasm_bindgen, js_sys or web_sys.
//!
//! What was found crosses as the contract's JSON in bytes (a third of the time that building objects takes), an article that
//! is given as a plain object.

use crate::render::Format;
use crate::{Comparer, Correction, Error, Story};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::{Performance, console};

thread_local! {
    /// A page compares the same articles with every change that a reader makes.
    static COMPARER: RefCell<Comparer> = RefCell::default();
}

/// Compares articles: a JSON list of them in, or an object with `articles` and `corrections`, the story's JSON out.
///
/// # Errors
/// An `Error` with the `code` of [`crate::compare`]'s error, or `bad_correction`.
#[wasm_bindgen]
pub fn compare(json: &[u8]) -> Result<Vec<u8>, JsValue> {
    let _mark = Mark::start("variorum compare");
    let (inputs, corrections) = crate::intake::story_from_json(json).map_err(js_error)?;
    let corrections = Correction::list_from_value(corrections).map_err(js_error)?;
    let story = COMPARER.with_borrow_mut(|comparer| comparer.compare(&inputs, &corrections)).map_err(js_error)?;
    Ok(crate::render::json(&story.in_utf16()).into_bytes())
}

/// What a file or a paste holds, as the JSON of [`crate::Found`]. `name` is the file's, if it is one.
///
/// # Errors
/// An `Error` with the `code` of [`crate::articles_in`]'s error.
#[wasm_bindgen(js_name = articlesIn)]
pub fn articles_in(content: &[u8], name: Option<String>) -> Result<Vec<u8>, JsValue> {
    let _mark = Mark::start("variorum articles");
    let found = crate::articles_in(content, name.as_deref()).map_err(js_error)?;
    to_json(&found)
}

/// Reads and extracts one article: an object in, the article's JSON out.
///
/// # Errors
/// An `Error` with the `code` of [`crate::extract`]'s error.
#[wasm_bindgen]
pub fn extract(article: JsValue) -> Result<Vec<u8>, JsValue> {
    let _mark = Mark::start("variorum extract");
    let input = crate::intake::input_from_json(from_js(article)?).map_err(js_error)?;
    let extracted = crate::extract(&input).map_err(js_error)?;
    to_json(&extracted.into_utf16())
}

/// How alike two passages are, 0 to 1.
#[wasm_bindgen]
pub fn similarity(a: &str, b: &str) -> f64 {
    crate::similarity(a, b)
}

/// Writes a story, given as its JSON, as `text`, `json`, `markdown`, `csv` or `html`.
///
/// # Errors
/// `bad_input` when it is not a story or there is no such format.
#[wasm_bindgen]
pub fn render(story: &[u8], format: &str) -> Result<String, JsValue> {
    let _mark = Mark::start("variorum render");
    let unknown = || js_error(Error::bad_input(format!("there is no format \"{format}\"")));
    let format = Format::from_name(format).ok_or_else(unknown)?;
    let story = Story::from_json(story).map_err(js_error)?;
    Ok(crate::render::render(&story, format))
}

/// Says on the console where the program broke; the caller only sees a trap.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|panic| console::error_1(&format!("Variorum: {panic}").into())));
}

/// A JavaScript `Error` with the stable `code`.
fn js_error(error: Error) -> JsValue {
    let value = js_sys::Error::new(&error.to_string());
    // Setting a property of a fresh object cannot fail.
    let _ = js_sys::Reflect::set(&value, &"code".into(), &error.code().into());
    value.into()
}

fn from_js<T: DeserializeOwned>(value: JsValue) -> Result<T, JsValue> {
    serde_wasm_bindgen::from_value(value).map_err(|e| js_error(Error::bad_input(e.to_string())))
}

fn to_json<T: Serialize>(value: &T) -> Result<Vec<u8>, JsValue> {
    serde_json::to_vec(value).map_err(|e| js_error(Error::bad_input(e.to_string())))
}

/// A stretch in the browser's performance timeline, from its making to its end.
struct Mark {
    name: &'static str,
    timeline: Option<Performance>,
}

impl Mark {
    fn start(name: &'static str) -> Mark {
        let timeline = js_sys::Reflect::get(&js_sys::global(), &"performance".into());
        let timeline = timeline.ok().and_then(|t| t.dyn_into::<Performance>().ok());
        // A host may have stubbed the timeline; a missing mark harms nobody.
        let timeline = timeline.filter(|t| t.mark(name).is_ok());
        Mark { name, timeline }
    }
}

impl Drop for Mark {
    fn drop(&mut self) {
        if let Some(timeline) = &self.timeline {
            let _ = timeline.measure_with_start_mark(self.name, self.name);
            timeline.clear_marks_with_mark_name(self.name);
        }
    }
}
