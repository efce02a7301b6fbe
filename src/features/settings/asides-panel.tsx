import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { formatBytes } from '#i18n/format-bytes.ts';
import { Panel } from '#ui/page.tsx';
import { PlainTable } from '#ui/plain-table.tsx';
import { tell } from '#ui/toast-store.ts';
import { useTexts } from '#workspace/use-voice.ts';
import type { StorageDesk } from './storage-desk.ts';
import type { AsideEntry } from './storage-view.ts';
import { useWork } from './use-storage.ts';

const RemoveAsideDialog = lazy(() => import('./remove-aside-dialog.tsx').then(({ RemoveAsideDialog: component }) => ({ default: component })));

/** The logs that a restore put aside: to be exported, or deleted after a word was typed. */
export function AsidesPanel({ desk, asides }: { readonly desk: StorageDesk; readonly asides: readonly AsideEntry[] }) {
  const { t } = useTexts();
  const { isBusy, run } = useWork();
  const [removing, setRemoving] = useState<AsideEntry | null>(null);
  const save = async ({ id }: AsideEntry): Promise<void> => {
    const done = await run(() => desk.exportAside(id));
    if (done !== null) tell(t('settings.export.done', { file: done.file }));
  };
  const remove = async ({ id }: AsideEntry): Promise<void> => {
    setRemoving(null);
    if ((await run(() => desk.removeAside(id))) !== null) tell(t('settings.aside.removed'));
  };
  return (
    <Panel title={t('settings.aside.title')} aside={t('settings.aside.about')} flush={asides.length > 0}>
      {asides.length === 0 ? (
        <p className="soft storage-empty">{t('settings.aside.none')}</p>
      ) : (
        <PlainTable
          className="storage-asides"
          caption={t('settings.aside.title')}
          head={
            <tr>
              <th scope="col">{t('settings.aside.campaign')}</th>
              <th scope="col" className="number">
                {t('settings.aside.size')}
              </th>
              <th scope="col">{t('settings.column.actions')}</th>
            </tr>
          }
        >
          <tbody>
            {asides.map((aside) => (
              <tr key={aside.id}>
                <th scope="row">
                  <bdi>{aside.id}</bdi>
                </th>
                <td className="number" title={t('settings.aside.cells', { count: aside.cells })}>
                  {formatBytes(aside.size)}
                </td>
                <td>
                  <div className="storage-actions">
                    <Button
                      size="small"
                      disabled={isBusy}
                      aria-label={t('settings.aside.export.named', { campaign: aside.id })}
                      onClick={() => void save(aside)}
                    >
                      {t('settings.aside.export')}
                    </Button>
                    <Button
                      size="small"
                      danger
                      disabled={isBusy}
                      aria-label={t('settings.aside.remove.named', { campaign: aside.id })}
                      onClick={() => setRemoving(aside)}
                    >
                      {t('settings.aside.remove')}
                    </Button>
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      )}
      <Suspense>
        {removing === null ? null : <RemoveAsideDialog aside={removing} onCancel={() => setRemoving(null)} onConfirm={() => void remove(removing)} />}
      </Suspense>
    </Panel>
  );
}
