/** What the lists of loaded words are: what words of each do in a report, and an example. Nothing is scored. */

/** @type {Record<string, string>} by the contract's `category` */
export const MEANING = {
  evaluative: "Praises or blames what it describes: “a brutal war”, “a landmark deal”.",
  label: "Puts people in a camp by a name they may not use: “extremists”, “the regime”, “hardliner”.",
  intensity: "Turns the volume up without a figure: “prices skyrocketed”, “utterly”, “a surge”.",
  speculation: "Tells what might be as if it were news: “could signal”, “is poised to”, “fuelling fears”.",
  factive: "Takes what follows as true: “admitted that”, “realised that”, “revealed that”.",
  hedge: "Keeps a distance from what is told: “allegedly”, “reportedly”, “apparently”.",
  speech: "A verb of saying that judges the speaker or the saying: “claimed”, “ranted”, “boasted”.",
};

/** @param {string} category */
export const categoryName = (category) => category.replaceAll("_", " ");
