import type { FactDefinition } from '#domain/fact.ts';
import { formatNumber } from '#i18n/format-number.ts';
import { whoMoves } from '#simulation/report/who-moves.ts';
import { PlainTable } from '#ui/plain-table.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { type Shown, useBehind } from './shown.ts';

/** From which code to which the units move, on average, when the scenario takes the place of what it is compared with. */
export function WhoMoves({ fact, shown: { results, names, count } }: { readonly fact: FactDefinition; readonly shown: Shown }) {
  const { t, words, model } = useCampaign();
  const open = useBehind();
  const [before, after] = results;
  if (before === undefined || after === undefined) return null;
  const codes = (fact.enum ?? []).map(({ title }) => words.text(title));
  const { cells } = whoMoves({ before, after, fact: fact.id, codes: codes.length, count });
  // Units without any code have a row and a column only where there are some.
  const all = [...codes, t('simulate.moves.none')];
  const places = all.map((_, place) => place).filter((place) => place < codes.length || hasAny(cells, place));
  const nameOf = (unit: number): string => words.unitName(model.definition.organisation.units[unit]?.id ?? '');
  return (
    <section className="simulate-moves">
      <h3>{t('simulate.moves')}</h3>
      <p className="soft simulate-about">{t('simulate.moves.about')}</p>
      <PlainTable
        caption={t('simulate.moves')}
        head={
          <tr>
            <th scope="col">{t('simulate.moves.axes', { before: names[0] ?? '', after: names[1] ?? '' })}</th>
            {places.map((place) => (
              <th key={place} scope="col" className="number">
                {all[place]}
              </th>
            ))}
          </tr>
        }
      >
        <tbody>
          {places.map((from) => (
            <tr key={from}>
              <th scope="row">{all[from]}</th>
              {places.map((to) => {
                const cell = cells[from]?.[to];
                const title = t('simulate.moves.title', { before: all[from] ?? '', after: all[to] ?? '' });
                return (
                  <td key={to} className={from === to ? 'number soft' : 'number'}>
                    {cell === undefined || cell.units.length === 0 ? (
                      '0'
                    ) : (
                      <button
                        type="button"
                        className={from === to ? 'simulate-count' : 'simulate-count simulate-moved'}
                        onClick={() => open({ title, variant: 1, groups: cell.units.map(({ unit, replications }) => ({ label: nameOf(unit), replications })) })}
                      >
                        {cell.mean < 0.05 ? t('simulate.moves.few') : formatNumber(cell.mean, 1)}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </section>
  );
}

function hasAny(cells: ReturnType<typeof whoMoves>['cells'], place: number): boolean {
  return cells.some((row, from) => row.some((cell, to) => (from === place || to === place) && cell.units.length > 0));
}
