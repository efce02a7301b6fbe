// Stands in the built page for the widget library's own module of this name (vite.config.ts sees to it), which writes <style>
// elements: the policy of the page refuses those. Rules written through CSSOM are not markup, and the policy lets them be.

interface Options {
  /** `'queue'` and `true`: before the program's own rules; otherwise behind everything. */
  readonly prepend?: boolean | 'queue' | undefined;
  /** Within the queue the lower comes first. */
  readonly priority?: number | undefined;
  readonly mark?: string | undefined;
}

/** What the library does to the element that it takes this for. */
interface StyleHandle {
  setAttribute(name: string, value: string): void;
}

interface Queued {
  readonly id: string;
  readonly priority: number;
  css: string;
}

/** An empty file, the first style sheet of the page, so that what is written into it stands before the program's own rules. */
const FIRST_SHEET = 'link[href="/widgets.css"]';

const handle: StyleHandle = { setAttribute: () => {} };
/** In the order in which they stand in the first sheet, one rule each. */
const queued: Queued[] = [];
const appended = new Map<string, CSSStyleSheet>();
let first: CSSStyleSheet | null = null;

/** Where that file could not be had, a sheet behind the others: the widgets look as they should, with less of our own look. */
function firstSheet(): CSSStyleSheet {
  if (first !== null) return first;
  first = document.querySelector<HTMLLinkElement>(FIRST_SHEET)?.sheet ?? null;
  if (first === null) {
    first = new CSSStyleSheet();
    document.adoptedStyleSheets = [first, ...document.adoptedStyleSheets];
  }
  return first;
}

/** Several rules as one that changes nothing in the cascade and can be replaced by its place. */
const asOne = (css: string): string => `@media all {${css}\n}`;

const idOf = (key: string, mark: string | undefined): string => `${mark ?? 'rc-util-key'} ${key}`;

function insert(entry: Queued, queue: boolean): void {
  const place = queue ? queued.findLastIndex(({ priority }) => priority <= entry.priority) + 1 : 0;
  firstSheet().insertRule(asOne(entry.css), place);
  queued.splice(place, 0, entry);
}

function replace(place: number, css: string): void {
  const entry = queued[place];
  if (entry === undefined || entry.css === css) return;
  firstSheet().deleteRule(place);
  firstSheet().insertRule(asOne(css), place);
  entry.css = css;
}

function append(css: string, id: string): void {
  const known = appended.get(id);
  const sheet = known ?? new CSSStyleSheet();
  sheet.replaceSync(css);
  if (known !== undefined) return;
  appended.set(id, sheet);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

let unnamed = 0;

/** Puts rules in that nobody will take back. */
export function injectCSS(css: string, options: Options = {}): StyleHandle {
  return updateCSS(css, `unnamed-${(unnamed += 1)}`, options);
}

/** Puts rules under a key, in place of those that stood under it. */
export function updateCSS(css: string, key: string, { prepend = false, priority = 0, mark }: Options = {}): StyleHandle {
  const id = idOf(key, mark);
  const place = queued.findIndex((each) => each.id === id);
  if (place >= 0) replace(place, css);
  else if (prepend === false || appended.has(id)) append(css, id);
  // The library heeds a priority in the queue only.
  else insert({ id, css, priority: prepend === 'queue' ? priority : 0 }, prepend === 'queue');
  return handle;
}

/** Takes back what stands under a key. */
export function removeCSS(key: string, { mark }: Options = {}): void {
  const id = idOf(key, mark);
  const place = queued.findIndex((each) => each.id === id);
  if (place >= 0) {
    firstSheet().deleteRule(place);
    queued.splice(place, 1);
  }
  const sheet = appended.get(id);
  if (sheet === undefined) return;
  appended.delete(id);
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
}

/** The icons' copy of the module has this beside it. Nothing here lives in a shadow tree. */
export function getShadowRoot(): null {
  return null;
}

/** The icons' copy of the module has this beside it: a word to developers, who hear it in development, where the copy itself runs. */
export function warningOnce(): void {}
