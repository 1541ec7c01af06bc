//! The face in the browser: the only file that names wasm_bindgen, js_sys or web_sys.
