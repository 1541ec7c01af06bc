// How what was added could be read instead: several articles as one, or one cut at its dividing lines. Nothing in here is drawn.

/**
 * @typedef {import("build:types").Input} Input
 * @typedef {{ ids: string[], inputs: Input[] }} Way
 * @typedef {{ ids: string[], what: string, offer: string, take: () => void }} Notice
 */

export class Readings {
  /** @type {{ name: string, ways: [Way, Way] }[]} */
  #list = [];

  /** @param {string} name of the file, or "this paste" @param {string[]} ids that the articles got @param {Input[]} inputs @param {Input[]} instead */
  add(name, ids, inputs, instead) {
    if (instead.length) this.#list.push({ name, ways: [{ ids, inputs }, { ids: [], inputs: instead }] });
  }

  /**
   * What can be said and offered of the articles that are there; an undone step brings its notice back.
   * @param {import("./drafts.js").Drafts} drafts @param {(change: () => void) => void} edit
   * @returns {Notice[]}
   */
  notices(drafts, edit) {
    const there = new Set(drafts.list.map((one) => one.id));
    return this.#list.flatMap(({ name, ways }) => {
      const way = ways.find(({ ids }) => ids.length && ids.every((id) => there.has(id)));
      if (!way) return [];
      const other = ways[0] === way ? ways[1] : ways[0];
      return [{
        ids: way.ids, what: told(way.inputs.length, name), offer: offered(other.inputs.length),
        take: () => edit(() => { other.ids = drafts.replace(way.ids, other.inputs); }),
      }];
    });
  }
}

/** @param {number} count @param {string} name */
export const told = (count, name) => (count === 1 ? `${name[0].toUpperCase()}${name.slice(1)} has dividing lines and is read as one article.` : `${count} articles found in ${name}.`);

/** @param {number} count */
export const offered = (count) => (count === 1 ? "Keep as one" : `Cut it into ${count}`);
