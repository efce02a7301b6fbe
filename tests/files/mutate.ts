import fc from 'fast-check';
import type { Json } from '#domain/json.ts';

/** Changes bytes: turns them, cuts them out, doubles them, puts others in between, cuts the end off. */
export type Mutation = (bytes: Uint8Array) => Uint8Array;

/** A share of the length; evenly spread, which `fc.double` is not. */
const place = fc.nat({ max: 999_999 }).map((share) => share / 1_000_000);
const splice = (bytes: Uint8Array, at: number, [cut, put]: readonly [number, Uint8Array]): Uint8Array => {
  const from = Math.floor(at * bytes.length);
  const rest = bytes.subarray(from + cut);
  const result = new Uint8Array(from + put.length + rest.length);
  result.set(bytes.subarray(0, from));
  result.set(put, from);
  result.set(rest, from + put.length);
  return result;
};

const none = new Uint8Array(0);
/** Letters and digits in the place of others: what a typing error does, and a reader may well take. */
const letters = fc.tuple(place, fc.integer({ min: 0x30, max: 0x7a })).map(
  ([at, byte]): Mutation =>
    (bytes) =>
      splice(bytes, at, [1, Uint8Array.of(byte)]),
);
const oneMutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, fc.integer({ min: 0, max: 255 })).map(
    ([at, byte]): Mutation =>
      (bytes) =>
        splice(bytes, at, [1, Uint8Array.of(byte)]),
  ),
  fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 8 })).map(
    ([at, put]): Mutation =>
      (bytes) =>
        splice(bytes, at, [put.length, put]),
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 64 })).map(
    ([at, cut]): Mutation =>
      (bytes) =>
        splice(bytes, at, [cut, none]),
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 64 })).map(([at, length]): Mutation => (bytes) => {
    const from = Math.floor(at * bytes.length);
    return splice(bytes, at, [0, bytes.slice(from, from + length)]);
  }),
  fc.tuple(place, fc.constantFrom(0x7fffffff, 0xffffffff, 0xfffffffe, 0, 1)).map(
    ([at, long]): Mutation =>
      (bytes) =>
        splice(bytes, at, [4, new Uint8Array(Uint32Array.of(long).buffer)]),
  ),
  place.map(
    (at): Mutation =>
      (bytes) =>
        bytes.slice(0, Math.floor(at * bytes.length)),
  ),
);

/** One to four changes, one after the other, or one letter. */
export const byteMutation: fc.Arbitrary<Mutation> = fc.oneof(
  letters,
  fc.array(oneMutation, { minLength: 1, maxLength: 4 }).map(
    (steps): Mutation =>
      (bytes) =>
        steps.reduce((changed, step) => step(changed), bytes),
  ),
);

/** Pieces of text that have broken readers before. */
const SNIPPETS = [
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&b;',
  '&#0;',
  '&#x1F600;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '<a>'.repeat(200),
  '</row>',
  '<row r="1">',
  '<c r="A1" t="s"><v>99</v></c>',
  '<c r="ZZZ1"/>',
  't="inlineStr"',
  's="-1"',
  'r="1048577"',
  '1e999',
  '\u0000',
  '\ud800',
  '_x0000_',
  '"',
  "'",
  '__proto__',
  'constructor',
  '<v>__proto__</v>',
  'x'.repeat(5_000),
  '-'.repeat(50),
  '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
];

/** Puts a piece that has broken readers before somewhere into a text, in place of some of it. */
export const textMutation: fc.Arbitrary<(text: string) => string> = fc
  .array(fc.tuple(place, fc.integer({ min: 0, max: 40 }), fc.oneof(fc.constantFrom(...SNIPPETS), fc.string({ unit: 'binary', maxLength: 12 }))), {
    minLength: 1,
    maxLength: 3,
  })
  .map(
    (steps) => (text: string) =>
      steps.reduce((changed, [at, cut, put]) => {
        const from = Math.floor(at * changed.length);
        return changed.slice(0, from) + put + changed.slice(from + cut);
      }, text),
  );

const hostileJson: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, -0, 1e308, '', '\u202e', 'x'.repeat(5_000), [], {}, '__proto__', 'constructor', Number.MAX_SAFE_INTEGER),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
  fc.constant(JSON.parse('{"__proto__":{"polluted":true}}') as Json),
  fc.constant(JSON.parse('{"constructor":{"prototype":{"polluted":true}}}') as Json),
  fc.integer({ min: 50, max: 300 }).map((depth) => Array.from({ length: depth }).reduce<Json>((inner) => [inner], 1)),
);

/** Puts a value that nobody expects in the place of another one, anywhere in a document, or takes a member away. */
export const jsonMutation: fc.Arbitrary<(document: Json) => Json> = fc
  .tuple(fc.array(fc.nat({ max: 10_000 }), { minLength: 1, maxLength: 8 }), fc.option(hostileJson, { nil: undefined }))
  .map(
    ([path, value]) =>
      (document: Json) =>
        replaceAt(document, path, value),
  );

function replaceAt(document: Json, [step = 0, ...rest]: readonly number[], value: Json | undefined): Json {
  if (document === null || typeof document !== 'object') return value ?? null;
  const members = Object.entries(document) as readonly (readonly [string, Json])[];
  const chosen = step % Math.max(1, members.length);
  const changed = members.flatMap(([key, member], index): readonly (readonly [string, Json])[] => {
    if (index !== chosen) return [[key, member]];
    const isDeeper = rest.length > 0 && member !== null && typeof member === 'object';
    if (isDeeper) return [[key, replaceAt(member, rest, value)]];
    return value === undefined ? [] : [[key, value]];
  });
  return Array.isArray(document) ? changed.map(([, member]) => member) : Object.fromEntries(changed);
}
