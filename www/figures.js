// Numbers that count the same thing, over all articles.

/**
 * @typedef {import("build:types").Quantity} Quantity
 * @typedef {{ id: string, article: string, index: number, quantity: Quantity, text: string }} Reading
 * @typedef {{ id: string, what: string, measure: string, readings: Reading[], discrepancies: import("build:types").Discrepancy[] }} Figure
 */

/**
 * Groups quantities: first those that a discrepancy names together, then those of one claim with the same measure and unit, then by unit alone.
 * @param {import("./story-index.js").StoryIndex} index
 * @returns {Figure[]} disputed ones first, then those told by most articles
 */
export function groupFigures(index) {
  const groups = new Map();
  const all = readings(index);
  const disputes = disputesOf(index, all);
  for (const reading of all) {
    const unit = unitKey(reading.quantity);
    const claim = index.claimAround(reading.article, reading.quantity.start);
    const dispute = disputes.get(reading.id) ?? (claim && disputes.get(`${claim.id}/${reading.quantity.measure}/${unit}`));
    const shared = claim && new Set(claim.evidence.map((one) => one.article)).size > 1;
    const key = dispute ? `d/${dispute.claim ?? dispute.id}/${reading.quantity.measure}`
      : `${shared ? claim.id : ""}/${reading.quantity.measure}/${unit}${unit || shared ? "" : reading.id}`;
    /** @type {Figure} */
    const group = groups.get(key)
      ?? { id: reading.id, what: whatIs(index, reading), measure: reading.quantity.measure, readings: [], discrepancies: [] };
    groups.set(key, group);
    group.readings.push(reading);
    if ((reading.quantity.unit ?? "").length > group.what.length) group.what = reading.quantity.unit ?? group.what;
    if (dispute && !group.discrepancies.includes(dispute)) group.discrepancies.push(dispute);
  }
  return [...groups.values()].sort((a, b) => weight(b) - weight(a));
}

/** What is counted: the unit, else the words that follow. @param {import("./story-index.js").StoryIndex} index @param {Reading} reading */
function whatIs(index, reading) {
  const { unit, end, measure } = reading.quantity;
  const after = index.articles.get(reading.article)?.text.slice(end, end + 60).match(/^ ?((?:[\p{L}’'-]+ ?){1,3})/u)?.[1].trim();
  return unit ?? (measure === "count" && after ? after : measure);
}

/** @param {import("./story-index.js").StoryIndex} index @returns {Reading[]} */
function readings(index) {
  return index.story.articles.flatMap((article) => article.quantities.map((quantity, number) => ({
    id: `n:${article.id}:${number}`, article: article.id, index: number, quantity, text: article.text.slice(quantity.start, quantity.end),
  })));
}

/**
 * The discrepancy of each reading that one names, and of what else the same claim counts by the same unit.
 * @param {import("./story-index.js").StoryIndex} index @param {Reading[]} all
 */
function disputesOf(index, all) {
  /** @type {Map<string, import("build:types").Discrepancy>} */
  const found = new Map();
  const disputes = index.story.discrepancies.filter((one) => one.kind === "quantity");
  for (const reading of disputes.length ? all : []) {
    const dispute = disputes.find((one) => touches(one, reading));
    if (!dispute) continue;
    found.set(reading.id, dispute);
    const claim = index.claimAround(reading.article, reading.quantity.start);
    if (claim) found.set(`${claim.id}/${reading.quantity.measure}/${unitKey(reading.quantity)}`, dispute);
  }
  return found;
}

/** @param {import("build:types").Discrepancy} discrepancy @param {Reading} reading */
function touches(discrepancy, reading) {
  return discrepancy.readings.some((one) =>
    one.article === reading.article && one.start < reading.quantity.end && reading.quantity.start < one.end);
}

/** "US troops" and "American troops" count troops: the last word, in the singular, tells what. @param {Quantity} quantity */
export function unitKey(quantity) {
  const last = (quantity.unit ?? "").toLowerCase().split(/\s+/).at(-1) ?? "";
  if (last.endsWith("ies")) return last.slice(0, -3) + "y";
  return last.endsWith("s") && !last.endsWith("ss") ? last.slice(0, -1) : last;
}

/** @param {Figure} figure */
function weight(figure) {
  return figure.discrepancies.length * 1000 + new Set(figure.readings.map((one) => one.article)).size * 10 + Math.min(9, figure.readings.length);
}

const BOUND = { exact: "", about: "about ", more_than: "more than ", at_least: "at least ", less_than: "less than ", at_most: "at most " };

/** "about 2,500", "4–6", "12 %" @param {Quantity} quantity */
export function valueText(quantity) {
  const sign = quantity.measure === "percent" ? " %" : "";
  const number = (/** @type {number} */ value) => value.toLocaleString("en-US", { maximumFractionDigits: 3 });
  const between = quantity.low !== null && quantity.high !== null && quantity.low !== quantity.high && quantity.bound === "exact";
  return between && quantity.low !== null && quantity.high !== null
    ? `${number(quantity.low)}–${number(quantity.high)}${sign}`
    : `${BOUND[quantity.bound] ?? ""}${number(quantity.value)}${sign}`;
}
