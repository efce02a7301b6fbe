import type { Problem, Severity } from '#domain/problem.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import { Lamp } from '#ui/lamp.tsx';
import { useTexts } from '#workspace/use-voice.ts';

const MOST = 300;
const TONES = { error: 'red', warning: 'yellow', note: 'green' } as const satisfies Record<Severity, string>;

/** Findings about a roster, one a row: how grave, in which cell, what stands there, and what is wanted. */
export function RosterFindings({ findings }: { readonly findings: readonly Problem[] }) {
  const { t } = useTexts();
  if (findings.length === 0) return null;
  return (
    // Without a tab stop nobody could scroll it by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="home-findings" role="region" aria-label={t('files.roster.findings')} tabIndex={0}>
      <table className="home-table">
        <thead>
          <tr>
            <th scope="col">{t('home.file.severity')}</th>
            <th scope="col">{t('files.roster.findings.sheet')}</th>
            <th scope="col">{t('files.roster.findings.row')}</th>
            <th scope="col">{t('files.roster.findings.column')}</th>
            <th scope="col">{t('files.roster.findings.found')}</th>
            <th scope="col">{t('files.roster.findings.wanted')}</th>
          </tr>
        </thead>
        <tbody>
          {findings.slice(0, MOST).map((problem, index) => (
            <tr key={index} data-severity={problem.severity}>
              <td>
                <Lamp tone={TONES[problem.severity]} word={t(`home.file.severity.${problem.severity}`)} />
              </td>
              <td>{told(problem, 'sheet') || problem.path || t('home.file.place.whole')}</td>
              <td className="home-place">{told(problem, 'row')}</td>
              <td className="home-place">{told(problem, 'column')}</td>
              <td className="home-found">{told(problem, 'found')}</td>
              <td>{describeProblem(t, problem)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {findings.length > MOST ? <p className="faint">{t('files.roster.more', { count: findings.length - MOST })}</p> : null}
    </div>
  );
}

/** What a finding about a cell says of its place; nothing where it is about the file. */
function told({ code, detail }: Problem, key: 'sheet' | 'row' | 'column' | 'found'): string {
  return code.startsWith('roster.') ? String(detail?.[key] ?? '') : '';
}
