// A small story of our own with something of everything: four reports, three origins, each kind of difference.

/** @typedef {import("build:types").Story} Story */

const TEXTS = {
  a1: [
    ["title", "Ferry runs aground off Larkmoor, 31 taken ashore"],
    ["dateline", "LARKMOOR, March 4 (Coastal Wire):"],
    ["body", "A passenger ferry ran aground on a sandbank off Larkmoor on Monday evening and at least 31 people were taken ashore by lifeboat. Nobody was seriously hurt, the coastguard said."],
    ["body", "“The captain did everything by the book,” harbour master Ellen Voss said. “We will look at the buoys first.”"],
    ["body", "The vessel, the Saint Brannoc, was built in 1998 and had been inspected in January. It will be towed at high tide on Wednesday."],
  ],
  a2: [
    ["title", "Lifeboats rescue passengers after Larkmoor grounding"],
    ["body", "A passenger ferry ran aground on a sandbank off Larkmoor on Monday evening and at least 31 people were taken ashore by lifeboat, the Coastal Wire reported."],
    ["body", "Harbour master Ellen Voss said the captain “did everything by the book”. The vessel will be towed at high tide on Wednesday."],
    ["body", "It was a shocking end to a calm evening."],
    ["credit", "Source: Coastal Wire"],
  ],
  a3: [
    ["title", "Questions over buoys after ferry hits sandbank"],
    ["body", "Forty-two people were brought to land after the ferry Saint Brannock struck a sandbank near Larkmoor late on Sunday, according to the rescue service."],
    ["body", "Helen Voss, who runs the harbour, said the captain had followed the rules. A union spokesman alleged that two buoys had been missing for weeks."],
    ["body", "The ship passed an inspection in January. The operator cut its crew by 12 percent last year."],
    ["boilerplate", "Sign up for our newsletter."],
  ],
  a4: [
    ["title", "Operator sorry for “inconvenience” after grounding"],
    ["body", "The operator apologised to passengers on Tuesday. About 30 passengers were helped off the Saint Brannoc by volunteers, it said."],
    ["body", "Two buoys had been missing for weeks before the so-called “incident”. The operator has run the route since 2011."],
  ],
};

/** @returns {Story} */
export function fixture() {
  const articles = Object.entries(TEXTS).map(([id, blocks]) => article(id, blocks));
  const [a, b, c, d] = articles;
  const byId = Object.fromEntries(articles.map((one) => [one.id, one]));
  const where = (/** @type {string} */ id, /** @type {string} */ words) => ({ article: id, ...at(byId[id], words), text: words });
  const tells = (/** @type {string} */ id, /** @type {string} */ words, stance = "stated", score = 0.8) =>
    ({ article: id, sentence: byId[id].sentences.findIndex((one) => one.start <= at(byId[id], words).start && at(byId[id], words).start < one.end), score, stance });
  const claims = [
    claim("c1", "A passenger ferry ran aground on a sandbank off Larkmoor on Monday evening and at least 31 people were taken ashore by lifeboat.",
      [tells("a1", "A passenger", "stated", 1), tells("a2", "A passenger", "quoted"), tells("a3", "Forty-two"), tells("a4", "About 30")], 3, []),
    claim("c2", "The captain did everything by the book, harbour master Ellen Voss said.",
      [tells("a1", "The captain did", "quoted", 1), tells("a2", "did everything", "quoted"), tells("a3", "had followed", "quoted")], 2, ["a4"]),
    claim("c3", "Two buoys had been missing for weeks.", [tells("a3", "alleged", "hedged"), tells("a4", "Two buoys")], 2, ["a1", "a2"]),
    claim("c4", "It will be towed at high tide on Wednesday.", [tells("a1", "It will be towed"), tells("a2", "will be towed")], 1, ["a3", "a4"]),
    claim("c5", "The ship passed an inspection in January.", [tells("a1", "was built"), tells("a3", "passed an inspection")], 2, ["a2", "a4"]),
  ];
  const told = new Set(claims.flatMap((one) => one.evidence.map((proof) => `${proof.article}/${proof.sentence}`)));
  for (const one of articles) {
    one.sentences.forEach((range, sentence) => {
      if (told.has(`${one.id}/${sentence}`)) return;
      const text = one.text.slice(range.start, range.end);
      claims.push(claim(`c${claims.length + 1}`, text, [{ article: one.id, sentence, score: 1, stance: "stated" }], 1, articles.filter((other) => other !== one).map((other) => other.id)));
    });
  }
  mention(a, "Larkmoor", "place", "e4"); mention(a, "Ellen Voss", "person", "e1"); mention(a, "Saint Brannoc", "other", "e2");
  mention(b, "Ellen Voss", "person", "e1"); mention(b, "Coastal Wire", "organization", "e3"); mention(b, "Larkmoor", "place", "e4");
  mention(c, "Saint Brannock", "other", "e2"); mention(c, "Helen Voss", "person", "e1"); mention(c, "Larkmoor", "place", "e4"); mention(d, "Saint Brannoc", "other", "e2");
  quote(a, "The captain did everything by the book,", "direct", "harbour master Ellen Voss", "e1", "said");
  quote(a, "We will look at the buoys first.", "direct", "harbour master Ellen Voss", "e1", "said");
  quote(a, "Nobody was seriously hurt", "indirect", "the coastguard", null, "said");
  quote(b, "did everything by the book", "partial", "Harbour master Ellen Voss", "e1", "said");
  quote(c, "the captain had followed the rules", "indirect", "Helen Voss", "e1", "said");
  quote(c, "two buoys had been missing for weeks", "indirect", "A union spokesman", null, "alleged");
  quote(d, "inconvenience", "scare", null, null, null);
  quantity(a, "at least 31 people", 31, 31, null, "at_least", "count", "people"); quantity(b, "at least 31 people", 31, 31, null, "at_least", "count", "people");
  quantity(c, "Forty-two people", 42, 42, 42, "exact", "count", "people"); quantity(d, "About 30 passengers", 30, 27, 33, "about", "count", "passengers");
  quantity(c, "12 percent", 12, 12, 12, "exact", "percent", "percent"); quantity(c, "two buoys", 2, 2, 2, "exact", "count", "buoys");
  time(a, "Monday evening", "2024-03-04", "2024-03-04"); time(a, "in January", "2024-01-01", "2024-01-31"); time(b, "Monday evening", "2024-03-04", "2024-03-04");
  time(c, "late on Sunday", "2024-03-03", "2024-03-03"); time(d, "Tuesday", "2024-03-05", "2024-03-05"); time(d, "since 2011", null, null);
  loaded(b, "shocking", "evaluative", "reporter"); loaded(c, "alleged", "hedge", "reporter"); loaded(d, "so-called", "evaluative", "reporter"); loaded(d, "incident", "hedge", "quoted");
  const differ = (/** @type {string} */ id, /** @type {any} */ kind, /** @type {string | null} */ about, /** @type {string | null} */ entity, /** @type {any} */ verdict, /** @type {any[]} */ readings, /** @type {string} */ reason) =>
    ({ id, kind, claim: about, entity, verdict, readings, reason });
  return {
    schema: "variorum/1", title: "Ferry runs aground off Larkmoor", articles, stories: [articles.map((one) => one.id)],
    entities: [
      entity("e1", "person", "Ellen Voss", [["Ellen Voss", 2, ["a1", "a2"]], ["Helen Voss", 1, ["a3"]]], "harbour master"),
      entity("e2", "other", "Saint Brannoc", [["Saint Brannoc", 2, ["a1", "a4"]], ["Saint Brannock", 1, ["a3"]]], "ferry"),
      entity("e3", "organization", "Coastal Wire", [["Coastal Wire", 2, ["a2"]]], null),
      entity("e4", "place", "Larkmoor", [["Larkmoor", 4, ["a1", "a2", "a3"]]], null),
    ],
    claims,
    discrepancies: [
      differ("d1", "quantity", "c1", null, "differs", [where("a1", "at least 31 people"), where("a3", "Forty-two people"), where("a4", "About 30 passengers")], "A counts at least 31 people and C 42, but D about 30 of the same passengers."),
      differ("d2", "time", "c1", null, "differs", [where("a1", "Monday evening"), where("a3", "late on Sunday")], "A has it on 4 March and C on 3 March 2024."),
      differ("d3", "quotation", "c2", null, "compatible", [where("a1", "did everything by the book"), where("a3", "had followed the rules")], "A gives the harbour master’s words and C retells them in other words."),
      differ("d4", "certainty", "c3", null, "scope", [where("a3", "alleged"), where("a4", "had been missing")], "C has it as an allegation of a union spokesman; D states it in its own voice."),
      differ("d5", "name", null, "e1", "compatible", [where("a1", "Ellen Voss"), where("a3", "Helen Voss")], "The harbour master is Ellen Voss in A and B, Helen Voss in C."),
      differ("d6", "term", "c1", null, "compatible", [where("a1", "ran aground"), where("a3", "struck a sandbank")], "A says that the ferry ran aground, C that it struck a sandbank."),
      differ("d7", "attribution", "c1", null, "updated", [where("a3", "according to the rescue service"), where("a4", "it said")], "C names the rescue service as its source and D the operator."),
    ],
    lineage: {
      links: [
        { from: "a1", to: "a2", directed: true, score: 0.94, unknown: false, reason: "A credit and shared wording show that B draws on A.", evidence: [{ kind: "credit", detail: "B credits “Coastal Wire”, which A’s dateline names." }, { kind: "shared_wording", detail: "23 words in a row are the same: “ran aground on a sandbank off Larkmoor on Monday evening …”" }] },
        { from: "a3", to: "a4", directed: false, score: 0.42, unknown: false, reason: "Shared details may mean that C and D share a source; it is too little to tell.", evidence: [{ kind: "shared_detail", detail: "Only C and D tell of the two missing buoys." }] },
      ],
      origins: [["a1", "a2"], ["a3"], ["a4"]],
      sources: [{ kind: "article", article: "a1", name: null }, { kind: "own", article: null, name: null }, { kind: "own", article: null, name: null }],
    },
    timeline: [
      { from: "2024-01-01", to: "2024-01-31", text: "The ship passed an inspection.", mentions: [where("a1", "in January"), where("a3", "in January")], discrepancies: [] },
      { from: "2024-03-03", to: "2024-03-03", text: "The ferry struck a sandbank, as C has it.", mentions: [where("a3", "late on Sunday")], discrepancies: [] },
      { from: "2024-03-04", to: "2024-03-04", text: "A passenger ferry ran aground off Larkmoor and at least 31 people were taken ashore.", mentions: [where("a1", "Monday evening"), where("a2", "Monday evening"), where("a4", "About 30 passengers")], discrepancies: ["d1"] },
      { from: "2024-03-05", to: "2024-03-05", text: "The operator apologised to passengers.", mentions: [where("a4", "Tuesday")], discrepancies: [] },
    ],
  };
}

/** @param {string} id @param {string[][]} blocks */
function article(id, blocks) {
  let text = "";
  /** @type {any[]} */
  const ranges = [];
  /** @type {{ start: number, end: number }[]} */
  const sentences = [];
  for (const [kind, words] of blocks) {
    const start = text.length;
    text += words;
    ranges.push({ kind, start, end: text.length });
    if (kind === "title" || kind === "body") {
      for (const match of words.matchAll(/.+?(?:[.!?]”?(?=\s|$)|$)\s*/g)) {
        if (match[0].trim()) sentences.push({ start: start + match.index, end: start + match.index + match[0].trimEnd().length });
      }
    }
    text += "\n\n";
  }
  /** @type {any} */
  const extras = {
    a1: { source: "Coastal Wire", published: { date: "2024-03-04", basis: "stated" } }, a2: { source: "The Larkmoor Echo", published: { date: "2024-03-05", basis: "given" } },
    a3: { source: "Harbour Weekly", published: { date: "2024-03-05", basis: "inferred" } }, a4: { source: null, published: null },
  };
  return {
    schema: "variorum/1", id, name: `${id}.txt`, title: blocks[0][1], url: null, language: "en", dateline: null, byline: id === "a3" ? ["Ada Marsh"] : [],
    credits: id === "a2" ? [{ name: "Coastal Wire", ...at({ text }, "Source: Coastal Wire") }] : [], text, blocks: ranges, sentences,
    mentions: /** @type {any[]} */ ([]), quotes: /** @type {any[]} */ ([]), quantities: /** @type {any[]} */ ([]), times: /** @type {any[]} */ ([]), loaded: /** @type {any[]} */ ([]), ...extras[id],
  };
}

/** @param {{ text: string }} one @param {string} words */
function at({ text }, words) {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the fixture: ${words}`);
  return { start, end: start + words.length };
}

/** @param {string} id @param {string} text @param {any[]} evidence @param {number} origins @param {string[]} missing */
function claim(id, text, evidence, origins, missing) {
  return { id, text, evidence, origins, missing };
}

/** @param {string} id @param {any} kind @param {string} name @param {any[][]} names @param {string | null} description */
function entity(id, kind, name, names, description) {
  return { id, kind, name, names: names.map(([text, count, articles]) => ({ text, count, articles })), description };
}

/** @param {any} one @param {string} words @param {string} kind @param {string} of */
function mention(one, words, kind, of) {
  one.mentions.push({ ...at(one, words), kind, entity: of });
}

/** @param {any} one @param {string} words @param {string} form @param {string | null} speaker @param {string | null} of @param {string | null} cue */
function quote(one, words, form, speaker, of, cue) {
  one.quotes.push({ ...at(one, words), form, speaker: speaker ? { text: speaker, ...at(one, speaker), entity: of, kind: null } : null, cue: cue ? { text: cue, ...at(one, cue) } : null, via: null, stance: null });
}

/** @param {any} one @param {string} words @param {number} value @param {number | null} low @param {number | null} high @param {string} bound @param {string} measure @param {string} unit */
function quantity(one, words, value, low, high, bound, measure, unit) {
  one.quantities.push({ ...at(one, words), value, low, high, bound, measure, unit });
}

/** @param {any} one @param {string} words @param {string | null} from @param {string | null} to */
function time(one, words, from, to) {
  one.times.push({ ...at(one, words), from, to, kind: "date" });
}

/** @param {any} one @param {string} words @param {string} category @param {string} voice */
function loaded(one, words, category, voice) {
  one.loaded.push({ ...at(one, words), category, voice });
}
