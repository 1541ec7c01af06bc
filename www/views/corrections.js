// Everything that people say in place of the program, beside what it had found.

import { backButton, programSaid } from "../correcting.js";
import { shownAt } from "../corrections.js";
import { h } from "../dom.js";
import { nothing, opener, viewHead } from "../view-parts.js";
import { CORRECTION, counted, dayText } from "../wording.js";

/**
 * @typedef {import("../view-parts.js").Context} Context
 * @typedef {import("build:types").Correction} Correction
 */

/** @param {Context} context */
export function corrections(context) {
  const all = [...context.index.story.corrections].reverse();
  return h("div", { class: "corrections" }, viewHead("Corrections", "What people say in place of the program, the latest first. It holds in every view, and again when a report is added."),
    all.length ? h("ul", { class: "correction-list" }, all.map((one) => row(context, one)))
      : nothing("Nothing corrected", context.takeBack ? "Open a name, a claim, a difference or a link: at the end of its evidence it can be corrected, or be given a note." : "Nobody has corrected this comparison."),
    lost(all));
}

/** @param {Context} context @param {Correction} one */
function row(context, one) {
  const item = shownAt(context.index, one)[0];
  const state = { applied: null, not_applied: h("span", { class: "badge badge-scope" }, "Could not be applied"), undone: h("span", { class: "badge" }, "Taken back") }[one.status];
  return h("li", { class: `correction correction-${one.status}`, "data-item": item ?? null },
    h("p", { class: "finding-mark" }, h("span", { class: "badge" }, CORRECTION[one.kind]), state,
      h("span", { class: "quiet" }, [one.by ?? "A person", one.made ? dayText(one.made.slice(0, 10)) : ""].filter(Boolean).join(", "))),
    h("p", { class: "finding-text" }, one.summary),
    one.reason ? h("p", { class: "wrong" }, one.reason) : null,
    programSaid(one),
    h("p", { class: "actions" }, item && context.index.articles.has(item) ? h("button", { type: "button", class: "link", "data-key": `show ${one.id}`, onclick: () => context.go("read", { base: item }) }, "Show", h("span", { class: "visually-hidden" }, `: ${one.summary}`))
      : item ? opener(context, item, { class: "link", "data-key": `show ${one.id}` }, "Show", h("span", { class: "visually-hidden" }, `: ${one.summary}`)) : null, backButton(context, one, "list")));
}

/** @param {Correction[]} all */
function lost(all) {
  const count = all.filter((one) => one.status === "not_applied").length;
  return count ? h("p", { class: "quiet" }, `${counted(count, "correction")} could not be applied: what ${count === 1 ? "it points" : "they point"} to is not in these reports. ${count === 1 ? "It is" : "They are"} kept, and will hold again when it is.`) : null;
}
