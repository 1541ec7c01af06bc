// Elements and text nodes, made one way: no markup is ever parsed, so no article text can become one.

/** @typedef {Node | string | number | null | undefined | false | Child[]} Child */
/** @typedef {Record<string, unknown>} Props */

const SVG = "http://www.w3.org/2000/svg";

/**
 * Builds an HTML element. Strings become text nodes, never markup; `onclick` and its kin take a function; null, false and undefined are left out.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag @param {Props | null} [props] @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, props, ...children) {
  return furnish(document.createElement(tag), props, children);
}

/**
 * Builds an SVG element.
 * @template {keyof SVGElementTagNameMap} K
 * @param {K} tag @param {Props | null} [props] @param {...Child} children
 * @returns {SVGElementTagNameMap[K]}
 */
export function svg(tag, props, ...children) {
  return furnish(document.createElementNS(SVG, tag), props, children);
}

/**
 * @template {Element} E
 * @param {E} element @param {Props | null | undefined} props @param {Child[]} children
 */
function furnish(element, props, children) {
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else if (name === "value") Object.assign(element, { value });
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  append(element, children);
  return element;
}

/** @param {Element | DocumentFragment} element @param {Child[]} children */
function append(element, children) {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (Array.isArray(child)) append(element, child);
    else element.append(typeof child === "number" ? String(child) : child);
  }
}

/** @param {...Child} children */
export function fragment(...children) {
  const all = document.createDocumentFragment();
  append(all, children);
  return all;
}

/**
 * Whether one writes into it; a checkbox or a button takes no letters.
 * @param {Element | null} held
 * @returns {held is HTMLInputElement | HTMLTextAreaElement}
 */
export function isWritten(held) {
  return held instanceof HTMLTextAreaElement || held instanceof HTMLInputElement && ["search", "text"].includes(held.type);
}

/**
 * Redraws a part of the page without losing the focus or the caret: the focused element's `data-key` finds it again.
 * @param {ShadowRoot} root @param {() => void} redraw
 */
export function keepFocus(root, redraw) {
  const held = root.activeElement;
  const key = held?.getAttribute("data-key");
  const caret = isWritten(held) ? held.selectionStart : null;
  redraw();
  if (!held || root.activeElement === held) return;
  const next = held.isConnected ? held : key ? root.querySelector(`[data-key="${CSS.escape(key)}"]`) : null;
  const target = next ?? root.querySelector("[role=tabpanel]");
  if (!(target instanceof HTMLElement)) return;
  target.focus({ preventScroll: true });
  if (caret !== null && isWritten(target)) target.setSelectionRange(caret, caret);
}
