import { Alert, Button, Modal, Spin } from 'antd';
import { useEffect, useState } from 'react';
import type { StoragePort } from '#engine/ports.ts';
import { describeReason } from '#i18n/describe-reason.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import { textIn } from '#i18n/language.ts';
import { toVoice } from '#i18n/voice.ts';
import { useTexts } from '#workspace/use-voice.ts';
import { type Created, createCampaign } from './create-campaign.ts';
import { FindingsTable } from './findings-table.tsx';
import { formatBytes } from '#i18n/format-bytes.ts';
import { type DefinitionFile, readDefinitionFile } from './read-definition-file.ts';

interface Props {
  readonly store: StoragePort;
  /** The id of the demo, which no other campaign may take. */
  readonly reserved: string;
  readonly file: File;
  readonly onAnother: () => void;
  readonly onCancel: () => void;
  readonly onCreated: (campaign: string) => void;
}

type Checked = Extract<DefinitionFile, { kind: 'checked' }>;

/** Checks a chosen file, shows every finding, and opens a campaign of it where there is no error. */
export function DefinitionDialog({ store, reserved, file, onAnother, onCancel, onCreated }: Props) {
  const { t } = useTexts();
  const [found, setFound] = useState<{ readonly file: File; readonly read: DefinitionFile; readonly created?: Created } | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    let isShown = true;
    void readDefinitionFile(file).then((read) => (isShown ? setFound({ file, read }) : undefined));
    return () => {
      isShown = false;
    };
  }, [file]);
  // What was found of another file is nothing that this one may show.
  const read = found?.file === file ? found.read : null;
  const created = found?.file === file ? (found.created ?? null) : null;
  const create = async (checked: Checked): Promise<void> => {
    const { definition } = checked;
    setBusy(true);
    const role = definition.roles.interveners?.[0] ?? definition.organisation.roles[0]?.id ?? '';
    const sign = { commandId: crypto.randomUUID(), at: new Date().toISOString(), actor: { id: `local:${role}`, role } };
    const outcome: Created = definition.meta.id === reserved ? { kind: 'exists', id: reserved } : await createCampaign(store, definition, sign).catch(toFailed);
    setBusy(false);
    setFound({ file, read: checked, created: outcome });
    if (outcome.kind === 'created') onCreated(outcome.id);
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
          <Button
            type="primary"
            disabled={read?.kind !== 'checked'}
            loading={isBusy}
            onClick={() => (read?.kind === 'checked' ? void create(read) : undefined)}
          >
            {t('home.file.create')}
          </Button>
        </>
      }
    >
      <div className="home-file">
        <p className="home-file-name">
          {file.name} <span className="faint">{formatBytes(file.size)}</span>
        </p>
        {read === null ? (
          <div role="status">
            <Spin size="small" /> {t('home.file.reading', { file: file.name })}
          </div>
        ) : (
          <FileVerdict read={read} />
        )}
        {created === null || read?.kind !== 'checked' ? null : <CreationVerdict created={created} read={read} />}
      </div>
    </Modal>
  );
}

function toFailed(failure: unknown): Created {
  return { kind: 'failed', code: 'storage.unavailable', message: String(failure) };
}

function FileVerdict({ read }: { readonly read: DefinitionFile }) {
  const { t, language } = useTexts();
  const unread = (title: string) => <Alert type="error" showIcon title={title} description={t('home.file.nothingChanged')} />;
  if (read.kind === 'tooLarge') return unread(t('home.file.tooLarge', { size: formatBytes(read.bytes) }));
  if (read.kind === 'unreadable') return unread(t('home.file.unreadable', { message: read.message }));
  if (read.kind === 'malformed') return unread(t('home.file.malformed', { line: read.line, column: read.column }));
  if (read.kind === 'refused') {
    return (
      <>
        {unread(t('home.file.errors', { count: read.findings.filter(({ severity }) => severity === 'error').length }))}
        <FindingsTable findings={read.findings} />
      </>
    );
  }
  const { meta, organisation, stages } = read.definition;
  const counts = { units: organisation.units.length, officers: organisation.officers.length, stages: stages.length };
  return (
    <>
      <Alert
        type="success"
        showIcon
        title={t('home.file.clean')}
        description={t('home.file.about', { title: textIn(meta.title, language), from: meta.from, to: meta.to, ...counts })}
      />
      <FindingsTable findings={read.findings} />
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
