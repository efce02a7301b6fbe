import { useId } from 'react';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { FactDefinition } from '#domain/fact.ts';
import { formatNumber, formatPercent } from '#i18n/format-number.ts';
import type { Words } from '#i18n/words.ts';
import type { Target } from '#simulation/analysis/target.ts';
import { useCampaign } from '#workspace/use-campaign.ts';

/** Which figure is looked at: whether all is finished, slips, or a figure of the campaign or of its units. */
export function TargetChoice({
  definition,
  target,
  choose,
}: {
  readonly definition: CampaignDefinition;
  readonly target: Target;
  readonly choose: (target: Target) => void;
}) {
  const { t, words } = useCampaign();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{t('simulate.units.figure')}</label>
      <select
        id={id}
        className="simulate-select"
        value={target.kind === 'fact' ? target.fact : target.kind}
        onChange={({ target: { value } }) => choose(value === 'finished' || value === 'slips' ? { kind: value } : { kind: 'fact', fact: value })}
      >
        <option value="finished">{t('simulate.overview.finished')}</option>
        <option value="slips">{t('simulate.slips')}</option>
        {definition.vocabulary.filter(isFigure).map((fact) => (
          <option key={fact.id} value={fact.id}>
            {fact.subject === 'unit' ? t('simulate.tornado.mean', { figure: words.factTitle(fact.id) }) : words.factTitle(fact.id)}
          </option>
        ))}
      </select>
    </>
  );
}

/** How the figure of a target is written. */
export function writerOf(target: Target, words: Words): (value: number) => string {
  const isShare = target.kind === 'finished' || (target.kind === 'fact' && words.fact(target.fact)?.range?.max === 1);
  return (value) => (Number.isNaN(value) ? '–' : isShare ? formatPercent(value) : formatNumber(value, 2));
}

function isFigure({ subject, type, source }: FactDefinition): boolean {
  return (subject === 'unit' || subject === 'campaign') && type === 'number' && (source.kind === 'aggregate' || source.kind === 'rule');
}
