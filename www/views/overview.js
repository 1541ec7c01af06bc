// What an editor wants to know first, as sentences that open to their evidence.

import { personMark, programSaid, saidByPeople } from "../correcting.js";
import { h } from "../dom.js";
import { mostNews } from "../news.js";
import { isNamedByFile, points } from "../story-index.js";
import { notes, opener, siglum, sigla, verdictBadge, viewHead } from "../view-parts.js";
import { BASIS, CERTAINTY, KIND, KIND_IN, clipped, counted, dayText, listed, othersText, shareWords, spelled } from "../wording.js";

/** @typedef {import("../view-parts.js").Context} Context */

/** What an editor asks first comes first; the wording of quotations is many and small. */
/** @type {import("build:types").DiscrepancyKind[]} */
const KINDS = ["quantity", "attribution", "time", "certainty", "name", "term", "quotation"];

/** @param {Context} context */
export function overview(context) {
  const { index } = context;
  const alone = index.story.articles.length === 1;
  return h("div", { class: "overview" },
    h("div", { class: "overview-findings" },
      h("h2", { class: "verdict-line" }, headline(context)),
      severalStories(context),
      alone ? h("p", { class: "lead" }, "One report has nothing to be compared with yet. Add another of the same event and see what both tell, and where they differ.") : null,
      alone && context.editable ? h("p", { class: "actions add-another" }, h("button", { type: "button", class: "button button-strong", "data-key": "add another", onclick: () => context.go("add") }, "Add another report")) : null,
      differing(context), apart(context), agreeing(context), worded(context), retold(context), only(context)),
    h("div", { class: "overview-reports" }, reports(context), atAGlance(context)));
}

/** @param {Context} context */
function headline({ index }) {
  const { articles, lineage } = index.story;
  if (articles.length === 1) return "One report.";
  const origins = lineage.origins.length || articles.length;
  const first = `${spelled(articles.length, "report")}, ${origins === articles.length ? "each of its own origin" : spelled(origins, "origin").toLowerCase()}.`;
  return [first, " ", h("span", { class: "second" }, common(index))];
}

/** How many claims are told by how many, and how much of that differs. @param {import("../story-index.js").StoryIndex} index */
export function common(index) {
  const { articles, claims, discrepancies } = index.story;
  const tellers = claims.map((claim) => index.tellers(claim).length);
  const shared = tellers.filter((count) => count > 1).length;
  const everywhere = tellers.filter((count) => count === articles.length).length;
  if (shared === 0) return "Hardly anything is told by two: is it the same event?";
  const all = articles.length === 2 ? "both" : `all ${spelled(articles.length, "report").toLowerCase()}`;
  const told = `${counted(shared, "claim is", "claims are")} told by ${everywhere === shared ? all : `two or more, ${everywhere || "none"} by ${all}`}`;
  const count = points(index.story);
  const more = discrepancies.length - count.differs;
  if (count.differs > 0) return `${told}; on ${counted(count.differs, "point")} the reports differ${more ? `, ${othersText(count, `${more} more`)}` : ""}.`;
  if (count.compatible < more) return `${told}; no contradiction was found. ${othersText(count, counted(more, "point"))}.`;
  const kinds = KINDS.flatMap((kind) => {
    const count = discrepancies.filter((one) => one.kind === kind).length;
    return count ? `${count} in ${KIND_IN[kind]}` : [];
  });
  return `${told}; no contradiction was found.${kinds.length ? ` Compatible differences: ${listed(kinds)}.` : ""}`;
}

/** A heap of several stories is said to be one, with a way to look at one of them. @param {Context} context */
function severalStories(context) {
  const { index, keep } = context;
  const groups = index.story.stories ?? [];
  const key = JSON.stringify(groups);
  if (groups.length < 2 || context.settings.asOne === key) return null;
  const items = groups.map((group, number) => {
    const titled = group.map((id) => index.articles.get(id)).find((article) => article?.title);
    return h("li", null, h("span", { class: "finding-mark" }, sigla(context, group.slice(0, 24)), h("span", { class: "quiet" }, counted(group.length, "report"))),
      h("span", { class: "finding-text" }, clipped(titled?.title ?? index.label(group[0]), 160)),
      keep ? h("button", { type: "button", class: "button button-small", "data-key": `keep ${number}`, onclick: () => keep(group) }, "Keep only these") : null);
  });
  return h("section", { class: "several", "aria-label": "Several stories" },
    h("h3", null, `These seem to be ${spelled(groups.length, "story", "stories").toLowerCase()}`),
    h("p", { class: "quiet" }, "What is below compares them as if they were one."), h("ol", { class: "findings" }, items),
    h("p", { class: "actions" }, h("button", { type: "button", class: "button button-small", "data-key": "as one", onclick: () => context.set({ asOne: key }) }, "Go on with all")));
}

/** @param {string} title @param {import("../dom.js").Child[]} items @param {import("../dom.js").Child} [more] */
function section(title, items, more) {
  return items.length ? h("section", { class: "finding-group" }, h("h3", null, title), h("ul", { class: "findings" }, items), more) : null;
}

/** @param {Context} context */
function differing(context) {
  const all = compared(context, ["differs"]);
  return section("Where they differ", discrepancies(context, all.slice(0, 7)), all.length > 7 ? inClaims(context, "differ", "All that differ, in the claims") : null);
}

/** What is not the same, yet no contradiction: a newer figure, or something else that is counted. @param {Context} context */
function apart(context) {
  const all = compared(context, ["updated", "scope"]);
  return section("Updated, or of another scope", discrepancies(context, all.slice(0, 5)), all.length > 5 ? inClaims(context, "apart", "All of these, in the claims") : null);
}

/** What people have ruled on comes first, then what an editor asks first. @param {Context} context @param {import("build:types").Verdict[]} verdicts */
function compared({ index }, verdicts) {
  const ruled = (/** @type {import("build:types").Discrepancy} */ one) => Number(!index.verdicts.has(one.id));
  return index.story.discrepancies.filter((one) => verdicts.includes(one.verdict)).sort((a, b) =>
    ruled(a) - ruled(b) || verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

/** What both can say: other words for the same. @param {Context} context */
function worded(context) {
  const all = compared(context, ["compatible"]);
  return section("Told differently, but compatible", discrepancies(context, all.slice(0, 5)), all.length > 5 ? inClaims(context, "compatible", "All that is compatible, in the claims") : null);
}

/** @param {Context} context @param {import("build:types").Discrepancy[]} list */
function discrepancies(context, list) {
  return list.map((one) => h("li", null,
    opener(context, one.id, { class: "finding" },
      h("span", { class: "finding-mark" }, verdictBadge(one.verdict), h("span", { class: "quiet" }, KIND[one.kind]), personMark(context, one.id)),
      h("span", { class: "finding-text" }, one.reason), programSaid(context.index.verdicts.get(one.id)),
      h("span", { class: "readings" }, one.readings.slice(0, 4).map((reading) =>
        h("span", { class: "reading" }, siglum(context, reading.article), " ", h("q", null, clipped(reading.text, 90))))))));
}

/** @param {Context} context @param {Context["settings"]["claims"]} filter @param {string} text */
function inClaims(context, filter, text) {
  return h("button", { type: "button", class: "link", "data-key": `all ${filter}`, onclick: () => context.go("claims", { settings: { claims: filter } }) }, text);
}

/** @param {Context} context */
function agreeing(context) {
  const { index } = context;
  const shared = index.story.claims.filter((claim) => ["agree", "kin"].includes(index.standing(claim)))
    .sort((a, b) => b.origins - a.origins || index.tellers(b).length - index.tellers(a).length);
  const count = index.story.articles.length;
  const items = shared.slice(0, 6).map((claim) => {
    const tellers = index.tellers(claim);
    const who = tellers.length === count && count > 2 ? "All" : listed(tellers.map((id) => index.letter(id)));
    return h("li", null, opener(context, claim.id, { class: "finding" },
      h("span", { class: "finding-mark" }, sigla(context, tellers),
        h("span", { class: "quiet" }, `${tellers.length} of ${count}, ${counted(claim.origins, "origin")}${claim.confidence === "low" ? ` · ${CERTAINTY.low.toLowerCase()}` : ""}`), personMark(context, claim.id)),
      h("span", { class: "finding-text" }, h("span", { class: "visually-hidden" }, `${who}: `), clipped(claim.text, 260))));
  });
  const several = index.story.claims.filter((claim) => index.tellers(claim).length > 1).length; // those that they tell differently too
  return section("What several tell alike", items, several > items.length ? inClaims(context, "shared", `All ${several} claims that two or more tell`) : null);
}

/** @param {Context} context */
function retold(context) {
  const { index } = context;
  return section("Who drew on whom", index.story.lineage.links
    .map((link, number) => ({ link, number })).filter(({ link }) => link.score >= 0.5).sort((a, b) => b.link.score - a.link.score).slice(0, 6)
    .map(({ link, number }) => h("li", null, opener(context, `l:${number}`, { class: "finding" },
      h("span", { class: "finding-mark" }, siglum(context, link.from), h("span", { "aria-hidden": "true" }, link.directed ? "→" : "↔"), siglum(context, link.to), personMark(context, `l:${number}`)),
      h("span", { class: "finding-text" }, link.directed
        ? `${index.called(link.to)} drew on ${index.called(link.from)}.` : `${index.called(link.from)} and ${index.called(link.to)} ${shareWords(link)}.`),
      programSaid(index.linkSaid(number)) ?? (link.evidence[0] ? h("span", { class: "readings quiet" }, link.evidence[0].detail) : null)))));
}

/** @param {Context} context */
function only(context) {
  const { index } = context;
  if (index.story.articles.length < 2) return null;
  /** @type {Map<string, import("build:types").Claim[]>} */
  const own = new Map();
  for (const claim of index.story.claims) {
    const tellers = index.tellers(claim);
    if (tellers.length === 1) own.set(tellers[0], [...(own.get(tellers[0]) ?? []), claim]);
  }
  const items = index.story.articles.filter((article) => own.has(article.id)).slice(0, 12).map((article) => {
    const claims = own.get(article.id) ?? [];
    const first = mostNews(index, article, claims);
    return h("li", null, opener(context, first.id, { class: "finding" },
      h("span", { class: "finding-mark" }, siglum(context, article.id), h("span", { class: "quiet" }, `only here: ${counted(claims.length, "claim")}`)),
      h("span", { class: "finding-text" }, clipped(first.text, 200))));
  });
  return section("What only one tells", items,
    inClaims(context, "one", "All that only one tells"));
}

/** @param {Context} context */
function reports(context) {
  const { index } = context;
  const total = index.story.claims.length || 1;
  return h("section", null, h("h3", null, "The reports"), h("ol", { class: "report-list" },
    index.story.articles.slice(0, 40).map((article) => {
      const tells = index.story.claims.filter((claim) => claim.evidence.some((one) => one.article === article.id)).length;
      return h("li", null, h("button", { type: "button", class: "report", "data-key": `report ${article.id}`, onclick: () => context.go("read", { base: article.id }) },
        h("span", { class: "siglum", "aria-hidden": "true" }, index.letter(article.id)),
        h("span", { class: "report-name" }, index.label(article.id)),
        article.title && article.title !== index.label(article.id) ? h("span", { class: "report-title" }, clipped(article.title, 110)) : null,
        h("span", { class: "report-facts" }, isNamedByFile(article) ? "named by its file, please check · " : "", article.published ? `${dayText(article.published.date)}${article.published.basis === "inferred" ? ` (${BASIS.inferred})` : ""}` : "date unknown",
          ` · origin ${(index.originOf.get(article.id) ?? 0) + 1} · tells ${tells} of ${counted(total, "claim")}`)), notes(article), saidByPeople(context, article.id));
    })),
  index.story.articles.length > 40 ? h("p", { class: "quiet" }, `and ${index.story.articles.length - 40} more, in Sources.`) : null);
}

/** @param {Context} context */
function atAGlance(context) {
  const { index } = context;
  const quotes = index.utterances;
  const speakers = new Set(quotes.map((one) => one.speaker).filter(Boolean)).size;
  /** @type {[import("../hash.js").View, number, string][]} */
  const lines = [
    ["claims", index.story.claims.length, "claim"], ["quotes", quotes.length, "utterance"], ["people", speakers, "speaker"],
    ["numbers", index.figures.length, "figure"], ["people", index.story.entities.length, "name"], ["timeline", index.story.timeline.length, "dated event"],
  ];
  return h("section", null, h("h3", null, "At a glance"), h("ul", { class: "glance" }, lines.filter(([, count]) => count).map(([view, count, what]) =>
    h("li", null, h("button", { type: "button", class: "link", "data-key": `glance ${what}`, onclick: () => context.go(view) }, counted(count, what))))));
}
