import { useState } from 'react';
import type { RuleMoves } from '#engine/replay/replay-draft.ts';
import { verdictKey } from '#engine/replay/verdict-key.ts';
import { PlainTable } from '#ui/plain-table.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { Chosen } from './chosen.ts';
import { LinesView } from './lines-view.tsx';
import { MoversList } from './movers-list.tsx';
import { type Axis, axesOf, inSentence, verdictWords } from './moves-words.ts';
import { NumberButton } from './number-button.tsx';
import { UnitsView } from './units-view.tsx';

/** What one rule says otherwise: in a sentence, as a matrix, by unit, and who. Every number opens its list. */
export function MovesView({ moves }: { readonly moves: RuleMoves }) {
  const campaign = useCampaign();
  const { model } = campaign;
  const [chosen, choose] = useState<Chosen | null>(null);
  const rule = model.rules.get(moves.rule);
  const axes = axesOf(moves, rule?.output);
  const listed = moves.movers.filter(
    ({ before, after, unit }) =>
      (chosen?.before === undefined || verdictKey(before) === chosen.before) &&
      (chosen?.after === undefined || verdictKey(after) === chosen.after) &&
      (chosen?.unit === undefined || unit === chosen.unit),
  );
  return (
    <div className="moves">
      <p className="moves-sentence">{inSentence(moves, rule, campaign)}</p>
      <LinesView moves={moves} onUnit={(unit) => choose({ unit })} />
      <div className="moves-tables">
        {axes === undefined ? null : <Matrix moves={moves} axes={axes} onChoose={choose} />}
        {moves.units.length < 2 ? null : <UnitsView moves={moves} onChoose={choose} />}
      </div>
      {chosen === null ? null : <MoversList movers={listed} rule={rule} onClose={() => choose(null)} />}
    </div>
  );
}

interface MatrixProps {
  readonly moves: RuleMoves;
  readonly axes: Axis;
  readonly onChoose: (chosen: Chosen) => void;
}

function Matrix({ moves, axes, onChoose }: MatrixProps) {
  const campaign = useCampaign();
  const { t, model } = campaign;
  const rule = model.rules.get(moves.rule);
  const countOf = (from: string, to: string): number =>
    moves.counts.find(({ before, after }) => verdictKey(before) === from && verdictKey(after) === to)?.count ?? 0;
  return (
    <PlainTable
      caption={t('replay.matrix')}
      className="moves-matrix"
      head={
        <tr>
          <th scope="col">{t('replay.fromTo')}</th>
          {axes.after.map((verdict) => (
            <th key={verdictKey(verdict)} scope="col" className="number">
              {verdictWords(verdict, rule, campaign)}
            </th>
          ))}
        </tr>
      }
    >
      <tbody>
        {axes.before.map((from) => (
          <tr key={verdictKey(from)}>
            <th scope="row">{verdictWords(from, rule, campaign)}</th>
            {axes.after.map((to) => {
              const [before, after] = [verdictKey(from), verdictKey(to)];
              const count = countOf(before, after);
              const of = t('replay.move', { before: verdictWords(from, rule, campaign), after: verdictWords(to, rule, campaign) });
              return (
                <td key={after} className={before === after ? 'number faint' : count > 0 ? 'number moves-loud' : 'number faint'}>
                  {before !== after && count > 0 ? (
                    <NumberButton count={count} name={t('replay.open', { count, of })} onClick={() => onChoose({ before, after })} />
                  ) : count === 0 ? (
                    '–'
                  ) : (
                    count
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}
