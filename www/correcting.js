// Where a reader overrules the program: what people said of an item, and the forms to say more.

import { linkTarget, spoken, targetKey, targetOf } from "./corrections.js";
import { h } from "./dom.js";
import { KIND, clipped, dayText } from "./wording.js";

/**
 * @typedef {import("./view-parts.js").Context} Context
 * @typedef {import("./corrections.js").Given} Given
 * @typedef {import("build:types").Target} Target
 * @typedef {import("build:types").Correction} Correction
 */

/** A small sign that people had a hand in it. @param {Context} context @param {string} id */
export function personMark({ index }, id) {
  const said = index.saidOf(id);
  if (!said.length) return null;
  const word = said.every((one) => one.kind === "note") ? "note" : "corrected";
  return h("span", { class: "person-mark", title: said.map((one) => one.summary).join(" ") }, h("span", { "aria-hidden": "true" }, "✎"), ` ${word}`, h("span", { class: "visually-hidden" }, " by a person"));
}

/** What people say of an item, beside what the program had found. @param {Context} context @param {string} id */
export function saidByPeople(context, id) {
  const verdict = context.index.verdicts.get(id);
  // of several verdicts the last one holds, and it is the item's title
  const said = context.index.saidOf(id).filter((one) => one.kind !== "verdict" || one === verdict);
  return said.length ? h("ul", { class: "said-by-people" }, said.map((one) => h("li", null,
    h("p", { class: "person-head" }, h("b", null, h("span", { "aria-hidden": "true" }, "✎ "), who(one)), one.made ? h("span", { class: "quiet" }, ` ${dayText(one.made.slice(0, 10))}`) : null),
    one === verdict ? null : h("p", { class: one.kind === "note" ? "note-text" : null }, one.kind === "note" ? one.text : one.summary),
    programSaid(one), backButton(context, one, "said")))) : null;
}

/** What stands no longer. @param {Correction | undefined} one */
export function programSaid(one) {
  return one?.said ? h("span", { class: "quiet block-line" }, h("b", null, "The program had said: "), one.said) : null;
}

/** @param {Correction} one */
export function who(one) {
  return one.by ?? (one.kind === "note" ? "A person’s note" : "A person says");
}

/** @param {Context} context @param {Correction} one @param {string} place so that two of one page are told apart */
export function backButton(context, one, place) {
  const { takeBack } = context;
  return takeBack ? h("button", { type: "button", class: "link", "data-key": `back ${place} ${one.id}`, onclick: () => takeBack(one.id, !one.undone) },
    one.undone ? "Say it again" : "Take back", h("span", { class: "visually-hidden" }, `: ${one.summary}`)) : null;
}

/** What can be said of an item: at the end of its evidence. @param {Context} context @param {string} id */
export function correcting(context, id) {
  const { say, index } = context;
  const target = say ? targetOf(index, id) : null;
  if (!say || !target || !target.passages.length) return null;
  const tools = index.entities.has(id) ? ofEntity(context, id, target) : index.discrepancies.has(id) ? ofDiscrepancy(context, id, target)
    : target.kind === "link" ? ofLink(context, id, target) : index.claims.has(id) ? ofClaim(context, target) : id.startsWith("q:") ? ofUtterance(context, id, target) : { buttons: [], forms: [] };
  const note = noteForm(context, target);
  return h("section", { class: "correcting", "aria-label": "Correct" }, h("h4", null, "Correct"),
    h("p", { class: "actions" }, tools.buttons, note.button),
    index.claims.has(id) ? h("p", { class: "quiet" }, "To join it with another claim, choose both in the table of claims.") : null, tools.forms, note.form);
}

/** A button that opens a form under it. @param {Context} context @param {string} key @param {string} text */
function opens(context, key, text) {
  const open = context.form === key;
  return h("button", { type: "button", class: "button button-small", "data-key": `open ${key}`, "aria-expanded": String(open), onclick: () => context.openForm(open ? null : key) }, text);
}

/**
 * A form whose fields stand in `typed`: what is in it survives every redrawing.
 * @param {Context} context @param {string} key @param {string} text of its button @param {() => void} done @param {...import("./dom.js").Child} fields
 */
function form(context, key, text, done, ...fields) {
  return h("form", { class: "correction-form", onsubmit: (/** @type {Event} */ event) => { event.preventDefault(); done(); } }, fields,
    h("p", { class: "actions" }, h("button", { type: "submit", class: "button button-strong button-small", "data-key": `do ${key}` }, text),
      h("button", { type: "button", class: "link", "data-key": `cancel ${key}`, onclick: () => context.openForm(null) }, "Cancel")));
}

/** @param {Context} context @param {string} key @param {string} label @param {[string, string][]} options values and words @param {() => void} [chose] after another was chosen */
function pick(context, key, label, options, chose = () => {}) {
  const first = options[0]?.[0] ?? "";
  const chosen = context.typed.get(key) ?? first;
  return h("label", { class: "field-inline" }, h("span", { class: label.startsWith("(") ? "visually-hidden" : null }, label), h("select", { "data-key": key, onchange: (/** @type {Event} */ event) => {
    context.typed.set(key, /** @type {HTMLSelectElement} */ (event.target).value);
    chose();
  } },
    options.map(([value, text]) => h("option", { value, selected: value === chosen }, text))));
}

/** What a field holds; an option that is gone is none. @param {Context} context @param {string} key @param {[string, string][]} options */
const picked = (context, key, options) => options.find(([value]) => value === context.typed.get(key))?.[0] ?? options[0]?.[0] ?? "";

/** @param {Context} context @param {Target} target */
function noteForm(context, target) {
  const key = `note ${targetKey(target)}`;
  const typing = context.typed.get(key) ?? "";
  return { button: opens(context, key, typing && context.form !== key ? "Note (begun)…" : "Note…"), form: context.form === key ? noteFields(context, key, () => target) : null };
}

/** @param {Context} context @param {string} key @param {() => Target | null} about @param {...import("./dom.js").Child} before fields before the note's own */
function noteFields(context, key, about, ...before) {
  return form(context, key, "Keep the note", () => {
    const text = (context.typed.get(key) ?? "").trim();
    const target = about();
    if (!text || !target) return;
    context.typed.delete(key);
    context.say?.({ kind: "note", targets: [target], text }, "Writing a note");
  }, before, h("label", { class: "box-label" }, "Note", h("textarea", { rows: 3, value: context.typed.get(key) ?? "", "data-key": `text ${key}`,
    oninput: (/** @type {Event} */ event) => context.typed.set(key, /** @type {HTMLTextAreaElement} */ (event.target).value) })));
}

/** @param {Context} context @param {string} id @param {Target} target */
function ofEntity(context, id, target) {
  const { index } = context;
  const entity = index.entities.get(id);
  if (!entity) return { buttons: [], forms: [] };
  const [name, other, off] = ["name", "merge", "split"].map((what) => `${what} ${targetKey(target)}`);
  /** @type {[string, string][]} */
  const others = index.story.entities.filter((one) => one.id !== id).sort((a, b) => Number(b.kind === entity.kind) - Number(a.kind === entity.kind) || a.name.localeCompare(b.name))
    .map((one) => [one.id, clipped(one.name, 60)]);
  return {
    buttons: [opens(context, name, "Rename…"), others.length ? opens(context, other, "Merge with…") : null, entity.names.length > 1 ? opens(context, off, "Split off a name…") : null],
    forms: [
      context.form === name ? form(context, name, "Rename", () => {
        const text = (context.typed.get(name) ?? entity.name).trim();
        if (!text || text === entity.name) return;
        context.typed.delete(name);
        context.say?.({ kind: "rename", targets: [target], text }, "Renaming");
      }, h("label", { class: "field-inline" }, h("span", null, "Called"), h("input", { type: "text", value: context.typed.get(name) ?? entity.name, "data-key": `text ${name}`,
        oninput: (/** @type {Event} */ event) => context.typed.set(name, /** @type {HTMLInputElement} */ (event.target).value) }))) : null,
      context.form === other ? form(context, other, "Merge", () => {
        const second = targetOf(index, picked(context, other, others));
        context.typed.delete(other); // ids count anew
        if (second) context.say?.({ kind: "merge", targets: [target, second] }, "Merging names");
      }, pick(context, other, "The same as", others)) : null,
      context.form === off ? splitForm(context, off, target, entity) : null,
    ],
  };
}

/** @param {Context} context @param {string} key @param {Target} target @param {import("build:types").Entity} entity */
function splitForm(context, key, target, entity) {
  const { index } = context;
  /** @type {[string, string][]} */
  const names = entity.names.map((one) => [one.text, `${one.text} ×${one.count}`]);
  /** @type {[string, string][]} */
  const where = [["", "every report"], ...index.story.articles.filter((one) => entity.names.some((name) => name.articles.includes(one.id)))
    .map((one) => /** @type {[string, string]} */ ([one.id, `${index.letter(one.id)} · ${clipped(index.label(one.id), 40)}`]))];
  return form(context, key, "Split off", () => {
    const text = picked(context, `${key} name`, names);
    const only = targetOf(index, picked(context, `${key} where`, where));
    for (const field of ["name", "where"]) context.typed.delete(`${key} ${field}`);
    context.say?.({ kind: "split", targets: only ? [target, only] : [target], text }, "Splitting a name off");
  }, pick(context, `${key} name`, "Somebody else is", names), pick(context, `${key} where`, "in", where));
}

/** @param {Context} context @param {string} id @param {Target} target */
function ofDiscrepancy(context, id, target) {
  const { index } = context;
  // what the program takes for another scope a person may still set aside
  const verdict = index.aside.has(id) ? "scope" : index.discrepancies.get(id)?.verdict;
  const button = (/** @type {import("build:types").Verdict} */ value, /** @type {string} */ text) => (verdict === value && (value !== "scope" || index.aside.has(id)) ? null : h("button", {
    type: "button", class: "button button-small", "data-key": `verdict ${value}`, onclick: () => context.say?.({ kind: "verdict", targets: [target], verdict: value }, "Judging a difference"),
  }, text));
  return { buttons: [button("compatible", "This is no difference"), button("differs", "This does differ"), button("scope", "Not the same matter")], forms: [] };
}

/** Who said it. @param {Context} context @param {string} id @param {Target} target */
function ofUtterance(context, id, target) {
  const { index } = context;
  const utterance = index.utterances.find((one) => one.id === index.drawnAs(id));
  if (!utterance) return { buttons: [], forms: [] };
  const key = `speaker ${targetKey(target)}`;
  return { buttons: [opens(context, key, "Somebody else said it…")], forms: [context.form === key ? speakerForm(context, key, utterance) : null] };
}

/** @param {Context} context @param {string} key @param {import("./utterances.js").Utterance} utterance */
function speakerForm(context, key, utterance) {
  const { index } = context;
  const [who, unnamed, where] = ["who", "unnamed", "where"].map((field) => `${key} ${field}`);
  const speak = ["person", "organization", "place", "other"];
  /** @type {[string, string][]} */
  const names = index.story.entities.filter((one) => !utterance.tellings.every((telling) => telling.quote.speaker?.entity === one.id))
    .sort((a, b) => speak.indexOf(a.kind) - speak.indexOf(b.kind) || a.name.localeCompare(b.name)).map((one) => [one.id, clipped(one.name, 60)]);
  names.push(["unnamed", "somebody without a name"], ["nobody", "nobody who is named or told of"]);
  const articles = [...new Set(utterance.tellings.map((one) => one.article))];
  /** @type {[string, string][]} */
  const reports = [["", "every report that tells it"], ...articles.map((one) => /** @type {[string, string]} */ ([one, `${index.letter(one)} · ${clipped(index.label(one), 40)}`]))];
  return form(context, key, "Correct it", () => {
    const chosen = picked(context, who, names);
    const text = chosen === "unnamed" ? (context.typed.get(unnamed) ?? "").trim() : null;
    if (text === "") return;
    const entity = targetOf(index, chosen);
    const passages = spoken(index, utterance, picked(context, where, reports));
    for (const field of [who, unnamed, where]) context.typed.delete(field);
    context.say?.({ kind: "speaker", targets: entity ? [passages, entity] : [passages], text }, "Correcting a speaker");
  }, pick(context, who, "Said by", names, () => context.openForm(key)),
  picked(context, who, names) === "unnamed" ? h("label", { class: "field-inline" }, h("span", null, "As the report calls them"), h("input", { type: "text", value: context.typed.get(unnamed) ?? "", "data-key": unnamed,
    oninput: (/** @type {Event} */ event) => context.typed.set(unnamed, /** @type {HTMLInputElement} */ (event.target).value) })) : null,
  articles.length > 1 ? pick(context, where, "in", reports) : null);
}

/** A difference that the program does not see. @param {Context} context @param {Target} target */
function ofClaim(context, target) {
  const sentences = [...new Map([...target.passages].reverse().map((one) => [one.article, one])).values()].reverse();
  if (sentences.length < 2) return { buttons: [], forms: [] };
  const key = `differ ${targetKey(target)}`;
  const kinds = /** @type {[string, string][]} */ (Object.entries(KIND));
  return {
    buttons: [opens(context, key, "These do differ…")],
    forms: [context.form === key ? form(context, key, "They differ", () => {
      const differs = /** @type {import("build:types").DiscrepancyKind} */ (picked(context, key, kinds));
      context.typed.delete(key);
      context.say?.({ kind: "verdict", verdict: "differs", targets: [{ kind: "discrepancy", name: null, differs, passages: sentences }] }, "Judging a difference");
    }, pick(context, key, "In", kinds)) : null],
  };
}

/** @param {Context} context @param {string} id @param {Target} target */
function ofLink(context, id, target) {
  const { index, say } = context;
  const link = index.story.lineage.links[Number(id.slice(2))];
  if (!link || !say) return { buttons: [], forms: [] };
  const [from, to] = [index.letter(link.from), index.letter(link.to)];
  const button = (/** @type {string} */ text, /** @type {Given} */ given) => h("button", { type: "button", class: "button button-small", "data-key": `link ${text}`, onclick: () => say(given, "Correcting a link") }, text);
  return {
    buttons: [
      button("No link", { kind: "unlink", targets: [target] }),
      link.directed ? button("They share a source", { kind: "link", targets: [target], directed: false }) : button(`${to} drew on ${from}`, { kind: "link", targets: [target], directed: true }),
      button(`${from} drew on ${to}`, { kind: "link", targets: [linkTarget(link.to, link.from)], directed: true }),
    ], forms: [against(index.datesAgainst(link.to, link.from) || !link.directed && index.datesAgainst(link.from, link.to))],
  };
}

/** It is said and not refused: a date may be wrong, and a report may have been seen before it was out. @param {string | false} sentence */
function against(sentence) {
  return sentence ? h("p", { class: "quiet dates-against" }, sentence) : null;
}

/** Chooses a row to be made one with others. @param {Context} context @param {string} id @param {string} name */
export function chooser(context, id, name) {
  return context.say ? h("input", {
    type: "checkbox", class: "chooser", "data-key": `choose ${id}`, "aria-label": `Choose ${clipped(name, 80)}`, checked: context.chosen.has(id),
    onchange: (/** @type {Event} */ event) => context.choose(id, /** @type {HTMLInputElement} */ (event.target).checked),
  }) : null;
}

/**
 * What can be done with the rows that were chosen.
 * @param {Context} context @param {"merge" | "join"} kind @param {(id: string) => string | undefined} nameOf of those of this view
 */
export function chosenBar(context, kind, nameOf) {
  const { say, index } = context;
  const ids = [...context.chosen].filter((id) => nameOf(id) !== undefined);
  if (!say) return null;
  const [verb, what] = kind === "merge" ? ["Merge", "names"] : ["Join", "claims"];
  const tell = () => {
    const targets = ids.flatMap((id) => targetOf(index, id) ?? []);
    if (targets.length > 1) say({ kind, targets }, kind === "merge" ? "Merging names" : "Joining claims");
  };
  return h("div", { class: `chosen-bar${ids.length ? " on" : ""}`, role: "group", "aria-label": `Chosen ${what}` },
    h("span", { class: "chosen-names" }, ids.length ? ids.map((id) => h("q", null, clipped(nameOf(id) ?? "", 60))) : h("span", { class: "quiet" }, `Choose two ${what} or more to make them one.`)),
    ids.length ? h("span", { class: "actions" }, h("button", { type: "button", class: "button button-strong button-small", "data-key": `${kind} chosen`, disabled: ids.length < 2, onclick: tell }, ids.length < 2 ? `${verb} (choose another)` : `${verb} ${ids.length}`),
      h("button", { type: "button", class: "link", "data-key": "choose none", onclick: () => ids.forEach((id) => context.choose(id, false)) }, "Choose none")) : null);
}

/** Sets or clears a link between any two reports, and notes on reports. @param {Context} context */
export function linkSetter(context) {
  const { index, say } = context;
  if (!say || index.story.articles.length < 2) return null;
  /** @type {[string, string][]} */
  const reports = index.story.articles.map((one) => [one.id, `${index.letter(one.id)} · ${clipped(index.label(one.id), 34)}`]);
  const seconds = [...reports.slice(1), reports[0]];
  /** @type {[string, string][]} */
  const ways = [["drew", "drew on"], ["share", "shares a source with"], ["none", "has nothing from"]];
  const wrong = h("p", { class: "wrong", role: "status" });
  const chosen = () => [picked(context, "link from", reports), picked(context, "link way", ways), picked(context, "link to", seconds)];
  const look = () => {
    const [from, way, to] = chosen();
    wrong.textContent = way === "drew" ? index.datesAgainst(to, from) : "";
  };
  look();
  const done = () => {
    const [from, way, to] = chosen();
    if (from === to) {
      wrong.textContent = "Choose two different reports.";
      return;
    }
    for (const key of ["link from", "link way", "link to"]) context.typed.delete(key);
    const targets = [way === "drew" ? linkTarget(to, from) : linkTarget(from, to)];
    say(way === "none" ? { kind: "unlink", targets } : { kind: "link", targets, directed: way === "drew" }, way === "none" ? "Clearing a link" : "Setting a link");
  };
  const note = "note report";
  return h("section", { class: "correcting", "aria-label": "Correct the sources" }, h("h3", null, "Correct the sources"),
    h("p", { class: "actions" }, opens(context, "link", "Set or clear a link…"), opens(context, note, context.typed.get(note) && context.form !== note ? "Note on a report (begun)…" : "Note on a report…")),
    context.form === "link" ? form(context, "link", "Set it", done, h("p", { class: "link-fields" }, pick(context, "link from", "(first report)", reports, look), pick(context, "link way", "(how)", ways, look), pick(context, "link to", "(second report)", seconds, look)), wrong) : null,
    context.form === note ? noteFields(context, note, () => targetOf(index, picked(context, "note of", reports)), pick(context, "note of", "On", reports)) : null);
}
