import { Button } from 'antd';
import { useState } from 'react';
import { describeAgo } from '#i18n/describe-backup.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import { formatBytes } from '#i18n/format-bytes.ts';
import { formatMoment } from '#i18n/format-moment.ts';
import { formatNumber } from '#i18n/format-number.ts';
import { textIn } from '#i18n/language.ts';
import { tell } from '#ui/toast-store.ts';
import { useTexts } from '#workspace/use-voice.ts';
import { CopyLamp } from './copy-lamp.tsx';
import { type CampaignStorage, copyNames } from './campaign-storage.ts';
import type { StorageDesk } from './storage-desk.ts';
import { useWork } from './use-storage.ts';
import { VerificationLine, type VerificationShown } from './verification-line.tsx';

interface Props {
  readonly desk: StorageDesk;
  readonly campaign: CampaignStorage;
  readonly now: number;
}

/** A campaign: what is kept of it, how its copies stand, and what can be done for it. What was done is said under it. */
export function CampaignRow({ desk, campaign, now }: Props) {
  const { t, language } = useTexts();
  const { isBusy, run } = useWork();
  const [shown, setShown] = useState<VerificationShown | null>(null);
  const { id, records, events, size, compaction } = campaign;
  const title = campaign.title === null ? id : textIn(campaign.title, language);

  const backUp = async (): Promise<void> => {
    setShown({ kind: 'running', words: t('settings.backUp.running') });
    const done = await run(() => desk.backUp(id));
    setShown(done === null ? null : { kind: 'done', words: t(`settings.backUp.${done.where === 'folder' ? 'kept' : 'handed'}`, { file: done.file }) });
  };
  const verify = async (): Promise<void> => {
    const done = await run(() => desk.verify(id, (step) => setShown({ kind: 'running', words: t(`settings.verify.${step}`) })));
    setShown(done);
  };
  const compact = async (): Promise<void> => {
    setShown({ kind: 'running', words: t('settings.compact.running') });
    const done = await run(() => desk.compact(id));
    const words = done === null ? '' : t('settings.compact.done', { records: done.records, saved: formatBytes(done.saved) });
    setShown(done === null ? null : { kind: 'done', words });
  };
  const exportRaw = async (): Promise<void> => {
    const done = await run(() => desk.exportRaw(id));
    if (done !== null) tell(t('settings.export.done', { file: done.file }));
  };
  return (
    <tbody data-campaign={id}>
      <tr>
        <th scope="row">
          <bdi className="storage-name">{title}</bdi>
          {title === id ? null : <span className="storage-id">{id}</span>}
        </th>
        <td className="number">{formatNumber(records)}</td>
        <td className="number">{formatNumber(events)}</td>
        <td className="number" title={sizeNote()}>
          {formatBytes(size.log + size.caches + (size.journal ?? 0))}
        </td>
        {copyNames.map((name) => (
          <td key={name}>
            <CopyLamp name={name} copy={campaign.copies[name]} isOld={campaign.backup.urgency !== 'calm'} />
          </td>
        ))}
        <td>
          <BackupCell campaign={campaign} now={now} />
        </td>
        <td>
          <VerifiedCell campaign={campaign} now={now} />
        </td>
        <td>
          <div className="storage-actions">
            <Button
              size="small"
              type={campaign.backup.urgency === 'calm' && campaign.backup.last !== null ? 'default' : 'primary'}
              disabled={isBusy}
              aria-label={t('settings.action.backUp.named', { campaign: title })}
              onClick={() => void backUp()}
            >
              {t('settings.action.backUp')}
            </Button>
            <Button size="small" disabled={isBusy} aria-label={t('settings.action.verify.named', { campaign: title })} onClick={() => void verify()}>
              {t('settings.action.verify')}
            </Button>
            <Button
              size="small"
              disabled={isBusy || compaction === null}
              title={
                compaction === null
                  ? t('settings.compact.nothing')
                  : t('settings.compact.saves', { records: compaction.records, saved: formatBytes(compaction.saves) })
              }
              aria-label={t('settings.action.compact.named', { campaign: title })}
              onClick={() => void compact()}
            >
              {t('settings.action.compact')}
            </Button>
            <Button size="small" disabled={isBusy} aria-label={t('settings.action.export.named', { campaign: title })} onClick={() => void exportRaw()}>
              {t('settings.action.export')}
            </Button>
          </div>
        </td>
      </tr>
      <VerificationLine shown={shown} columns={COLUMNS} />
    </tbody>
  );

  function sizeNote(): string {
    const parts = [t('settings.size.log', { size: formatBytes(size.log) }), t('settings.size.caches', { size: formatBytes(size.caches) })];
    return [...parts, ...(size.journal === null ? [] : [t('settings.size.journal', { size: formatBytes(size.journal) })])].join('\n');
  }
}

const COLUMNS = 11;

function BackupCell({ campaign: { backup }, now }: Pick<Props, 'campaign' | 'now'>) {
  const { t } = useTexts();
  const { last, urgency, failure } = backup;
  const where = last === null ? '' : last.where === 'folder' ? t('settings.backup.folder', { folder: last.folder }) : t('settings.backup.download');
  const note = last === null ? undefined : [formatMoment(last.at), last.file, where, t('settings.backup.covers', { count: last.seq })].join('\n');
  return (
    <>
      <span className={urgency === 'calm' ? 'storage-when' : 'storage-when storage-old'} title={note}>
        {last === null ? t('settings.backup.never') : describeAgo(t, last.at, now)}
      </span>
      {last === null ? null : (
        <span className="storage-remark">{last.where === 'folder' ? t('settings.backup.in', { folder: last.folder }) : t('settings.backup.handed')}</span>
      )}
      {urgency === 'calm' ? null : <span className="storage-remark storage-old">{t(`backup.remind.${urgency}`)}</span>}
      {failure === null ? null : (
        <span className="storage-remark storage-old">
          {t('settings.backup.failed', { why: describeProblem(t, { ...failure, severity: 'error', path: '', detail: failure }) })}
        </span>
      )}
    </>
  );
}

function VerifiedCell({ campaign: { verified }, now }: Pick<Props, 'campaign' | 'now'>) {
  const { t } = useTexts();
  if (verified === null) return <span className="faint">{t('settings.verified.never')}</span>;
  const found = verified.problems === 0 ? t('settings.verified.sound') : t('settings.verified.found', { count: verified.problems });
  return (
    <>
      <span className="storage-when" title={formatMoment(verified.at)}>
        {describeAgo(t, verified.at, now)}
      </span>
      <span className={verified.problems === 0 ? 'storage-remark' : 'storage-remark storage-old'}>{found}</span>
    </>
  );
}
