import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** The filters of a page; what is left out does not matter. */
export type Filter<K extends string> = { readonly [Key in K]?: string | undefined };

/** Filters kept in the address, so that a link, back and reload keep them (K13). Setting one leaves the others. */
export function useAddressFilter<K extends string>(keys: readonly K[]): readonly [Filter<K>, (change: Filter<K>) => void] {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const filter = Object.fromEntries(keys.map((key) => [key, toText(search[key])])) as Filter<K>;
  const change = useCallback(
    (next: Filter<K>) => void navigate({ to: '.', search: (previous: object) => ({ ...previous, ...next }) as never, replace: true, resetScroll: false }),
    [navigate],
  );
  return [filter, change];
}

/** A number in an address was a text when it was typed. */
function toText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
