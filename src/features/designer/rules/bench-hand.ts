import { createContext, use } from 'react';
import type { Given } from './bench-facts.ts';

/** Puts somebody made up on the bench: his facts, and nothing else. */
export type PutOnBench = (facts: Given) => void;

/** Handed down by the page that has a bench. */
export const BenchContext = createContext<PutOnBench | null>(null);

/** The hand that puts somebody on the bench of this page; null where there is none. */
export function useBenchHand(): PutOnBench | null {
  return use(BenchContext);
}
