import { Button } from 'antd';
import { useState } from 'react';
import { formatBytes } from '#i18n/format-bytes.ts';
import { formatPercent } from '#i18n/format-number.ts';
import { Lamp } from '#ui/lamp.tsx';
import { Panel } from '#ui/page.tsx';
import { useTexts } from '#workspace/use-voice.ts';
import type { StorageDesk } from './storage-desk.ts';

const TIGHT = 0.8;

interface Props {
  readonly desk: StorageDesk;
  readonly room: { readonly used: number; readonly quota: number } | null;
  readonly persistence: 'persisted' | 'notPersisted' | 'unknown';
}

/** How much room there is, what to do when it runs short, and whether the browser may clear the data by itself. */
export function RoomPanel({ desk, room, persistence }: Props) {
  const { t } = useTexts();
  const [isRefused, setRefused] = useState(false);
  return (
    <Panel title={t('settings.room.title')}>
      {room === null || room.quota <= 0 ? <p>{t('settings.room.unknown')}</p> : <RoomBar {...room} />}
      <div className="storage-persistence">
        {persistence === 'persisted' ? <Lamp tone="green" word={t('settings.room.persisted')} /> : null}
        {persistence === 'unknown' ? <Lamp tone="yellow" word={t('settings.room.persistUnknown')} /> : null}
        {persistence === 'notPersisted' ? (
          <>
            <Lamp tone="yellow" word={t('settings.room.notPersisted')} />
            <div className="storage-buttons">
              <Button onClick={() => void desk.persist().then((granted) => setRefused(!granted))}>{t('settings.room.persist')}</Button>
            </div>
          </>
        ) : null}
        <p className="soft" role="status">
          {isRefused && persistence === 'notPersisted' ? t('settings.room.refused') : ''}
        </p>
      </div>
    </Panel>
  );
}

function RoomBar({ used, quota }: { readonly used: number; readonly quota: number }) {
  const { t } = useTexts();
  const share = Math.min(1, used / quota);
  const isTight = share >= TIGHT;
  const words = t('settings.room.used', { used: formatBytes(used), quota: formatBytes(quota), percent: formatPercent(share) });
  return (
    <>
      <meter className="storage-meter" min={0} max={1} high={TIGHT} optimum={0} value={share} aria-label={t('settings.room.meter')}>
        {words}
      </meter>
      <p className={isTight ? 'storage-old' : ''}>{words}</p>
      {isTight ? <Lamp tone="red" word={t('settings.room.tight')} /> : null}
    </>
  );
}
