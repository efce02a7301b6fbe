import { useCallback, useState, useSyncExternalStore } from 'react';
import { describeProblem } from '#i18n/describe-problem.ts';
import { tell } from '#ui/toast-store.ts';
import { useTexts } from '#workspace/use-voice.ts';
import type { NotDone, StorageDesk } from './storage-desk.ts';
import type { StorageView } from './storage-view.ts';

/** What the desk shows now, followed. */
export function useStorageView(desk: StorageDesk): StorageView {
  return useSyncExternalStore(desk.subscribe, desk.view);
}

/** A button's work: busy while it runs; what was not done is told with its reasons. */
export function useWork(): {
  readonly isBusy: boolean;
  readonly run: <T extends { readonly kind: string }>(work: () => Promise<T | NotDone>) => Promise<T | null>;
} {
  const { t } = useTexts();
  const [isBusy, setBusy] = useState(false);
  const run = useCallback(
    async <T extends { readonly kind: string }>(work: () => Promise<T | NotDone>): Promise<T | null> => {
      setBusy(true);
      const done = await work();
      setBusy(false);
      if (!isNotDone(done)) return done;
      const why = done.problems.map((problem) => describeProblem(t, problem)).join(t('common.text.separator'));
      tell(t('settings.action.failed', { why }), 'error');
      return null;
    },
    [t],
  );
  return { isBusy, run };
}

function isNotDone(done: { readonly kind: string }): done is NotDone {
  return done.kind === 'failed';
}
