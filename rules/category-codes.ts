import type { FactDefinition } from '#domain/fact.ts';
import { categories } from './categories.ts';

type Codes = NonNullable<FactDefinition['enum']>;

/** The categories as the values of a fact. */
export const categoryCodes: Codes = categories.map(({ code, title }) => ({ code, title }));

/** The items of every category as the values of a fact. */
export const itemCodes: Codes = categories.flatMap(({ items }) => items.map(({ code, title }) => ({ code, title })));

/** Every category with the codes of its own items. */
export const itemsByCategory: readonly (readonly [category: string, items: readonly string[]])[] = categories.map(({ code, items }) => [
  code,
  items.map((item) => item.code),
]);

/** The items that are handed over to the discipline office. */
export const redLineItems: readonly string[] = categories.flatMap(({ items }) => items.flatMap((item) => (item.redLine === true ? [item.code] : [])));
