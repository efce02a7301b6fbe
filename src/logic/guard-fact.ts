import type { FactDefinition } from '#domain/fact.ts';
import type { Guarded } from './guard-value.ts';
import { all, choose, not, type Plain } from './plain-logic.ts';

/** Everything that `trim()` takes away. */
const BLANKS = '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** A fact as the vocabulary declares it: known when it is there and not blank, or when it has a default. */
export function guardFact(fact: FactDefinition): Guarded {
  const read: Plain = { var: fact.id };
  const orElse = fact.missing.kind === 'default' ? fact.missing.value : undefined;
  if (fact.type === 'boolean') return guardBoolean(read, orElse);
  const known = presenceOf(fact, read);
  return orElse === undefined ? { kind: 'value', known, value: read } : { kind: 'value', known: true, value: choose(known, read, orElse) };
}

function guardBoolean(read: Plain, orElse: unknown): Guarded {
  const is = (wanted: boolean): Plain => ({ '===': [read, wanted] });
  const isNot = (wanted: boolean): Plain => ({ '!==': [read, wanted] });
  if (orElse === true) return { kind: 'condition', yes: isNot(false), no: is(false) };
  return { kind: 'condition', yes: is(true), no: orElse === false ? isNot(true) : is(false) };
}

/**
 * `missing` will not do: json-logic-engine counts null and "" as there. Joining is what tells a text from anything else
 * (a text joined is itself), and must not be asked of null.
 */
function presenceOf(fact: FactDefinition, read: Plain): Plain {
  if (fact.type === 'enum' && fact.enum !== undefined) return { in: [read, fact.enum.map(({ code }) => code)] };
  const there: Plain = { '!==': [read, null] };
  const joined: Plain = { cat: [read] };
  if (fact.type === 'number' || fact.type === 'codes') return all(there, { '!==': [joined, read] });
  return all(there, { '===': [joined, read] }, not({ in: [{ substr: [read, 0, 1] }, BLANKS] }));
}
