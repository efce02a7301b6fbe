import { useState } from 'react';
import { fromDayNumber } from '#domain/iso-date.ts';
import { formatDate } from '#i18n/format-date.ts';
import type { StageDigest } from '#simulation/report/digest.ts';
import { Panel } from '#ui/page.tsx';
import { PlainTable } from '#ui/plain-table.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { CountButton } from './count-button.tsx';
import type { Shown } from './shown.ts';
import { StageHead } from './stage-head.tsx';
import { VariantChoice } from './variant-choice.tsx';

/** Calendar days beyond the window after which a cell is of the next shade. */
const SHADES = [0, 3, 7, 14] as const;

/** When each unit passes each stage, in the middle one of all campaigns; the later beyond the stage's window, the darker. */
export function StageMap({ results, digests, names, count }: Shown) {
  const { t, words, model } = useCampaign();
  const [wanted, choose] = useState(0);
  const variant = Math.min(wanted, digests.length - 1);
  const [found, layout] = [digests[variant], results[variant]?.layout];
  if (found === undefined || layout === undefined) return null;
  const { organisation } = model.definition;
  return (
    <Panel
      title={t('simulate.map')}
      aside={
        <>
          <span>{t('simulate.map.about')}</span>
          <VariantChoice names={names} chosen={variant} choose={choose} />
        </>
      }
      flush
    >
      <PlainTable caption={t('simulate.map')} className="simulate-work" isWide rows={organisation.units.length} head={<StageHead />}>
        <tbody>
          {organisation.units.map(({ id }, unit) => (
            <tr key={id}>
              <th scope="row">{words.unitName(id)}</th>
              {found.stages.map((stage) => {
                const { middle, late } = cellOf(stage, unit, count);
                const never = Number.isNaN(middle);
                const name = t('simulate.map.late', { unit: words.unitName(id), stage: words.stageTitle(stage.stage) });
                return (
                  <td
                    key={stage.stage}
                    className={`simulate-late-${String(never ? SHADES.length : SHADES.filter((after) => middle - stage.end > after).length)}`}
                  >
                    <CountButton title={name} variant={variant} replications={late}>
                      {never ? t('simulate.map.never') : formatDate(fromDayNumber(layout.first + middle), words.language, 'day')}
                    </CountButton>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </Panel>
  );
}

/** The day by which half of all campaigns had it (NaN: fewer ever do), and those in which it is late or never comes. */
function cellOf({ units, end }: StageDigest, unit: number, count: number): { readonly middle: number; readonly late: readonly number[] } {
  const days = units[unit]?.days ?? new Float64Array(0);
  const sorted = days.filter((day) => !Number.isNaN(day)).sort();
  const late = Array.from({ length: count }, (_, replication) => replication).filter((replication) => !((days[replication] ?? Number.NaN) <= end));
  return { middle: sorted[Math.max(0, Math.ceil(count / 2) - 1)] ?? Number.NaN, late };
}
