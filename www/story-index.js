// Quick ways into a story: by letter, by sentence, by claim, by item id. Built once a story; nothing in here is drawn.

import { shownAt } from "./corrections.js";
import { groupFigures } from "./figures.js";
import { around, groupUtterances } from "./utterances.js";
import { clipped, dayText } from "./wording.js";

/**
 * @typedef {import("build:types").Story} Story
 * @typedef {import("build:types").Article} Article
 * @typedef {import("build:types").Claim} Claim
 * @typedef {import("build:types").Evidence} Evidence
 * @typedef {import("build:types").Discrepancy} Discrepancy
 * @typedef {import("build:types").Entity} Entity
 * @typedef {"agree" | "kin" | "only" | "differ" | "apart"} Standing how a sentence stands to the other articles
 */

/**
 * How many points were compared, by what came of it. Only `differs` are points on which the reports differ: whoever says how many
 * asks here, as the core asks its `points`.
 * @param {Pick<Story, "discrepancies">} story @returns {Record<import("build:types").Verdict, number>}
 */
export function points({ discrepancies }) {
  const count = { differs: 0, updated: 0, scope: 0, compatible: 0 };
  for (const one of discrepancies) count[one.verdict]++;
  return count;
}

/** A, B, … Z, AA, AB, … @param {number} index @returns {string} */
export function letter(index) {
  return (index >= 26 ? letter(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));
}

/**
 * What a reader calls the article: its outlet, its agency, its file, its headline; a file named by a machine says less than its first words.
 * @param {{ source?: string | null, name?: string | null, title?: string | null, text?: string | null, dateline?: { agency: string | null } | null, blocks?: import("build:types").Block[] }} article
 */
export function labelOf(article) {
  const given = article.name ?? "";
  const spoken = /\.(txt|md|html?|jsonl?)$/i.test(given) ? spokenFile(given) : given;
  return article.source || article.dateline?.agency || spoken || article.title || firstWords(article) || given || "Untitled";
}

/** The name of a file. */
const FILE = /\.\w{2,5}$/;

/** Whether the name is guessed from the file's: nothing in the report says who published it. @param {Parameters<typeof labelOf>[0]} article */
export function isNamedByFile(article) {
  return !article.source && !article.dateline?.agency && /\.(txt|md|html?|jsonl?)$/i.test(article.name ?? "") && spokenFile(article.name ?? "") !== "";
}

/** "3-daily-lantern.txt" is "Daily Lantern"; a name made by a machine is none. @param {string} file */
function spokenFile(file) {
  const words = file.replace(/\.\w+$/, "").replace(/^\d+[-_. ]+/, "").replace(/[-_]+/g, " ").trim();
  return /[0-9a-f]{8,}|^[\d ]*$/i.test(words) || !words ? "" : words.replace(/(?<=^|\s)\p{Ll}/gu, (first) => first.toUpperCase());
}

/** @param {{ text?: string | null, blocks?: import("build:types").Block[] }} article */
function firstWords({ text, blocks }) {
  const body = blocks?.find((block) => block.kind === "body");
  return text ? clipped(text.slice(body?.start ?? 0, body?.end ?? 400).replace(/\s+/g, " ").trim(), 44) : "";
}

/** What sentences call each report, by its id: its short name, or all by their letters where one has none. @param {Story} story */
function callsOf({ articles }) {
  const short = articles.every((article) => article.source || article.dateline?.agency || (article.name && !FILE.test(article.name)) || isNamedByFile(article));
  return new Map(articles.map((article, number) => [article.id, short ? labelOf(article) : letter(number)]));
}

/**
 * Sentences of the core call a report by its outlet, its file, its headline or its id; here they call it as the page does. What they quote
 * stays as it is, and so does a name that two reports have.
 * @param {Story} story @param {Map<string, string>} calls
 */
function sayer({ articles }, calls) {
  const names = articles.map((article) => article.source ?? article.name ?? article.title ?? article.id);
  /** @type {Map<string, string>} */
  const own = new Map(articles.flatMap((article, number) => {
    const name = names[number];
    const call = calls.get(article.id) ?? name;
    return name && name !== call && names.indexOf(name) === names.lastIndexOf(name) ? [[name, call]] : [];
  }));
  if (!own.size) return (/** @type {string} */ text) => text;
  const any = [...own.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any.join("|")})(?![\\p{L}\\p{N}])|“[^”]*”`, "gu");
  return (/** @type {string} */ text) => text.replace(found, (words) => own.get(words) ?? words);
}

export class StoryIndex {
  /** @type {import("./utterances.js").Utterance[] | undefined} */
  #utterances;
  /** @type {Map<string, import("./utterances.js").Utterance> | undefined} */
  #utteranceById;
  /** @type {import("./figures.js").Figure[] | undefined} */
  #figures;
  /** @type {Map<string, import("./figures.js").Figure> | undefined} */
  #figureById;
  /** @type {Map<string, import("build:types").Correction[]> | undefined} */
  #saidOf;

  /** @param {Story} story */
  constructor(story) {
    /** As it was given. */
    this.given = story;
    /** @type {Map<string, string>} */
    this.calls = callsOf(story);
    const said = sayer(story, this.calls);
    const corrections = (story.corrections ?? []).map((one) => ({ ...one, summary: said(one.summary), said: one.said && said(one.said), reason: one.reason && said(one.reason) }));
    /** What people say of a difference in place of the program; of several verdicts the last. @type {Map<string, import("build:types").Correction>} */
    this.verdicts = new Map(corrections.filter((one) => one.kind === "verdict" && one.status === "applied").flatMap((one) => one.items.map((item) => [item, one])));
    /** Differences of which a person says that they are not the same matter: open to be looked at, listed and counted nowhere. */
    this.aside = new Set([...this.verdicts].flatMap(([id, one]) => (one.verdict === "scope" ? [id] : [])));
    const discrepancies = story.discrepancies.map((one) => ({ ...one, reason: this.verdicts.get(one.id)?.summary ?? said(one.reason) }));
    /** With the reports called as the reader sees them called, and a person's verdict where there is one. */
    this.story = {
      ...story,
      discrepancies: discrepancies.filter((one) => !this.aside.has(one.id)),
      corrections,
      lineage: { ...story.lineage, sources: story.lineage.sources ?? [], links: story.lineage.links.map((link) => ({ ...link, reason: said(link.reason ?? ""), evidence: link.evidence.map((one) => ({ ...one, detail: said(one.detail) })) })) },
    };
    /** @type {Map<string, Article>} */
    this.articles = new Map(story.articles.map((article) => [article.id, article]));
    this.letters = new Map(story.articles.map((article, index) => [article.id, letter(index)]));
    /** @type {Map<string, Claim>} */
    this.claims = new Map(story.claims.map((claim) => [claim.id, claim]));
    /** @type {Map<string, Entity>} */
    this.entities = new Map(story.entities.map((entity) => [entity.id, entity]));
    /** All of them, those that were set aside too. @type {Map<string, Discrepancy>} */
    this.discrepancies = new Map(discrepancies.map((discrepancy) => [discrepancy.id, discrepancy]));
    /** @type {Map<string, number>} origin number by article id */
    this.originOf = new Map();
    story.lineage.origins.forEach((group, number) => group.forEach((id) => this.originOf.set(id, number)));
    /** @type {Map<string, Claim>} claim by `article/sentence` */
    this.claimAt = new Map();
    for (const claim of story.claims) {
      for (const one of claim.evidence) this.claimAt.set(`${one.article}/${one.sentence}`, claim);
    }
    this.byClaim = groupBy(this.story.discrepancies, (one) => this.#claimsOf(one));
    this.byEntity = groupBy(this.story.discrepancies, (one) => (one.entity === null ? [] : [one.entity]));
    /** Article ids, those of one origin side by side: the order of the matrix's columns. */
    this.columns = [...story.articles].map((article) => article.id)
      .sort((a, b) => (this.originOf.get(a) ?? 0) - (this.originOf.get(b) ?? 0));
  }

  /** Ids of the claims that a difference is about: its own, or those that it lies between; how a name is written is about none. @param {Discrepancy} one */
  #claimsOf({ claim, kind, readings }) {
    if (claim !== null) return [claim];
    if (kind === "name" || kind === "term") return [];
    return [...new Set(readings.flatMap((one) => this.claimAround(one.article, one.start)?.id ?? []))];
  }

  /** What people say of an item, as far as it holds. @param {string} id */
  saidOf(id) {
    if (!this.#saidOf) {
      this.#saidOf = new Map();
      for (const one of this.story.corrections) {
        for (const item of shownAt(this, one)) this.#saidOf.set(item, [...(this.#saidOf.get(item) ?? []), one]);
      }
    }
    return this.#saidOf.get(id) ?? [];
  }

  /** What the dates say against one report having drawn on another, which may be known better: a sentence, or "". @param {string} from the one drawn on @param {string} to */
  datesAgainst(from, to) {
    const [source, drawing] = [from, to].map((id) => this.articles.get(id)?.published?.date ?? "");
    return source && drawing && drawing < source ? `${this.letter(to)} (${dayText(drawing)}) is dated before ${this.letter(from)} (${dayText(source)}).` : "";
  }

  /** What people say of a link in place of the program; of several the last. @param {number} number of the link */
  linkSaid(number) {
    return this.saidOf(`l:${number}`).findLast((one) => one.kind === "link");
  }

  /** Utterances over all articles. @returns {import("./utterances.js").Utterance[]} */
  get utterances() {
    return (this.#utterances ??= groupUtterances(this));
  }

  /** The utterance that the article's quote of that number belongs to. @param {string} id @param {number} number */
  utteranceOf(id, number) {
    this.#utteranceById ??= new Map(this.utterances.flatMap((one) => one.tellings.map((telling) => [telling.id, one])));
    const quotes = this.articles.get(id)?.quotes ?? [];
    const outer = quotes[number] ? around(quotes, quotes[number]) : null;
    return this.#utteranceById.get(`q:${id}:${outer ? quotes.indexOf(outer) : number}`) ?? null;
  }

  /** The id under which an item is drawn: an utterance or a figure may be called by any of its tellings. @param {string} id */
  drawnAs(id) {
    const [kind, article, number] = id.split(":");
    if (kind === "q") return this.utteranceOf(article, Number(number))?.id ?? id;
    if (kind === "n") return this.figureOf(article, Number(number))?.id ?? id;
    return id;
  }

  /** The figure that the article's quantity of that number belongs to. @param {string} id @param {number} number */
  figureOf(id, number) {
    this.#figureById ??= new Map(this.figures.flatMap((one) => one.readings.map((reading) => [reading.id, one])));
    return this.#figureById.get(`n:${id}:${number}`) ?? null;
  }

  /** Numbers over all articles. @returns {import("./figures.js").Figure[]} */
  get figures() {
    return (this.#figures ??= groupFigures(this));
  }

  /** @param {string} id */
  letter(id) {
    return this.letters.get(id) ?? "?";
  }

  /** What a sentence calls the report. @param {string} id */
  called(id) {
    return this.calls.get(id) ?? id;
  }

  /** @param {string} id */
  label(id) {
    const article = this.articles.get(id);
    return article ? labelOf(article) : id;
  }

  /** Number of the sentence that holds the position, or -1. @param {Article} article @param {number} position */
  sentenceAt(article, position) {
    let low = 0;
    let high = article.sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (article.sentences[middle].end <= position) low = middle + 1;
      else high = middle;
    }
    const found = article.sentences[low];
    return found && found.start <= position ? low : -1;
  }

  /** The claim told where the position lies. @param {string} id @param {number} position */
  claimAround(id, position) {
    const article = this.articles.get(id);
    return article ? this.claimAt.get(`${id}/${this.sentenceAt(article, position)}`) ?? null : null;
  }

  /** @param {string} id @param {number} sentence */
  sentenceText(id, sentence) {
    const article = this.articles.get(id);
    const range = article?.sentences[sentence];
    return article && range ? article.text.slice(range.start, range.end).trim() : "";
  }

  /** Whether words of the passage stand in quotation marks as somebody's. @param {Evidence} one */
  holdsQuotation({ article, sentence }) {
    const found = this.articles.get(article);
    const range = found?.sentences[sentence];
    return Boolean(range && found?.quotes.some((one) => (one.form === "direct" || one.form === "partial") && one.start < range.end && range.start < one.end));
  }

  /** Ids of the articles that tell the claim, in the story's order. @param {Claim} claim */
  tellers(claim) {
    const told = new Set(claim.evidence.map((one) => one.article));
    return this.story.articles.filter((article) => told.has(article.id)).map((article) => article.id);
  }

  /** Where the claim's tellers differ, beyond words that can both stand. @param {Claim} claim */
  disputes(claim) {
    return (this.byClaim.get(claim.id) ?? []).filter((one) => one.verdict !== "compatible");
  }

  /** Where those who tell a happening give other figures or days; stories of older versions do not say. @param {import("build:types").Happening} happening */
  differencesOf(happening) {
    return (happening.discrepancies ?? []).flatMap((id) => (this.aside.has(id) ? [] : this.discrepancies.get(id) ?? []));
  }

  /** @param {Claim} claim @returns {Standing} */
  standing(claim) {
    const disputes = this.disputes(claim);
    if (disputes.length) return disputes.some((one) => one.verdict === "differs") ? "differ" : "apart";
    const tellers = this.tellers(claim);
    if (tellers.length < 2) return "only";
    return new Set(tellers.map((id) => this.originOf.get(id) ?? id)).size > 1 ? "agree" : "kin";
  }

  /**
   * The article's own words about the claim, the most like it first.
   * @param {Claim} claim @param {string} id
   * @returns {Evidence[]}
   */
  evidenceIn(claim, id) {
    return claim.evidence.filter((one) => one.article === id).sort((a, b) => b.score - a.score);
  }
}

/**
 * @template T
 * @param {T[]} list @param {(one: T) => string[]} keys
 * @returns {Map<string, T[]>}
 */
function groupBy(list, keys) {
  /** @type {Map<string, T[]>} */
  const groups = new Map();
  for (const one of list) {
    for (const name of keys(one)) {
      const group = groups.get(name);
      if (group) group.push(one);
      else groups.set(name, [one]);
    }
  }
  return groups;
}
