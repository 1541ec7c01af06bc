// What variorum.mjs exports, and what window.variorum has after the classic script. The types of the contract stand above.

/** Compares articles as one story. An error has a `code`: `empty_article`, `too_large`, `bad_input`, … */
export function compare(articles: Input[], options?: { signal?: AbortSignal; corrections?: GivenCorrection[] | null }): Promise<Story>;

/**
 * What a person says of a story in place of the program: `kind`, `targets`, and what the kind needs; the comparison fills in the rest.
 * An error has the code `bad_correction`. A correction that fits nothing is none: it comes back with `status` `not_applied` and a `reason`.
 */
export type GivenCorrection = Pick<Correction, "kind"> & Partial<Omit<Correction, "kind" | "targets">> & { targets: GivenTarget[] };
export type GivenTarget = Pick<Target, "kind"> & Partial<Omit<Target, "kind" | "passages">> & { passages?: (Pick<Cited, "article"> & Partial<Cited>)[] };

/** Reads and extracts one article. */
export function extract(article: Input, options?: { signal?: AbortSignal }): Promise<Article>;

/** The articles in a file or a paste: text, a page, MHTML, a feed, NITF, ninjs, JSON. `name` is the file's. */
export function articlesIn(content: string | Uint8Array, name?: string): Promise<Found>;

/** How alike two passages are, 0 to 1. */
export function similarity(a: string, b: string): Promise<number>;

/** An error of a call, and what `variorum-error` tells. */
export interface VariorumError extends Error {
  code: string;
}

export type View = "add" | "save" | "overview" | "read" | "claims" | "quotes" | "numbers" | "timeline" | "people" | "sources" | "corrections";

/** `<variorum-compare>` */
export interface VariorumCompareElement extends HTMLElement {
  /** What is compared; setting it compares anew. */
  articles: Input[];
  /** The comparison, or a saved one to show; null until there. */
  story: Story | null;
  /** The comparison, once it is there. */
  readonly ready: Promise<Story>;
  /** What people say in place of the program; setting it compares anew. */
  corrections: Correction[];
  /** "add" shows with `editable` only. */
  view: View;
  /** Id of the article that is read and compared with. */
  base: string;
  theme: "auto" | "light" | "dark";
  /** Adds adding and correcting. */
  editable: boolean;
  /** Id of the selected item. */
  selection: string | null;
  /** The story as a file. Rejects with a code: `no_story`, `bad_format`, `needs_core` (in variorum-view.js, all but html and json). */
  save(format: "html" | "report" | "json" | "markdown" | "csv" | `csv-${"differences" | "quotes" | "numbers" | "times" | "names" | "links"}`): Promise<Blob>;
}

declare global {
  interface HTMLElementTagNameMap {
    "variorum-compare": VariorumCompareElement;
  }
  interface HTMLElementEventMap {
    "variorum-story": CustomEvent<{ story: Story }>;
    "variorum-select": CustomEvent<{ id: string | null }>;
    "variorum-view": CustomEvent<{ view: View; base: string }>;
    "variorum-error": CustomEvent<{ code: string; message: string }>;
  }
  interface Window {
    /** After the classic script variorum.js. */
    variorum: { articlesIn: typeof articlesIn; compare: typeof compare; extract: typeof extract; similarity: typeof similarity };
  }
}
