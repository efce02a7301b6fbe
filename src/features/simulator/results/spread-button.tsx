import type { ReactNode } from 'react';
import { useCampaign } from '#workspace/use-campaign.ts';
import { dotPicture } from '#simulation/report/dot-picture.ts';
import { type Spread, useBehind } from './shown.ts';

interface SpreadProps extends Omit<Spread, 'picture'> {
  /** What spreads, for the heading. */
  readonly title: string;
  readonly variant: number;
  /** The figure of each campaign, NaN where there is none; `step` 1 where they are whole. */
  readonly figures: ArrayLike<number>;
  readonly step: 0 | 1;
  readonly children: ReactNode;
}

/** What is said of a figure in short; opens how the campaigns spread, dot by dot, and which ones came to what. */
export function SpreadButton({ title, variant, figures, step, children, ...spread }: SpreadProps) {
  const { t } = useCampaign();
  const open = useBehind();
  const between = (low: string, high: string): string => (low === high ? low : t('simulate.behind.range', { low, high }));
  const show = (): void => {
    const { said, without } = spread;
    const picture = dotPicture(figures, step);
    const groups = picture.columns
      .filter(({ replications }) => replications.length > 0)
      .map(({ low, high, replications }) => ({ label: Number.isNaN(low) ? without : between(said(low), said(high)), replications }));
    open({ title, variant, groups, spread: { picture, ...spread } });
  };
  return (
    <button type="button" className="simulate-count" onClick={show}>
      {children}
    </button>
  );
}
