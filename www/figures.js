// Numbers that count the same thing, over all articles.

/**
 * @typedef {import("build:types").Quantity} Quantity
 * @typedef {{ id: string, article: string, index: number, quantity: Quantity, text: string }} Reading
 * @typedef {{ id: string, what: string, measure: string, readings: Reading[], discrepancies: import("build:types").Discrepancy[] }} Figure
 */

/** Words that say how a number stands in its sentence, not what it counts. */
const RELATING = /^(on|of|in|at|to|by|for|from|with|after|before|more|less|fewer|than|and|or|but|as|that|which|who|was|were|is|are|had|has|have|the|an?|per|over|under|between)$/i;

/**
 * Groups quantities that count the same thing: those that a discrepancy names together, those of one claim with the same unit,
 * those with the very words of a unit. What one sentence counts twice is two things: "2,500 US troops in Iraq and 900 in Syria".
 * @param {import("./story-index.js").StoryIndex} index
 * @returns {Figure[]} disputed ones first, then those told by most articles
 */
export function groupFigures(index) {
  /** @type {Map<string, Figure[]>} */
  const byKey = new Map();
  /** @type {Figure[]} */
  const groups = [];
  const all = readings(index);
  const disputes = disputesOf(index, all);
  for (const reading of all) {
    const claim = index.claimAround(reading.article, reading.quantity.start);
    const aged = reading.quantity.measure === "age" ? whoseAge(index, reading) : null;
    const keys = aged ? [`age/${aged.id}`, ...disputeKey(disputes.get(reading.id))] : keysOf(reading, claim, disputes.get(reading.id) ?? null, claim && index.tellers(claim).length > 1);
    const open = keys.flatMap((key) => byKey.get(key) ?? []).filter((one) => one.readings.every((other) => !apart(index, other, reading)));
    let group = open.find((one) => one.readings.some((other) => other.quantity.value === reading.quantity.value)) ?? open[0];
    if (!group) groups.push(group = { id: reading.id, what: aged ? `age of ${aged.name}` : whatIs(index, reading), measure: reading.quantity.measure, readings: [], discrepancies: [] });
    group.readings.push(reading);
    for (const key of keys) {
      const known = byKey.get(key);
      if (!known) byKey.set(key, [group]);
      else if (!known.includes(group)) known.push(group);
    }
    if (group.measure !== "age" && (reading.quantity.unit ?? "").length > group.what.length) group.what = reading.quantity.unit ?? group.what;
    const dispute = disputes.get(reading.id);
    if (dispute && !group.discrepancies.includes(dispute)) group.discrepancies.push(dispute);
  }
  return groups.sort((a, b) => weight(b) - weight(a));
}

/** @param {import("build:types").Discrepancy | null | undefined} dispute */
const disputeKey = (dispute) => (dispute ? [`dispute/${dispute.id}`] : []);

/** What stands between a name and its age: "Ann Lee, 61", "Ann Lee, a 61-year-old", "Ann Lee, the unit’s 61-year-old". */
const BETWEEN = /^(?:,? (?:aged? )?|, who (?:was|is|turned) | (?:was|is|turned) |[’']s | \(|, (?:an?|the|his|her|their)(?: [\p{L}’']+){0,2} )$/u;

/** So many letters may stand between a name and an age: "Ann Lee, 61", "34-year-old Tom Bray", "the 61-year-old nurse Ann Lee". */
const BESIDE = 24;

/**
 * Whose age it is: of those named in its sentence the one right before it, else the one right after it.
 * @param {import("./story-index.js").StoryIndex} index @param {Reading} reading @returns {{ id: string, name: string } | null}
 */
function whoseAge(index, { article: id, quantity }) {
  const article = index.articles.get(id);
  const range = article?.sentences[index.sentenceAt(article, quantity.start)];
  if (!article || !range) return null;
  const people = article.mentions.filter((one) => one.kind === "person" && one.start >= range.start && one.end <= range.end);
  const between = (/** @type {number} */ from, /** @type {number} */ to) => article.text.slice(from, to);
  const before = people.findLast((one) => one.end <= quantity.start && BETWEEN.test(between(one.end, quantity.start)));
  const after = people.find((one) => one.start >= quantity.end && one.start - quantity.end <= BESIDE && !/[,.;:()“”"]/.test(between(quantity.end, one.start)) && !/\b(?:and|of|by|with|who|in|at|from|to|told|said)\b/.test(between(quantity.end, one.start)));
  const found = before ?? after;
  if (!found) return null;
  const entity = index.entities.get(found.entity ?? "");
  const name = entity?.name ?? article.text.slice(found.start, found.end);
  return { id: entity?.id ?? name, name };
}

/**
 * What a reading is found by, the surest first.
 * @param {Reading} reading @param {import("build:types").Claim | null} claim @param {import("build:types").Discrepancy | null} dispute @param {boolean | null} shared whether several articles tell the claim
 */
function keysOf({ quantity }, claim, dispute, shared) {
  const { measure, value } = quantity;
  const unit = (quantity.unit ?? "").toLowerCase();
  const keys = disputeKey(dispute);
  if (shared && claim && unit) keys.push(`${claim.id}/${measure}/${unitKey(quantity)}`);
  if (shared && claim) keys.push(`${claim.id}/${measure}/${unit ? "" : "-"}=${value}`);
  // "people" or "km/h" alone tells nothing about which
  if (unit) keys.push(/\s/.test(unit) ? `${measure}/${unit}` : `${measure}/${unit}=${value}`);
  return keys;
}

/** Whether one sentence has both, as two things. @param {import("./story-index.js").StoryIndex} index @param {Reading} a @param {Reading} b */
function apart(index, a, b) {
  if (a.article !== b.article) return false;
  const article = index.articles.get(a.article);
  const same = a.quantity.value === b.quantity.value && a.quantity.unit === b.quantity.unit;
  return article !== undefined && !same && index.sentenceAt(article, a.quantity.start) === index.sentenceAt(article, b.quantity.start);
}

/** What is counted: the unit, else the word that follows if it may be what is counted. @param {import("./story-index.js").StoryIndex} index @param {Reading} reading */
function whatIs(index, reading) {
  const { unit, end, measure } = reading.quantity;
  if (measure === "age") return "age";
  const after = index.articles.get(reading.article)?.text.slice(end, end + 60).match(/^ ?([\p{L}’'-]+)/u)?.[1];
  return unit ?? (measure === "count" ? !after || RELATING.test(after) ? "a number alone" : after : measure);
}

/** @param {import("./story-index.js").StoryIndex} index @returns {Reading[]} */
function readings(index) {
  return index.story.articles.flatMap((article) => article.quantities.map((quantity, number) => ({
    id: `n:${article.id}:${number}`, article: article.id, index: number, quantity, text: article.text.slice(quantity.start, quantity.end),
  })));
}

/**
 * The discrepancy of each reading that one names.
 * @param {import("./story-index.js").StoryIndex} index @param {Reading[]} all
 */
function disputesOf(index, all) {
  /** @type {Map<string, import("build:types").Discrepancy>} */
  const found = new Map();
  const disputes = index.story.discrepancies.filter((one) => one.kind === "quantity");
  for (const reading of disputes.length ? all : []) {
    const dispute = disputes.find((one) => touches(one, reading));
    if (dispute) found.set(reading.id, dispute);
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

/** Two ends said: "$12-$15 billion", "12 to 15", "between 12 and 15". */
const TWO_ENDS = /\d.*(?:[-–—]|\b(?:to|and|or)\b)\D*\d/;

/** "about 2,500", "4–6", "12 %", "13.5 billion" @param {Quantity} quantity @param {string} [text] as the report has it */
export function valueText(quantity, text = "") {
  const { low, high, bound } = quantity;
  const sign = quantity.measure === "percent" && !/point/.test(quantity.unit ?? "") ? " %" : "";
  const between = low !== null && high !== null && low !== high && (bound === "exact" || quantity.measure === "age" || TWO_ENDS.test(text));
  return between ? `${rangeText(numberText(low), numberText(high))}${sign}` : `${BOUND[bound] ?? ""}${numberText(quantity.value)}${sign}`;
}

/** "12–15 billion": a magnitude that both have is said once. @param {string} low @param {string} high */
function rangeText(low, high) {
  const magnitude = high.match(/ \p{L}+$/u)?.[0];
  return `${magnitude && low.endsWith(magnitude) ? low.slice(0, -magnitude.length) : low}–${high}`;
}

/** "2,500", "60 billion", "2,345,678": as few figures as tell it all. @param {number} value */
function numberText(value) {
  const short = value.toLocaleString("en-US", { notation: "compact", compactDisplay: "long", maximumFractionDigits: 3 });
  const whole = Math.abs(value) >= 1e6 && Number.isInteger(value) && value % 10 ** (Math.floor(Math.log10(Math.abs(value)) / 3) * 3 - 3) === 0;
  return whole ? short : value.toLocaleString("en-US", { maximumFractionDigits: 3 });
}

/** The value and what it counts: "about 2,500 US troops", "12 %", "3 percentage points". @param {Quantity} quantity @param {string} [otherwise] in place of a unit that is not known */
export function amountText(quantity, otherwise = "") {
  const unit = quantity.unit ?? otherwise;
  return `${valueText(quantity)} ${unit === "%" ? "" : unit}`.trim();
}
