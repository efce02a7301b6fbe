import type { Problem, Severity } from '#domain/problem.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import { Lamp } from '#ui/lamp.tsx';
import { useTexts } from '#workspace/use-voice.ts';

const MOST = 300;
const TONES = { error: 'red', warning: 'yellow', note: 'green' } as const satisfies Record<Severity, string>;
const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Findings about a definition, one a row, errors first: how grave, where, and what. */
export function FindingsTable({ findings }: { readonly findings: readonly Problem[] }) {
  const { t } = useTexts();
  if (findings.length === 0) return null;
  const sorted = findings.toSorted((left, right) => WEIGHT[left.severity] - WEIGHT[right.severity]);
  return (
    // Without a tab stop nobody could scroll it by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="home-findings" role="region" aria-label={t('home.file.findings')} tabIndex={0}>
      <table className="home-table">
        <thead>
          <tr>
            <th scope="col">{t('home.file.severity')}</th>
            <th scope="col">{t('home.file.place')}</th>
            <th scope="col">{t('home.file.sentence')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, MOST).map((problem, index) => (
            <tr key={index} data-severity={problem.severity}>
              <td>
                <Lamp tone={TONES[problem.severity]} word={t(`home.file.severity.${problem.severity}`)} />
              </td>
              <td>{problem.path === '' ? t('home.file.place.whole') : <code>{problem.path}</code>}</td>
              <td>{describeProblem(t, problem)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > MOST ? <p className="faint">{t('home.file.more', { count: sorted.length - MOST })}</p> : null}
    </div>
  );
}
