import { updateCSS as theirUpdate, removeCSS as theirRemove } from '@rc-component/util/es/Dom/dynamicCSS.js';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** As much of an element as the library's own module touches. */
class FakeElement {
  readonly children: FakeElement[] = [];
  readonly attributes = new Map<string, string>();
  parentNode: FakeElement | null = null;
  innerHTML = '';
  readonly tagName: string;
  constructor(tagName: string) {
    this.tagName = tagName.toUpperCase();
  }
  get firstChild(): FakeElement | null {
    return this.children[0] ?? null;
  }
  get nextSibling(): FakeElement | null {
    const siblings = this.parentNode?.children ?? [];
    return siblings[siblings.indexOf(this) + 1] ?? null;
  }
  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }
  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }
  contains(): boolean {
    return true;
  }
  insertBefore(element: FakeElement, before: FakeElement | null): void {
    this.children.splice(before === null ? this.children.length : this.children.indexOf(before), 0, element);
    element.parentNode = this;
  }
  appendChild(element: FakeElement): void {
    this.insertBefore(element, null);
  }
  removeChild(element: FakeElement): void {
    this.children.splice(this.children.indexOf(element), 1);
    element.parentNode = null;
  }
}

/** As much of a style sheet as ours touches. A rule that stands at a place that there is not is refused, as browsers do. */
class FakeSheet {
  readonly rules: string[] = [];
  insertRule(rule: string, place: number): void {
    if (place < 0 || place > this.rules.length) throw new RangeError(`no place ${place}`);
    this.rules.splice(place, 0, rule);
  }
  deleteRule(place: number): void {
    if (this.rules[place] === undefined) throw new RangeError(`no rule ${place}`);
    this.rules.splice(place, 1);
  }
  replaceSync(css: string): void {
    this.rules.splice(0, this.rules.length, css);
  }
}

interface FakePage {
  readonly head: FakeElement;
  readonly first: FakeSheet;
  readonly document: { adoptedStyleSheets: FakeSheet[] };
}

let page: FakePage;

/** What stands in the page, in the order of the cascade, the program's own rules in the middle. */
const theirs = (): readonly string[] => page.head.children.map(({ innerHTML }) => innerHTML);
const ours = (): readonly string[] => [
  ...page.first.rules.map((rule) => rule.slice('@media all {'.length, -2)),
  'own',
  ...page.document.adoptedStyleSheets.flatMap(({ rules }) => rules),
];

function fakePage(hasFirstSheet: boolean): FakePage {
  const head = new FakeElement('head');
  const own = new FakeElement('style');
  own.innerHTML = 'own';
  head.appendChild(own);
  const first = new FakeSheet();
  const document = {
    adoptedStyleSheets: [] as FakeSheet[],
    createElement: (tagName: string) => new FakeElement(tagName),
    querySelector: (selector: string) => (selector === 'head' ? head : hasFirstSheet ? { sheet: first } : null),
  };
  vi.stubGlobal('window', { document });
  vi.stubGlobal('document', document);
  vi.stubGlobal('CSSStyleSheet', FakeSheet);
  return { head, first, document };
}

/** The module remembers what it has put in, so that every page wants a new one. */
async function freshModule() {
  vi.resetModules();
  return import('#ui/dynamic-css.ts');
}

const steps = fc.array(
  fc.record({
    remove: fc.boolean(),
    key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    mark: fc.constantFrom(undefined, 'data-css-hash'),
    css: fc.constantFrom('p {}', 'q {}', 'r {}'),
    prepend: fc.constantFrom<boolean | 'queue'>('queue', true, false),
    priority: fc.integer({ min: -2, max: 2 }),
  }),
  { maxLength: 30 },
);

describe('the rules of the widgets', () => {
  beforeEach(() => {
    page = fakePage(true);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('stand in the same order as the library itself puts them, around the rules of the program', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        page = fakePage(true);
        const { updateCSS, removeCSS } = await freshModule();

        for (const { remove, key, css, prepend, priority, mark } of taken) {
          const option = { prepend, priority, ...(mark === undefined ? {} : { mark }) };
          for (const [update, takeBack] of [
            [updateCSS, removeCSS],
            [theirUpdate, theirRemove],
          ] as const) {
            if (remove) takeBack(key, option);
            else update(css, key, option);
          }

          expect(ours()).toEqual(theirs());
        }
      }),
      { numRuns: 200 },
    );
  });

  it('make no element', async () => {
    const { updateCSS } = await freshModule();

    updateCSS('.x { color: red }', 'x', { prepend: 'queue' }).setAttribute('data-token-hash', 'y');
    updateCSS('.y { color: red }', 'y');

    expect(page.head.children).toHaveLength(1);
    expect(ours()).toEqual(['.x { color: red }', 'own', '.y { color: red }']);
  });

  it('still stand, behind the others, where the first style sheet could not be had', async () => {
    page = fakePage(false);
    const { updateCSS } = await freshModule();

    updateCSS('.y {}', 'y');
    updateCSS('.x {}', 'x', { prepend: 'queue' });

    expect(page.document.adoptedStyleSheets.map(({ rules }) => rules)).toEqual([['@media all {.x {}\n}'], ['.y {}']]);
  });
});
