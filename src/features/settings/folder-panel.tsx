import { Button } from 'antd';
import { useId } from 'react';
import { Lamp, type LampTone } from '#ui/lamp.tsx';
import { Panel } from '#ui/page.tsx';
import { useTexts } from '#workspace/use-voice.ts';
import type { StorageDesk } from './storage-desk.ts';
import type { BackupFolder, BackupPlan } from './storage-view.ts';
import { useWork } from './use-storage.ts';

const TONES: Readonly<Record<BackupFolder['kind'], LampTone>> = { unsupported: 'yellow', none: 'red', granted: 'green', prompt: 'yellow', denied: 'red' };
const CHOICES = { hours: [1, 2, 4, 8, 24], commits: [50, 100, 200, 500], keep: [10, 30, 100] } as const satisfies Record<keyof BackupPlan, readonly number[]>;
const FIELDS = ['hours', 'commits', 'keep'] as const;

interface Props {
  readonly desk: StorageDesk;
  readonly folder: BackupFolder;
  readonly plan: BackupPlan;
}

/** Where backups go by themselves, and how often. */
export function FolderPanel({ desk, folder, plan }: Props) {
  const { t } = useTexts();
  const { isBusy, run } = useWork();
  const name = 'name' in folder ? folder.name : '';
  const isChosen = 'name' in folder;
  return (
    <Panel title={t('settings.folder.title')}>
      <div className="storage-folder">
        <Lamp tone={TONES[folder.kind]} word={t(`settings.folder.${folder.kind}`, { folder: name })} />
        <div className="storage-buttons">
          {folder.kind === 'prompt' ? (
            <Button type="primary" loading={isBusy} onClick={() => void run(desk.allowFolder)}>
              {t('settings.folder.allow')}
            </Button>
          ) : null}
          {folder.kind === 'unsupported' ? null : (
            <Button
              type={folder.kind === 'none' || folder.kind === 'denied' ? 'primary' : 'default'}
              loading={isBusy}
              onClick={() => void run(desk.chooseFolder)}
            >
              {t(isChosen ? 'settings.folder.another' : 'settings.folder.choose')}
            </Button>
          )}
          {isChosen ? <Button onClick={() => void desk.forgetFolder()}>{t('settings.folder.forget')}</Button> : null}
        </div>
      </div>
      <div className="storage-plan">
        {FIELDS.map((field) => (
          <PlanField key={field} field={field} plan={plan} onChange={(next) => void desk.setPlan(next)} />
        ))}
      </div>
      <ul className="storage-notes">
        <li>{t('settings.folder.advice')}</li>
        <li>{t('settings.folder.untouched')}</li>
      </ul>
    </Panel>
  );
}

function PlanField({ field, plan, onChange }: { readonly field: keyof BackupPlan; readonly plan: BackupPlan; readonly onChange: (plan: BackupPlan) => void }) {
  const { t } = useTexts();
  const id = useId();
  const choices: readonly number[] = CHOICES[field];
  // What was chosen elsewhere stays in sight, even where it is none of ours.
  const shown = choices.includes(plan[field]) ? choices : [...choices, plan[field]].toSorted((left, right) => left - right);
  return (
    <div className="storage-field">
      <label htmlFor={id}>{t(`settings.plan.${field}`)}</label>
      <select id={id} value={plan[field]} onChange={({ target }) => onChange({ ...plan, [field]: Number(target.value) })}>
        {shown.map((value) => (
          <option key={value} value={value}>
            {t(`settings.plan.${field}.option`, { count: value })}
          </option>
        ))}
      </select>
    </div>
  );
}
