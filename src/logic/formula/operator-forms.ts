/** How an operator is used: to which family it belongs, with how many operands it makes sense, and with how many a new one begins. */
export interface OperatorForm {
  readonly family: 'choice' | 'logic' | 'compare' | 'arithmetic' | 'text' | 'list';
  readonly least: number;
  readonly most: number;
  readonly fresh: number;
}

const ANY = Infinity;
const gathering = (family: OperatorForm['family']): OperatorForm => ({ family, least: 1, most: ANY, fresh: 2 });
const exactly = (family: OperatorForm['family'], count: number): OperatorForm => ({ family, least: count, most: count, fresh: count });

/** The operators that a formula is made of, in the order in which they are offered. Reading a fact or parameter (`var`) is chosen by its name instead. */
export const operatorForms: ReadonlyMap<string, OperatorForm> = new Map([
  ['if', { family: 'choice', least: 2, most: ANY, fresh: 3 }],
  ['and', gathering('logic')],
  ['or', gathering('logic')],
  ['!', exactly('logic', 1)],
  ['>=', exactly('compare', 2)],
  ['>', exactly('compare', 2)],
  ['<=', { family: 'compare', least: 2, most: 3, fresh: 2 }],
  ['<', { family: 'compare', least: 2, most: 3, fresh: 2 }],
  ['==', exactly('compare', 2)],
  ['!=', exactly('compare', 2)],
  ['in', exactly('compare', 2)],
  ['+', gathering('arithmetic')],
  ['-', { family: 'arithmetic', least: 1, most: 2, fresh: 2 }],
  ['*', gathering('arithmetic')],
  ['/', exactly('arithmetic', 2)],
  ['%', exactly('arithmetic', 2)],
  ['min', gathering('arithmetic')],
  ['max', gathering('arithmetic')],
  ['all', exactly('list', 2)],
  ['some', exactly('list', 2)],
  ['none', exactly('list', 2)],
  ['filter', exactly('list', 2)],
  ['map', exactly('list', 2)],
  ['reduce', exactly('list', 3)],
  ['merge', gathering('list')],
  ['cat', gathering('text')],
  ['substr', { family: 'text', least: 2, most: 3, fresh: 2 }],
  ['===', exactly('compare', 2)],
  ['!==', exactly('compare', 2)],
  ['!!', exactly('logic', 1)],
  ['?:', exactly('choice', 3)],
  ['missing', gathering('list')],
  ['missing_some', exactly('list', 2)],
] as const);
