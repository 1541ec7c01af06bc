// The words and signs that stand for the contract's words: one table each, so that no view says it differently.

/** @type {Record<import("build:types").DiscrepancyKind, string>} */
export const KIND = {
  quantity: "Number", time: "Time", quotation: "Wording of a quotation", attribution: "Who said or did it",
  certainty: "How sure it is", name: "Spelling of a name", term: "Choice of word",
};

/** What differences of a kind are in: "2 in numbers". @type {Record<import("build:types").DiscrepancyKind, string>} */
export const KIND_IN = {
  quantity: "numbers", time: "times", quotation: "quotations", attribution: "who said or did it", certainty: "certainty", name: "spelling", term: "choice of words",
};

/** @type {Record<import("build:types").Verdict, { sign: string, word: string, meaning: string }>} */
export const VERDICT = {
  differs: { sign: "≠", word: "Differs", meaning: "they cannot both be so" },
  updated: { sign: "↻", word: "Updated", meaning: "a later report has a newer reading" },
  scope: { sign: "⊂", word: "Other scope", meaning: "they count or name different things" },
  compatible: { sign: "∼", word: "Compatible", meaning: "told differently, yet both can be so" },
};

/** "3 more compared: 1 updated, 2 compatible"; "2 points are compatible": those on which the reports do not contradict one another. @param {Record<import("build:types").Verdict, number>} points @param {string} what "3 more" */
export function othersText(points, what) {
  const words = /** @type {const} */ ([["updated", "updated"], ["scope", "of another scope"], ["compatible", "compatible"]]);
  const found = words.filter(([verdict]) => points[verdict]);
  if (found.length === 1) return `${what} ${points[found[0][0]] === 1 ? "is" : "are"} ${found[0][1]}`;
  return `${what} compared: ${found.map(([verdict, word]) => `${points[verdict]} ${word}`).join(", ")}`;
}

/** @type {Record<import("build:types").Stance, { sign: string, word: string }>} */
export const STANCE = {
  stated: { sign: "■", word: "stated" }, quoted: { sign: "❝", word: "quoted" },
  hedged: { sign: "≈", word: "hedged" }, denied: { sign: "¬", word: "denied" },
};

/** What somebody is said to have said, in the reporter's own words: the contract's "quoted" without quotation marks. */
export const ATTRIBUTED = { sign: "›", word: "attributed" };

/** @type {Record<import("build:types").QuoteForm, string>} */
export const FORM = { direct: "in full", partial: "in part", indirect: "in other words", scare: "set in marks" };

/** @type {Record<string, string>} Sources that are left without a name. */
export const SOURCE_KIND = {
  official: "an official", spokesperson: "a spokesperson", document: "a document", witness: "a witness", anonymous: "a source",
  media: "a news outlet", expert: "an expert", other: "a source",
};

/** @type {Record<string, string>} */
export const QUOTE_STANCE = { hedged: "left open", denied: "denied" };

/** @type {Record<string, string>} */
export const NAME_KIND = { person: "People", organization: "Organisations", place: "Places", other: "Other names" };

/** @type {Record<string, string>} */
export const LINK_EVIDENCE = {
  shared_wording: "Shared wording", credit: "Credit line", named_source: "Names its source", later: "Came later", shared_detail: "Shared detail",
};

/** How sure it is that the passages of a claim tell the same. */
export const CERTAINTY = { low: "Perhaps one claim", medium: "Probably one claim", high: "One claim" };

/** @type {Record<string, string>} */
export const BASIS = { given: "as given", stated: "stated in the article", inferred: "inferred, please check" };

/** What people say, a word for each kind. @type {Record<import("build:types").CorrectionKind, string>} */
export const CORRECTION = {
  merge: "Names merged", split: "Name split off", rename: "Renamed", speaker: "Speaker", link: "Link set", unlink: "Link cleared",
  join: "Claims joined", part: "Sentence taken out", verdict: "Verdict", note: "Note",
};

/** @type {Record<string, { sign: string, word: string }>} */
export const STANDING = {
  agree: { sign: "■", word: "told independently" }, kin: { sign: "▣", word: "told within one origin" },
  only: { sign: "□", word: "only here" }, differ: { sign: "≠", word: "told differently" }, apart: { sign: "↻", word: "updated, or of another scope" },
};

/** How the one that drew on the other did so, as sure as it is. @param {import("build:types").Link} link */
export function drewWords(link) {
  return link.score >= 0.5 ? "drew on" : "may have drawn on";
}

/** What joins two reports of which neither is shown to have drawn on the other. @param {import("build:types").Link} link */
export function shareWords(link) {
  if (link.unknown) return "seem to rest on a source that neither names";
  return link.score >= 0.5 ? "share a source" : "may share a source";
}

const SMALL = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];

/** "Four reports", "13 reports" @param {number} count @param {string} one @param {string} [many] */
export function counted(count, one, many = one + "s") {
  return `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;
}

/** @param {number} count @param {string} one @param {string} [many] */
export function spelled(count, one, many = one + "s") {
  return `${SMALL[count] ?? count.toLocaleString("en-US")} ${count === 1 ? one : many}`;
}

/** "25 January 2024"; the string as it is where it is no date. @param {string | null | undefined} iso */
export function dayText(iso) {
  if (!iso) return "";
  const time = Date.parse(iso + "T00:00:00Z");
  if (Number.isNaN(time)) return iso;
  return new Date(time).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The day that somebody typed, "2024-01-25", "25 January 2024" or "Jan 25, 2024", or null: "3/4/2024" is two days. @param {string} typed */
export function dayOf(typed) {
  const words = typed.trim().toLowerCase();
  const iso = words.match(/^(\d{4})-(\d{1,2})-(\d{1,2})$/);
  const first = words.match(/^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]*\.?,? (\d{4})$/);
  const second = words.match(/^([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/);
  const [year, month, day] = iso ? iso.slice(1).map(Number)
    : first ? [Number(first[3]), MONTHS.indexOf(first[2]) + 1, Number(first[1])] : second ? [Number(second[3]), MONTHS.indexOf(second[1]) + 1, Number(second[2])] : [0, 0, 0];
  if (!month || month > 12) return null;
  const written = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written) ? written : null; // no 31 February
}

/** One day, one month, one year, or from … to …, as short as it can be said. @param {string} from @param {string} to */
export function spanText(from, to) {
  if (from === to) return dayText(from);
  if (/-01-01$/.test(from) && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4);
  const lastDay = new Date(Date.UTC(Number(from.slice(0, 4)), Number(from.slice(5, 7)), 0)).getUTCDate();
  if (/-01$/.test(from) && to === `${from.slice(0, 8)}${lastDay}`) return dayText(from).replace(/^\d+ /, "");
  if (from.slice(0, 8) === to.slice(0, 8)) return `${Number(from.slice(8))}–${dayText(to)}`;
  if (from.slice(0, 5) === to.slice(0, 5)) return `${dayText(from).replace(/ \d+$/, "")} – ${dayText(to)}`;
  return `${dayText(from)} – ${dayText(to)}`;
}

/** "A, B and D" @param {string[]} list */
export function listed(list) {
  return list.length < 2 ? list.join("") : `${list.slice(0, -1).join(", ")} and ${list.at(-1)}`;
}

/** @param {string} text @param {number} most in code units; cut between words */
export function clipped(text, most) {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2)).replace(/[\s,;:.–—-]+$/, "") + "…";
}
