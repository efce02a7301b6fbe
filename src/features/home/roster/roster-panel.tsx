import { Alert, Button } from 'antd';
import { useCallback, useRef, useState } from 'react';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Problem } from '#domain/problem.ts';
import type { JobOptions } from '#files/job/run-job.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import { textIn } from '#i18n/language.ts';
import { FindingsTable } from '#features/home/findings-table.tsx';
import type { RunReading } from '#features/home/reading-jobs.ts';
import { tell } from '#ui/toast-store.ts';
import { ReadingLine } from '#workspace/reading-line.tsx';
import { useReading } from '#workspace/use-reading.ts';
import { useTexts } from '#workspace/use-voice.ts';
import type { RosterFile } from './read-roster-file.ts';
import { RosterChangesTable } from './roster-changes-table.tsx';
import { RosterFindings } from './roster-findings.tsx';
import './roster-panel.css';

/** A roster that was accepted: the definition with its units and officers in place. */
export type AcceptedRoster = Extract<RosterFile, { kind: 'read' }>;

interface Props {
  readonly definition: CampaignDefinition;
  /** What is found of the definition already; only what a roster adds to it is news. */
  readonly findings: readonly Problem[];
  readonly reading: RunReading;
  readonly onAccept: (roster: AcceptedRoster) => void;
}

/** 名册导入: a template of what the definition has, a file chosen in its place, and what it would change. Nothing changes before it is accepted. */
export function RosterPanel({ definition, findings, reading, onAccept }: Props) {
  const { t, language } = useTexts();
  const chooser = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const start = useCallback(
    (chosen: File, options: JobOptions) => reading('roster', { file: chosen, definition, language }, options),
    [reading, definition, language],
  );
  const { state, cancel } = useReading(file, start);
  const download = async (): Promise<void> => {
    const { downloadTemplate } = await import('./download-template.ts');
    const written = await downloadTemplate(definition, { t, title: textIn(definition.meta.title, language), language });
    if (written.ok) tell(t('files.roster.template.done', { file: written.value }));
    else tell(t('files.export.failed', { message: written.problems.map((problem) => describeProblem(t, problem)).join(t('common.text.separator')) }), 'error');
  };
  const accept = (roster: AcceptedRoster, name: string): void => {
    setFile(null);
    tell(t('files.roster.accepted', { file: name }));
    onAccept(roster);
  };
  return (
    <section className="roster" aria-label={t('files.roster.title')}>
      <h3>{t('files.roster.title')}</h3>
      <p className="soft">{t('files.roster.intro')}</p>
      <div className="roster-actions">
        <Button onClick={() => void download()}>{t('files.roster.template')}</Button>
        <Button onClick={() => chooser.current?.click()}>{t('files.roster.choose')}</Button>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".xlsx,.csv"
          aria-label={t('files.roster.choose')}
          onChange={({ target }) => {
            const chosen = target.files?.[0];
            // The same file may be chosen again after it was mended.
            target.value = '';
            if (chosen !== undefined) setFile(chosen);
          }}
        />
      </div>
      {file === null || state === null ? null : <ReadingLine title={t('files.roster.reading', { file: file.name })} state={state} onCancel={cancel} />}
      {file === null || state?.kind !== 'done' ? null : (
        <RosterVerdict roster={state.output} known={findings} onAccept={(roster) => accept(roster, file.name)} onDismiss={() => setFile(null)} />
      )}
    </section>
  );
}

interface VerdictProps {
  readonly roster: RosterFile;
  readonly known: readonly Problem[];
  readonly onAccept: (roster: AcceptedRoster) => void;
  readonly onDismiss: () => void;
}

function RosterVerdict({ roster, known, onAccept, onDismiss }: VerdictProps) {
  const { t } = useTexts();
  if (roster.kind === 'refused') {
    const count = roster.findings.filter(({ severity }) => severity === 'error').length;
    return (
      <>
        <Alert type="error" showIcon title={t('files.roster.errors', { count })} description={t('files.nothingChanged')} />
        <RosterFindings findings={roster.findings} />
      </>
    );
  }
  const { units, officers } = roster.changes;
  const isSame = [units, officers].every(({ added, removed, changed }) => added.length + removed.length + changed.length === 0);
  return (
    <>
      <Alert type={isSame ? 'info' : 'success'} showIcon title={t(isSame ? 'files.roster.same' : 'files.roster.clean')} />
      <RosterChangesTable changes={roster.changes} />
      <RosterFindings findings={roster.notices} />
      <FindingsTable findings={newsIn(roster.findings, known)} />
      <div className="roster-actions">
        <Button type="primary" disabled={isSame} onClick={() => onAccept(roster)}>
          {t('files.roster.accept')}
        </Button>
        <Button onClick={onDismiss}>{t('files.roster.dismiss')}</Button>
      </div>
    </>
  );
}

function newsIn(findings: readonly Problem[], known: readonly Problem[]): readonly Problem[] {
  const old = new Set(known.map((finding) => JSON.stringify(finding)));
  return findings.filter((finding) => !old.has(JSON.stringify(finding)));
}
