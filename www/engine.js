// Where the element finds what its build may lack: the comparison core, the sample stories and a page to save a story in.
// Each entry file furnishes what it has; the viewer for saved stories has no core.

/**
 * What the element asks of the comparison core.
 * @typedef {object} Engine
 * @property {(content: string | Uint8Array, name?: string) => Promise<import("build:types").Found>} articlesIn
 * @property {(articles: import("build:types").Input[], options?: { corrections?: import("./corrections.js").Given[] }) => Promise<import("build:types").Story>} compare
 * @property {(story: import("build:types").Story, format: "text" | "markdown" | "html" | import("./save.js").TableFormat) => Promise<string>} render
 */

/** @type {{ engine: Engine | null, samples: import("build:types").Sample[], page: ((story: import("build:types").Story) => string | Promise<string>) | null }} */
export const furnished = { engine: null, samples: [], page: null };

/** An error with a stable word for programs. */
export class CodedError extends Error {
  /** @param {string} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** @param {unknown} error */
export function codeOf(error) {
  const code = /** @type {{ code?: unknown } | null} */ (error)?.code;
  return typeof code === "string" ? code : "failed";
}

/** @param {unknown} error */
export function messageOf(error) {
  return error instanceof Error && error.message ? error.message : String(error);
}

/** @returns {Engine} */
export function engine() {
  if (furnished.engine) return furnished.engine;
  throw new CodedError("needs_core", "This build shows saved stories only; this needs variorum.js.");
}
