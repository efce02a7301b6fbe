import { createRequire } from 'node:module';

declare const axe: { readonly commons: { readonly color: { readonly Color: { readonly prototype: Color } } } };

/** A colour of axe: `parseString` sets its channels from a text of CSS. */
interface Color {
  r: number;
  g: number;
  b: number;
  alpha: number;
  parseString(text: string): Color;
}

/** axe reads the colour of every element behind every text anew, which is a third of its time. A text is the same colour each time. */
function rememberColours(): void {
  const { prototype } = axe.commons.color.Color;
  const read = Reflect.get(prototype, 'parseString') as (this: Color, text: string) => Color;
  const known = new Map<string, readonly [number, number, number, number]>();
  prototype.parseString = function parseString(this: Color, text: string): Color {
    const found = known.get(text);
    if (found === undefined) {
      read.call(this, text);
      known.set(text, [this.r, this.g, this.b, this.alpha]);
    } else [this.r, this.g, this.b, this.alpha] = found;
    return this;
  };
}

const { source } = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))('axe-core') as { readonly source: string };

/** The axe that its Playwright package brings, which reads no colour twice. It finds what it finds without that. */
export const axeSource = `${source};(${rememberColours.toString()})();`;
