import { compareFigures } from '#simulation/statistics/summary.ts';
import { useCampaign } from '#workspace/use-campaign.ts';

interface DifferenceProps {
  /** Figures of the same campaigns, before and after. */
  readonly before: Float64Array | undefined;
  readonly after: Float64Array | undefined;
  /** A value as it is written. */
  readonly said: (value: number) => string;
}

/** A cell with what changes from one run to another over the same dice. What is exactly the same in every campaign is said to be unchanged. */
export function Difference({ before = new Float64Array(0), after = new Float64Array(0), said }: DifferenceProps) {
  const { t } = useCampaign();
  const { difference, same } = compareFigures(before, after);
  if (same === Math.min(before.length, after.length)) return <td className="number soft">{t('simulate.units.unchanged')}</td>;
  const isSure = Math.abs(difference.mean) > difference.reach;
  return (
    <td className={isSure ? 'number simulate-moved' : 'number'}>
      {difference.mean > 0 ? '+' : ''}
      {said(difference.mean)} <span className="soft">± {said(difference.reach)}</span>
    </td>
  );
}
