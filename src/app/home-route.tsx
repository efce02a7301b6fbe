import { HomePage } from '#features/home/home-page.tsx';
import type { RestoreDesk } from '#features/home/restore-desk.ts';
import { DEMO_CAMPAIGN, installDemo } from './campaign/install-demo.ts';
import { readDrawers } from '#storage/drawer-texts.ts';
import { logStore } from './storage/log-store.ts';
import { sealedCells } from './storage/vault.ts';
import { LookSwitches } from './shell/look-switches.tsx';
import { runReading } from './reading/run-reading.ts';

/** Reading and proving backups is a large part of the storage, which the first screen does without. */
const restoring: RestoreDesk = {
  prove: (file, asked) =>
    import('./storage/restore-desk.ts').then(
      ({ restoreDesk }) => restoreDesk.prove(file, asked),
      (failure: unknown) => ({ kind: 'failed', message: String(failure) }),
    ),
};

/** The first place: home, with the store of this browser behind it. */
export function HomeRoute() {
  return (
    <HomePage
      readDrawers={(campaign) => readDrawers(sealedCells, campaign)}
      store={logStore}
      demo={DEMO_CAMPAIGN}
      installDemo={() => installDemo(logStore)}
      reading={runReading}
      restoring={restoring}
      switches={<LookSwitches />}
    />
  );
}
