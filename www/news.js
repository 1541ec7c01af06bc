// Which of the statements that only one report tells is worth a reader's first look? Nothing in here is drawn.

/**
 * @typedef {import("./story-index.js").StoryIndex} StoryIndex
 * @typedef {import("build:types").Article} Article
 */

/** What an outlet says of its own page, its people and its readers, each with no more than what only outlets say. */
const ASIDES = [
  // its people: "is reporting from", not "is reporting 14 deaths"
  /\b(?:is|are|was|were|has been|have been) reporting (?:today |now |live |tonight )*(?:from|for (?:us|the \p{Lu}))\b/u, /\breports? (?:today |now |live )+from\b/, /\bjoins? (?:us|me) (?:now|live|from|on)\b/i,
  /\bour (?:(?:own|chief|\p{L}+) )?(?:reporters?|correspondents?|newsroom|colleagues?|live ?blog|coverage|website|podcast|newsletter|app)\b/iu,
  /\b(?:reporting|editing|writing|photographs?) by \p{Lu}/iu, /\bcontributed (?:reporting|to this (?:report|story|article))\b/i,
  // its page: a line that is nothing else
  /^(?:last |first )?(?:updated?|published|posted)\b(?=.{0,60}$)(?=.*\d|:)/i, /^(?:editor.s note|correction|clarification|advertisement|related|also read|read more|watch|listen|pictured|photo|image|video|file(?: photo)?|source)s? ?[:|–—]/i,
  /\bin this (?:\p{L}+ )?(?:photo|photograph|picture|image|map|chart)\b/iu, /\b(?:seen|pictured|shown) (?:here|above|below|left|right)\b/i, /©|\bcopyright\b|\ball rights reserved\b/i,
  // its readers
  /^(?:read (?:more|our|also|the full)|watch (?:our|live|more|this|below|the (?:full|video))|listen to our|follow (?:us|our|along|live|the latest)|click |tap here|scroll |subscribe|sign up|stay (?:tuned|with us)|download (?:our|the app)|share this|join us|get (?:our|the latest))/i,
  /^(?:here.s|here (?:is|are)|this is) (?:what we|how we|what you|everything|all (?:we|you)|the latest|a look|our|where we|what to know)/i, /^(?:what (?:we|you) (?:know|need)|more (?:on this|to come|follows|soon)|that.s (?:all|it) (?:for|from))\b/i,
  /\b(?:live|latest) updates\b/i, /\bthis is a (?:breaking|developing)\b/i,
  // its letters that nobody answered
  /\b(?:reached out|has (?:contacted|asked|approached) .{0,60}) ?(?:to .{0,60} )?for (?:a )?(?:comment|statement|response)\b/i, /\b(?:respond|reply|responded|replied) (?:immediately )?to (?:a |our |several |multiple )?requests? for\b/i,
];

/** Whether the words are the outlet's own, of its page, its people or its readers. @param {string} text a sentence */
export function isAside(text) {
  return ASIDES.some((one) => one.test(text));
}

/** An act that is over: what happened, not what is so. */
const PAST = /\b(?:was|were|had|did|said|told|killed|began|became|came|went|took|gave|found|left|made|saw|fell|rose|broke|hit|struck|met|led|held|won|lost|sent|shot|fled|caught|brought|built|cut|drove|fought|kept|knew|paid|put|ran|set|stood|taken|given|known|shown|spoke|stole|swore|threw|wrote|\p{L}{3,}ed)\b/iu;

/** First persons are the outlet's own, unless somebody is quoted. */
const OWN = /\b(?:we|we.re|we.ve|our|us|I|I.m|I.ve|my|me)\b/;

/** A sentence with this much is news; more of everything makes it longer and not newer. */
const ENOUGH = 4.5;
/** So many sentences further down are worth as much as one sign of news: reports begin with what matters. */
const DOWN = 10;

/**
 * How much news a sentence holds: figures, names, quotations, dates, an act that is over; asides of the outlet, questions and
 * captions hold little. Of two alike the earlier one is the higher.
 * @param {StoryIndex} index @param {Article} article @param {number} sentence its number
 */
export function newsIn(index, article, sentence) {
  const range = article.sentences[sentence];
  if (!range) return -Infinity;
  const text = index.sentenceText(article.id, sentence);
  const within = (/** @type {{ start: number, end: number }} */ one) => one.start >= range.start && one.start < range.end;
  const words = text.split(/\s+/).filter(Boolean).length;
  const spoken = article.quotes.filter((one) => one.form !== "scare" && one.start < range.end && range.start < one.end);
  const inMarks = spoken.some((one) => one.form === "direct" || one.form === "partial");
  const own = [article.source, ...article.byline].flatMap((name) => (name ? [name.toLowerCase()] : []));
  const mentions = article.mentions.filter((one) => within(one) && one.kind !== "other");
  const isOwn = (/** @type {import("build:types").Mention} */ one) => {
    const name = article.text.slice(one.start, one.end).toLowerCase();
    return own.some((other) => other.includes(name) || name.includes(other));
  };
  const named = new Set(mentions.filter((one) => !isOwn(one)).map((one) => one.entity ?? `${one.start}`));
  // whom others name too belongs to the event
  const known = [...named].filter((id) => new Set(index.entities.get(id)?.names.flatMap((name) => name.articles)).size > 1).length;
  const kind = article.blocks.find((block) => block.start <= range.start && range.start < block.end)?.kind;
  let news = 0;
  if (article.quantities.some(within)) news += 1.5;
  news += Math.min(1.5, named.size * .5 + Math.min(1, known) * .5);
  if (inMarks) news += .75;
  else if (spoken.some((one) => one.speaker)) news += .75;
  if (article.times.some((one) => within(one) && one.from)) news += .75;
  if (PAST.test(text)) news += 1.25;
  news = Math.min(news, ENOUGH);
  if (isAside(text)) news -= 6;
  if (/^(?:he|she|it|they|his|her|its|their|that|this|these|those)\b/i.test(text)) news -= .75; // of whom the sentence before tells
  if (mentions.some(isOwn) && !inMarks) news -= 2; // its own reporter, its own name
  if (!inMarks && OWN.test(text)) news -= 2;
  if (/\?["”’')]*$/.test(text)) news -= 2.5;
  if (!/[.!?…]["”’')\]]*$/.test(text)) news -= 1.5; // a caption, a heading, a line of a list
  if (kind !== "body") news -= 4;
  if (words < 6) news -= 3;
  else if (words < 9) news -= 1;
  return news - sentence / DOWN;
}

/**
 * Of the claims that only this article tells, the one with the most news.
 * @param {StoryIndex} index @param {Article} article @param {import("build:types").Claim[]} claims
 */
export function mostNews(index, article, claims) {
  const news = (/** @type {import("build:types").Claim} */ claim) => Math.max(...claim.evidence.map((one) => newsIn(index, article, one.sentence)));
  return claims.map((claim) => ({ claim, news: news(claim) })).reduce((best, one) => (one.news > best.news ? one : best)).claim;
}
