import type { RuleMoves } from '#engine/replay/replay-draft.ts';
import { shareLinesOf } from '#engine/replay/share-lines.ts';
import { formatPercent } from '#i18n/format-number.ts';
import { PlainTable } from '#ui/plain-table.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { crossingsOf, rarerVerdict } from './lines-crossed.ts';
import { verdictWords } from './moves-words.ts';

/** Which units cross a line of the campaign's own rules, by the share of their people who have the verdict that comes or goes. */
export function LinesView({ moves, onUnit }: { readonly moves: RuleMoves; readonly onUnit: (unit: string) => void }) {
  const campaign = useCampaign();
  const { t, words, model } = campaign;
  const rule = model.rules.get(moves.rule);
  const lines = shareLinesOf(model).filter(({ over }) => over === rule?.subject);
  const verdict = rarerVerdict(moves);
  if (lines.length === 0 || verdict === undefined) return null;
  const crossings = crossingsOf(moves, verdict, lines);
  const name = verdictWords(verdict, rule, campaign);
  if (crossings.length === 0) return <p className="soft">{t('replay.lines.none', { verdict: name })}</p>;
  const tell = (part: number, whole: number): string => t('replay.lines.share', { share: formatPercent(part / whole), part, whole });
  return (
    <PlainTable
      caption={t('replay.lines.title', { verdict: name })}
      head={
        <tr>
          <th scope="col">{t('replay.lines.title', { verdict: name })}</th>
          <th scope="col">{t('replay.lines.line')}</th>
          <th scope="col">{t('draft.inForce')}</th>
          <th scope="col">{t('draft.draft')}</th>
        </tr>
      }
    >
      <tbody>
        {crossings.map(({ unit, line, whole, before, after }) => (
          <tr key={`${unit} ${line.rule} ${line.value}`}>
            <th scope="row">
              <button type="button" className="moves-number" onClick={() => onUnit(unit)}>
                {words.unitName(unit)}
              </button>
            </th>
            <td>{t(after > before ? 'replay.lines.over' : 'replay.lines.under', { share: formatPercent(line.value), rule: words.ruleTitle(line.rule) })}</td>
            <td>{tell(before, whole)}</td>
            <td>{tell(after, whole)}</td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}
