import { isJsonObject, type Json } from '#domain/json.ts';

/** A code that a rule holds against a fact. */
export interface ComparedCode {
  readonly fact: string;
  readonly code: string;
}

/** Every text that a rule compares a fact with, by `==`, `!=` or `in`. A blank text only asks whether there is one. */
export function codesComparedIn(logic: Json): readonly ComparedCode[] {
  if (Array.isArray(logic)) return logic.flatMap(codesComparedIn);
  if (!isJsonObject(logic)) return [];
  return Object.entries(logic).flatMap(([operator, operand]) => [...comparedBy(operator, operand), ...codesComparedIn(operand)]);
}

function comparedBy(operator: string, operand: Json): readonly ComparedCode[] {
  if (!['==', '!=', 'in'].includes(operator) || !Array.isArray(operand)) return [];
  const [left, right] = operand as readonly Json[];
  const fact = isJsonObject(left) ? left['var'] : undefined;
  if (typeof fact !== 'string') return [];
  return [right].flat().flatMap((code) => (typeof code === 'string' && code !== '' ? [{ fact, code }] : []));
}
