import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '#workspace/use-voice.ts';

/** What can be done with a campaign of the list. */
export interface Actions {
  readonly isDemo: boolean;
  readonly onExport: () => void;
  readonly onRemove: () => void;
  readonly onRestore: () => void;
}

/** The actions at the end of a row: what opens it, export, and either restoring the demo or deleting. */
export function RowActions({ title, actions, children }: { readonly title: string; readonly actions: Actions; readonly children?: ReactNode }) {
  const { t } = useTexts();
  return (
    <div className="home-row-actions">
      {children}
      <Button size="small" onClick={actions.onExport} aria-label={t('home.export.named', { campaign: title })}>
        {t('home.export')}
      </Button>
      {actions.isDemo ? (
        <Button size="small" onClick={actions.onRestore}>
          {t('home.demo.restore')}
        </Button>
      ) : (
        <Button size="small" danger onClick={actions.onRemove} aria-label={t('home.remove.named', { campaign: title })}>
          {t('home.remove')}
        </Button>
      )}
    </div>
  );
}
