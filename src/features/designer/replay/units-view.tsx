import type { RuleMoves, UnitMoves } from '#engine/replay/replay-draft.ts';
import { verdictKey } from '#engine/replay/verdict-key.ts';
import { PlainTable } from '#ui/plain-table.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { Chosen } from './chosen.ts';
import { largestMoves, type Move, unitsOf } from './largest-moves.ts';
import { verdictWords } from './moves-words.ts';
import { NumberButton } from './number-button.tsx';

interface Props {
  readonly moves: RuleMoves;
  readonly onChoose: (chosen: Chosen) => void;
}

/** Unit by unit: how many of how many move, and from what to what, the largest moves each in a column of its own. Every number opens its list. */
export function UnitsView({ moves, onChoose }: Props) {
  const campaign = useCampaign();
  const { t, words, model } = campaign;
  const rule = model.rules.get(moves.rule);
  const { told, isCut } = largestMoves(moves);
  const named = told.map((move) => ({
    ...move,
    words: t('replay.arrow', { before: verdictWords(move.before, rule, campaign), after: verdictWords(move.after, rule, campaign) }),
  }));
  return (
    <PlainTable
      caption={t('replay.units')}
      head={
        <tr>
          <th scope="col">{t('replay.unit')}</th>
          <th scope="col" className="number">
            {t('replay.subjects')}
          </th>
          <th scope="col" className="number">
            {t('replay.movers')}
          </th>
          {named.map((move) => (
            <th key={keyOf(move)} scope="col" className="number">
              {move.words}
            </th>
          ))}
          {isCut ? (
            <th scope="col" className="number">
              {t('replay.otherMoves')}
            </th>
          ) : null}
        </tr>
      }
    >
      <tbody>
        {unitsOf(moves).map((unit) => (
          <tr key={unit.unit}>
            <th scope="row">{words.unitName(unit.unit)}</th>
            <td className="number faint">{unit.subjects}</td>
            <td className="number">
              <NumberButton
                count={unit.moved}
                onClick={() => onChoose({ unit: unit.unit })}
                name={t('replay.open', { count: unit.moved, of: words.unitName(unit.unit) })}
              />
            </td>
            {named.map((move) => {
              const count = countOf(unit, move);
              return (
                <td key={keyOf(move)} className={count > 0 ? 'number' : 'number faint'}>
                  {count === 0 ? (
                    '–'
                  ) : (
                    <NumberButton
                      count={count}
                      name={t('replay.open', { count, of: `${words.unitName(unit.unit)} ${move.words}` })}
                      onClick={() => onChoose({ unit: unit.unit, before: verdictKey(move.before), after: verdictKey(move.after) })}
                    />
                  )}
                </td>
              );
            })}
            {isCut ? <td className="number faint">{unit.moved - named.reduce((sum, move) => sum + countOf(unit, move), 0)}</td> : null}
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}

function keyOf({ before, after }: Move): string {
  return `${verdictKey(before)}\n${verdictKey(after)}`;
}

function countOf({ counts }: UnitMoves, move: Move): number {
  return counts.find((count) => keyOf(count) === keyOf(move))?.count ?? 0;
}
