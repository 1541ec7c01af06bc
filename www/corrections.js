// What people say of a story in place of the program: what it is about, in words of the articles, and where it shows. Nothing in here is drawn.

/**
 * @typedef {import("build:types").Correction} Correction
 * @typedef {import("build:types").Target} Target
 * @typedef {import("build:types").Cited} Cited
 * @typedef {import("./story-index.js").StoryIndex} StoryIndex
 * @typedef {Pick<Correction, "kind" | "targets"> & Partial<Correction>} Given what a person says; the comparison fills in the rest
 */

/** By so many passages something is surely found again. */
const MOST_PASSAGES = 24;

/** @param {StoryIndex} index @param {string} article @param {{ start: number, end: number }} range @returns {Cited} */
export function cite(index, article, { start, end }) {
  return { article, start, end, text: index.articles.get(article)?.text.slice(start, end) ?? "" };
}

/** @param {Target["kind"]} kind @param {Cited[]} passages @param {Partial<Target>} [more] @returns {Target} */
const target = (kind, passages, more = {}) => ({ kind, name: null, differs: null, passages: passages.slice(0, MOST_PASSAGES), ...more });

/** The link between two articles, the second drawing on the first. @param {string} from @param {string} to */
export function linkTarget(from, to) {
  return target("link", [from, to].map((article) => ({ article, start: 0, end: 0, text: "" })));
}

/** What finds an item again after the next comparison, whose ids are others. @param {StoryIndex} index @param {string} id @returns {Target | null} */
export function targetOf(index, id) {
  const claim = index.claims.get(id);
  if (claim) {
    return target("claim", claim.evidence.flatMap((one) => {
      const range = index.articles.get(one.article)?.sentences[one.sentence];
      return range ? [cite(index, one.article, range)] : [];
    }));
  }
  const discrepancy = index.discrepancies.get(id);
  if (discrepancy) return target("discrepancy", discrepancy.readings.map((one) => cite(index, one.article, one)), { differs: discrepancy.kind });
  const entity = index.entities.get(id);
  if (entity) return target("entity", mentionsOf(index, id), { name: entity.name });
  if (index.articles.has(id)) return target("article", [{ article: id, start: 0, end: 0, text: "" }]);
  const [kind, article, number] = id.split(":");
  const link = kind === "l" ? index.story.lineage.links[Number(article)] : null;
  if (link) return linkTarget(link.from, link.to);
  const happening = kind === "h" ? index.story.timeline[Number(article)] : null;
  if (happening) return target("passage", happening.mentions.map((one) => cite(index, one.article, one)));
  const passage = kind === "q" ? index.articles.get(article)?.quotes[Number(number)] : kind === "n" ? index.articles.get(article)?.quantities[Number(number)] : null;
  return passage ? target("passage", [cite(index, article, passage)]) : null;
}

/** The first mention in each article under each spelling. @param {StoryIndex} index @param {string} id */
function mentionsOf(index, id) {
  /** @type {Map<string, Cited>} */
  const found = new Map();
  for (const article of index.story.articles) {
    for (const one of article.mentions) {
      if (one.entity !== id) continue;
      const cited = cite(index, article.id, one);
      const key = `${article.id} ${cited.text}`;
      if (!found.has(key)) found.set(key, cited);
    }
  }
  return [...found.values()];
}

/** A word for what a target is about, the same before and after a comparison: what is being typed of it is kept under it. @param {Target} one */
export function targetKey(one) {
  const [first, second] = one.passages;
  return [one.kind, first?.article, first?.start, one.kind === "link" ? second?.article : ""].join(" ");
}

/** The item of this story that a target is about, or null. @param {StoryIndex} index @param {Target} one @returns {string | null} */
export function itemOf(index, one) {
  const [first, second] = one.passages;
  if (!first) return null;
  if (one.kind === "article") return index.articles.has(first.article) ? first.article : null;
  if (one.kind === "link") return second ? linkBetween(index, first.article, second.article) : null;
  if (one.kind === "claim") return mostOf(one.passages.map((cited) => index.claimAround(cited.article, cited.start)?.id));
  if (one.kind === "entity") {
    return mostOf(one.passages.map((cited) => index.articles.get(cited.article)?.mentions.find((mention) => mention.start === cited.start)?.entity));
  }
  if (one.kind === "discrepancy") {
    return mostOf([...index.discrepancies.values()].filter((other) => !one.differs || other.kind === one.differs).flatMap((other) =>
      other.readings.filter((reading) => one.passages.some((cited) => cited.article === reading.article && cited.start < reading.end && reading.start < cited.end)).map(() => other.id)));
  }
  const article = index.articles.get(first.article);
  const same = (/** @type {{ start: number, end: number }} */ other) => other.start === first.start && other.end === first.end;
  const quote = article?.quotes.findIndex(same) ?? -1;
  if (quote >= 0) return index.drawnAs(`q:${first.article}:${quote}`);
  const quantity = article?.quantities.findIndex(same) ?? -1;
  if (quantity >= 0) return index.drawnAs(`n:${first.article}:${quantity}`);
  const happening = index.story.timeline.findIndex((other) => other.mentions.some((mention) => mention.article === first.article && same(mention)));
  return happening >= 0 ? `h:${happening}` : index.claimAround(first.article, first.start)?.id ?? null;
}

/** @param {StoryIndex} index @param {string} one @param {string} other */
function linkBetween(index, one, other) {
  const number = index.story.lineage.links.findIndex((link) => (link.from === one && link.to === other) || (link.from === other && link.to === one));
  return number < 0 ? null : `l:${number}`;
}

/** What is there most often; of several the first. @param {(string | null | undefined)[]} list */
function mostOf(list) {
  /** @type {Map<string, number>} */
  const votes = new Map();
  for (const one of list) if (one) votes.set(one, (votes.get(one) ?? 0) + 1);
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** The items whose evidence shows the correction. @param {StoryIndex} index @param {Correction} one @returns {string[]} */
export function shownAt(index, one) {
  if (one.status !== "applied") return [];
  const [first] = one.targets;
  if (first && one.kind === "speaker") return [...new Set(first.passages.flatMap((cited) => itemOf(index, { ...first, passages: [cited] }) ?? []))];
  if (first && (first.kind === "link" || first.kind === "passage" && one.kind === "note")) {
    const item = itemOf(index, first);
    return item ? [item] : [];
  }
  return one.items;
}

/** The words of an utterance, in every report or in one. @param {StoryIndex} index @param {import("./utterances.js").Utterance} utterance @param {string} [only] id of an article @returns {Target} */
export function spoken(index, utterance, only = "") {
  const tellings = utterance.tellings.filter((one) => !only || one.article === only);
  return target("passage", tellings.map((one) => cite(index, one.article, one.quote)));
}

/** The sentence of an article to take out of its claim. @param {StoryIndex} index @param {import("build:types").Claim} claim @param {import("build:types").Evidence} evidence @returns {Given | null} */
export function partOf(index, claim, evidence) {
  const range = index.articles.get(evidence.article)?.sentences[evidence.sentence];
  const whole = targetOf(index, claim.id);
  if (!range || !whole) return null;
  const sentence = cite(index, evidence.article, range);
  const rest = whole.passages.filter((one) => one.article !== sentence.article || one.start !== sentence.start);
  return { kind: "part", targets: [target("passage", [sentence]), { ...whole, passages: rest }] };
}
