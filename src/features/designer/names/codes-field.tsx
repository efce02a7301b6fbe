import { Button } from 'antd';
import { describeProblem } from '#i18n/describe-problem.ts';
import type { Problem } from '#domain/problem.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { CodeRow } from './name-form.ts';

interface Props {
  readonly rows: readonly CodeRow[];
  readonly onChange: (rows: readonly CodeRow[]) => void;
  readonly problems: readonly Problem[];
}

const PARTS = ['code', 'zh', 'en'] as const;

/** The values of a fact that has a list of them: code and both names of each, in an order that can be changed. */
export function CodesField({ rows, onChange, problems }: Props) {
  const { t, words } = useCampaign();
  return (
    <fieldset className="names-codes">
      <legend>{t('names.enum')}</legend>
      {rows.map((row, index) => (
        // Codes may stand twice while they are typed: only their place tells them apart.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className="names-code">
          {PARTS.map((part) => (
            <input
              key={part}
              aria-label={t(`names.enum.${part}`, { row: index + 1 })}
              placeholder={t(`names.enum.${part}.short`)}
              value={row[part]}
              onChange={(event) => onChange(rows.with(index, { ...row, [part]: event.target.value }))}
            />
          ))}
          <button
            type="button"
            className="names-code-do"
            aria-label={t('names.enum.up', { row: index + 1 })}
            disabled={index === 0}
            onClick={() => onChange(rows.toSpliced(index, 1).toSpliced(index - 1, 0, row))}
          >
            ↑
          </button>
          <button
            type="button"
            className="names-code-do"
            aria-label={t('names.enum.remove', { row: index + 1 })}
            onClick={() => onChange(rows.toSpliced(index, 1))}
          >
            ×
          </button>
        </div>
      ))}
      <Button size="small" onClick={() => onChange([...rows, { code: '', zh: '', en: '' }])}>
        {t('names.enum.add')}
      </Button>
      <div role="alert" className="names-wrong">
        <ul>
          {problems.map((problem) => (
            <li key={`${problem.code} ${problem.path}`}>{tell(problem)}</li>
          ))}
        </ul>
      </div>
    </fieldset>
  );

  /** Where a row is at fault, it is named by its number. */
  function tell(problem: Problem): string {
    const row = /^\/enum\/(\d+)/.exec(problem.path)?.[1];
    const told = describeProblem(t, problem, words);
    return row === undefined ? told : t('common.text.colon', { label: t('names.enum.row', { row: Number(row) + 1 }), value: told });
  }
}
