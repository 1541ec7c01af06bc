// Which words of one passage another does not have, in order: the longest common run of words is what both share.

/** @typedef {{ text: string, differs: boolean }} Piece */

/** Longer passages are shown unmarked: the table below grows with the product of the lengths. */
const MOST_WORDS = 600;

/**
 * Cuts `text` into pieces that `base` shares and pieces that differ. Case, punctuation and the shape of quotation marks make no difference.
 * @param {string} base @param {string} text
 * @returns {Piece[]} in order; joined they are `text` again
 */
export function wordDiff(base, text) {
  const words = wordsOf(text);
  const theirs = wordsOf(base).map((word) => word.key);
  if (words.length > MOST_WORDS || theirs.length > MOST_WORDS) return [{ text, differs: false }];
  const shared = commonRun(theirs, words.map((word) => word.key));
  /** @type {Piece[]} */
  const pieces = [];
  let at = 0;
  words.forEach((word, index) => {
    // what stands between two differing words belongs to the mark, else to the plain text
    const differs = !shared.has(index);
    const between = text.slice(at, word.start);
    const joined = differs && index > 0 && !shared.has(index - 1);
    push(pieces, between, joined);
    push(pieces, text.slice(word.start, word.end), differs);
    at = word.end;
  });
  push(pieces, text.slice(at), false);
  return pieces;
}

/** @param {Piece[]} pieces @param {string} text @param {boolean} differs */
function push(pieces, text, differs) {
  if (!text) return;
  const last = pieces.at(-1);
  if (last && last.differs === differs) last.text += text;
  else pieces.push({ text, differs });
}

/** @param {string} text */
export function wordsOf(text) {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)].map((match) => ({
    key: match[0].toLowerCase().replaceAll("’", "'").replace(/'s$/, ""),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * Which words of `b` lie on a longest common subsequence of both.
 * @param {string[]} a @param {string[]} b
 */
function commonRun(a, b) {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * width + j] = a[i] === b[j]
        ? table[(i + 1) * width + j + 1] + 1
        : Math.max(table[(i + 1) * width + j], table[i * width + j + 1]);
    }
  }
  /** @type {Set<number>} */
  const shared = new Set();
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) { shared.add(j); i++; j++; }
    else if (table[(i + 1) * width + j] >= table[i * width + j + 1]) i++;
    else j++;
  }
  return shared;
}
