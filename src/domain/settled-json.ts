import { isJsonObject, type Json } from './json.ts';

const settled = new WeakSet<object>();

/**
 * Freezes a JSON value all through, and answers it. What is settled never changes any more: whatever is worked out about it may be remembered by it, and
 * a document that is made anew of parts most of which are settled is judged, compared and written by looking at the others.
 */
export function settleJson<T extends Json>(json: T): T {
  if (typeof json !== 'object' || json === null || settled.has(json)) return json;
  freeze(json);
  settled.add(json);
  return json;
}

function freeze(json: Json): void {
  if (typeof json !== 'object' || json === null || settled.has(json)) return;
  for (const member of Object.values(json) as readonly Json[]) freeze(member);
  Object.freeze(json);
}

/** Was this very value settled? Parts of one that was are not known as such. */
export function isSettledJson(value: unknown): value is object {
  return typeof value === 'object' && value !== null && settled.has(value);
}

const texts = new WeakMap<object, string>();

/** As `JSON.stringify` writes it; settled parts are written once. */
export function toJsonText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (settled.has(value)) {
    const known = texts.get(value) ?? JSON.stringify(value);
    texts.set(value, known);
    return known;
  }
  if (Array.isArray(value)) return `[${value.map((item) => (item === undefined ? 'null' : toJsonText(item))).join(',')}]`;
  const members = Object.entries(value).flatMap(([key, member]) => (member === undefined ? [] : [`${JSON.stringify(key)}:${toJsonText(member)}`]));
  return `{${members.join(',')}}`;
}

const same = new WeakMap<object, { readonly other: object; readonly isSame: boolean }>();

/**
 * Do two JSON documents say the same? The order of members does not matter, and members that are undefined are none. Stops at the first difference; what
 * became of a settled part beside another is remembered, as long as it is not looked at beside a third. Neither may be changed afterwards.
 */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (!settled.has(one)) return sameMembers(one, other);
  const known = same.get(one);
  if (known?.other === other) return known.isSame;
  const isSame = sameMembers(one, other);
  same.set(one, { other, isSame });
  return isSame;
}

function sameMembers(one: object, other: object): boolean {
  if (Array.isArray(one)) return Array.isArray(other) && one.length === other.length && one.every((item, index) => sameJson(item, other[index]));
  if (!isJsonObject(one) || !isJsonObject(other)) return false;
  return (
    membersOf(one) === membersOf(other) && Object.entries(one).every(([key, member]) => sameJson(member, Object.hasOwn(other, key) ? other[key] : undefined))
  );
}

function membersOf(object: object): number {
  return Object.values(object).reduce<number>((count, member) => (member === undefined ? count : count + 1), 0);
}
