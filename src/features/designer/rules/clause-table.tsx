import type { RuleOutput } from '#domain/rule.ts';
import { formOfOutput } from '#i18n/value-form.ts';
import type { Explanation } from '#logic/explain-rule.ts';
import { PlainTable } from '#ui/plain-table.tsx';
import { useVoice } from '#workspace/use-voice.ts';
import { type ClauseRow, clauseRows } from './clause-rows.ts';
import { TruthMark } from './truth-mark.tsx';

/** Every clause of a rule as it stands: actual and required value, what became of it, and where the answer came from. */
export function ClauseTable({ explanation, output }: { readonly explanation: Explanation; readonly output: RuleOutput }) {
  const voice = useVoice();
  const { t } = voice;
  return (
    <PlainTable
      caption={t('rules.explain.because')}
      className="clause-table"
      head={
        <tr>
          <th scope="col">{t('rules.clause.column')}</th>
          <th scope="col" className="clause-value">
            {t('common.column.actual')}
          </th>
          <th scope="col" className="clause-value">
            {t('common.column.required')}
          </th>
          <th scope="col" className="clause-result">
            {t('rules.explain.verdict')}
          </th>
        </tr>
      }
    >
      <tbody>
        {clauseRows(explanation, formOfOutput(output), voice).map((row) => (
          <Line key={`${row.path} ${row.lead}`} row={row} />
        ))}
      </tbody>
    </PlainTable>
  );
}

function Line({ row }: { readonly row: ClauseRow }) {
  const { t } = useVoice();
  const { depth, lead, text, actual, required, outcome } = row;
  return (
    <tr className={outcome?.taken === true ? 'clause-taken' : row.reached ? '' : 'clause-unreached'}>
      <th scope="row" style={{ paddingLeft: 10 + depth * 20 }}>
        {lead === null ? null : <span className="clause-lead">{t(`rules.lead.${lead}`)}</span>}
        {text}
        {outcome === null ? null : (
          <span className="clause-outcome">
            {lead === 'else' ? '' : t('rules.clause.leadsTo')}
            <b>{outcome.text}</b>
          </span>
        )}
      </th>
      <td>{actual ?? ''}</td>
      <td>{required ?? ''}</td>
      <td>
        <Result row={row} />
      </td>
    </tr>
  );
}

function Result({ row }: { readonly row: ClauseRow }) {
  const { t } = useVoice();
  const { truth, reached, outcome } = row;
  return (
    <>
      {truth === null ? null : <TruthMark truth={truth} word={t(`rules.truth.${truth}`)} />}
      {outcome?.taken === true ? <span className="clause-answer"> → {t('rules.clause.taken')}</span> : null}
      {reached ? null : <span className="faint clause-note"> {t('rules.explain.notReached')}</span>}
    </>
  );
}
