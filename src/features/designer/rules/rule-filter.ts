import type { Filter } from '#features/designer/address-filter.ts';

/** By what the list of rules is narrowed. `reads` is a fact, or a parameter as `p.<id>`. */
export const ruleFilters = ['kind', 'about', 'reads', 'q'] as const;

/** See {@link ruleFilters}; `about` is a kind of subject. */
export type RuleFilter = Filter<(typeof ruleFilters)[number]>;
