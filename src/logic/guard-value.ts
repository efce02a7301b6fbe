import { all, any, type Plain } from './plain-logic.ts';

/**
 * A part of a rule in plain JSON Logic with its completeness made explicit: a condition as "certainly true" and "certainly false",
 * a value with "known". Evaluating `value` where it is not known is not allowed: the engines differ there.
 */
export type Guarded =
  | { readonly kind: 'condition'; readonly yes: Plain; readonly no: Plain }
  | { readonly kind: 'value'; readonly known: Plain; readonly value: Plain };

/** See {@link Guarded}. */
export type GuardedValue = Extract<Guarded, { kind: 'value' }>;
/** See {@link Guarded}. */
export type GuardedCondition = Extract<Guarded, { kind: 'condition' }>;

/** A constant is always known. */
export function certain(value: Plain): Guarded {
  return typeof value === 'boolean' ? { kind: 'condition', yes: value, no: !value } : { kind: 'value', known: true, value };
}

/** A condition where a value is wanted. */
export function toValue(guarded: Guarded): GuardedValue {
  return guarded.kind === 'value' ? guarded : { kind: 'value', known: any(guarded.yes, guarded.no), value: guarded.yes };
}

/** A value where a condition is wanted: only true and false themselves decide. */
export function toCondition(guarded: Guarded): GuardedCondition {
  if (guarded.kind === 'condition') return guarded;
  const { known, value } = guarded;
  return { kind: 'condition', yes: all(known, { '===': [value, true] }), no: all(known, { '===': [value, false] }) };
}
