import assert from "node:assert/strict";
import { test } from "node:test";
import { VIEWS, fromHash, toHash } from "../hash.js";

test("what goes into the address comes out of it", () => {
  for (const view of VIEWS) {
    for (const base of [null, "a1", "a/b", "ä#%"]) {
      for (const selection of [null, "c3", "q:a1:0", "h:2"]) {
        assert.deepEqual(fromHash(toHash({ view, base, selection })), { view, base, selection });
      }
    }
  }
});

test("an address that names no view is somebody else's", () => {
  for (const hash of ["", "#", "#top", "#/read", "#readers/a1", "#%E0%A4%A", "#__proto__"]) assert.equal(fromHash(hash), null, hash);
});

test("the address is short where there is little to say", () => {
  assert.equal(toHash({ view: "claims", base: null, selection: null }), "#claims");
  assert.equal(toHash({ view: "read", base: "a2", selection: "q:a1:0" }), "#read/a2/q:a1:0");
});
