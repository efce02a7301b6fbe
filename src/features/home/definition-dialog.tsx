import { Alert, Button, Modal } from 'antd';
import { useCallback, useState } from 'react';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Problem } from '#domain/problem.ts';
import type { StoragePort } from '#engine/ports.ts';
import { describeReason } from '#i18n/describe-reason.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import { textIn } from '#i18n/language.ts';
import { toVoice } from '#i18n/voice.ts';
import { newId } from '#workspace/new-id.ts';
import { ReadingLine } from '#workspace/reading-line.tsx';
import { type ReadingState, useReading } from '#workspace/use-reading.ts';
import { useTexts } from '#workspace/use-voice.ts';
import { type Created, createCampaign } from './create-campaign.ts';
import { FindingsTable } from './findings-table.tsx';
import { formatBytes } from '#i18n/format-bytes.ts';
import type { JobOptions } from '#files/job/run-job.ts';
import type { DefinitionFile } from './read-definition-file.ts';
import type { RunReading } from './reading-jobs.ts';
import { type AcceptedRoster, RosterPanel } from './roster/roster-panel.tsx';

interface Props {
  readonly store: StoragePort;
  /** The id of the demo, which no other campaign may take. */
  readonly reserved: string;
  readonly file: File;
  readonly reading: RunReading;
  readonly onAnother: () => void;
  readonly onCancel: () => void;
  readonly onCreated: (campaign: string) => void;
}

type Checked = Extract<DefinitionFile, { kind: 'checked' }>;

/** Checks a chosen file, shows every finding, lets a roster take the place of its units and officers, and opens a campaign of it where there is no error. */
export function DefinitionDialog({ store, reserved, file, reading, onAnother, onCancel, onCreated }: Props) {
  const { t } = useTexts();
  const { state, checked, cancel, accept } = useChecked(file, reading);
  const [outcome, setOutcome] = useState<{ readonly of: Checked; readonly created: Created } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const create = async (of: Checked): Promise<void> => {
    setBusy(true);
    const created: Created = of.definition.meta.id === reserved ? { kind: 'exists', id: reserved } : await open(store, of.definition).catch(toFailed);
    setBusy(false);
    setOutcome({ of, created });
    if (created.kind === 'created') onCreated(created.id);
  };
  return (
    <Modal
      open
      width={860}
      title={t('home.file.title')}
      onCancel={onCancel}
      footer={
        <>
          <Button onClick={onAnother}>{t('home.file.another')}</Button>
          <Button onClick={onCancel}>{t('home.cancel')}</Button>
          <Button type="primary" disabled={checked === null} loading={isBusy} onClick={() => (checked === null ? undefined : void create(checked))}>
            {t('home.file.create')}
          </Button>
        </>
      }
    >
      <div className="home-file">
        <p className="home-file-name">
          {file.name} <span className="faint">{formatBytes(file.size)}</span>
        </p>
        {state === null ? null : <ReadingLine title={t('home.file.reading', { file: file.name })} state={state} onCancel={cancel} />}
        {state?.kind === 'done' && state.output.kind === 'refused' ? <Refused findings={state.output.findings} /> : null}
        {checked === null ? null : (
          <>
            <CheckedFile checked={checked} />
            {outcome?.of.definition === checked.definition ? <CreationVerdict created={outcome.created} read={checked} /> : null}
            <RosterPanel
              key={`${file.name} ${file.lastModified}`}
              definition={checked.definition}
              findings={checked.findings}
              reading={reading}
              onAccept={accept}
            />
          </>
        )}
      </div>
    </Modal>
  );
}

interface CheckedReading {
  readonly state: ReadingState<DefinitionFile> | null;
  /** The definition to open, with the roster that was accepted; null until there is one without errors. */
  readonly checked: Checked | null;
  readonly cancel: () => void;
  readonly accept: (roster: AcceptedRoster) => void;
}

function useChecked(file: File, reading: RunReading): CheckedReading {
  const start = useCallback((chosen: File, options: JobOptions) => reading('definition', chosen, options), [reading]);
  const { state, cancel } = useReading(file, start);
  const [roster, setRoster] = useState<{ readonly file: File; readonly accepted: AcceptedRoster } | null>(null);
  const accept = (accepted: AcceptedRoster): void => setRoster({ file, accepted });
  const read = state?.kind === 'done' && state.output.kind === 'checked' ? state.output : null;
  // What was taken over for another file is nothing that this one may show.
  return { state, checked: read === null ? null : withRoster(read, roster?.file === file ? roster.accepted : null), cancel, accept };
}

function open(store: StoragePort, definition: CampaignDefinition): Promise<Created> {
  const role = definition.roles.interveners?.[0] ?? definition.organisation.roles[0]?.id ?? '';
  return createCampaign(store, definition, { commandId: newId(), at: new Date().toISOString(), actor: { id: `local:${role}`, role } });
}

function withRoster(read: Checked, roster: AcceptedRoster | null): Checked {
  return roster === null ? read : { kind: 'checked', definition: roster.definition, findings: roster.findings };
}

function toFailed(failure: unknown): Created {
  return { kind: 'failed', code: 'storage.unavailable', message: String(failure) };
}

function Refused({ findings }: { readonly findings: readonly Problem[] }) {
  const { t } = useTexts();
  const count = findings.filter(({ severity }) => severity === 'error').length;
  return (
    <>
      <Alert type="error" showIcon title={t('home.file.errors', { count })} description={t('home.file.nothingChanged')} />
      <FindingsTable findings={findings} />
    </>
  );
}

function CheckedFile({ checked: { definition, findings } }: { readonly checked: Checked }) {
  const { t, language } = useTexts();
  const { meta, organisation, stages } = definition;
  const counts = { units: organisation.units.length, officers: organisation.officers.length, stages: stages.length };
  return (
    <>
      <Alert
        type="success"
        showIcon
        title={t('home.file.clean')}
        description={t('home.file.about', { title: textIn(meta.title, language), from: meta.from, to: meta.to, ...counts })}
      />
      <FindingsTable findings={findings} />
    </>
  );
}

function CreationVerdict({ created, read }: { readonly created: Created; readonly read: Checked }) {
  const { t, language } = useTexts();
  if (created.kind === 'created') return null;
  if (created.kind === 'exists')
    return <Alert type="warning" showIcon title={t('home.file.exists', { id: created.id })} description={t('home.file.exists.hint')} />;
  const voice = toVoice(read.definition, language, t);
  const why =
    created.kind === 'failed'
      ? [describeProblem(t, { severity: 'error', code: created.code, path: '' })]
      : created.reasons.map((reason) => describeReason(reason, voice).sentence);
  return <Alert type="error" showIcon title={t('home.file.refused')} description={why.join(t('common.text.separator'))} />;
}
