import type { ReactNode } from 'react';
import { useBehind } from './shown.ts';

interface CountProps {
  /** What the campaigns behind it have in common, for the heading of their list. */
  readonly title: string;
  readonly variant: number;
  readonly replications: readonly number[];
  /** What is shown; the number of campaigns where it is left out. */
  readonly children?: ReactNode;
}

/** A number of campaigns that opens the list of them; a plain one where there is none. */
export function CountButton({ title, variant, replications, children = replications.length }: CountProps) {
  const open = useBehind();
  if (replications.length === 0) return children;
  return (
    <button type="button" className="simulate-count" onClick={() => open({ title, variant, groups: [{ label: null, replications }] })}>
      {children}
    </button>
  );
}
