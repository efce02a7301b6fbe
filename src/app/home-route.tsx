import { HomePage } from '#features/home/home-page.tsx';
import { DEMO_CAMPAIGN, installDemo } from './install-demo.ts';
import { logStore } from './log-store.ts';
import { LookSwitches } from './look-switches.tsx';
import { restoreDesk } from './restore-desk.ts';
import { runReading } from './run-reading.ts';

/** The first place: home, with the store of this browser behind it. */
export function HomeRoute() {
  return (
    <HomePage
      store={logStore}
      demo={DEMO_CAMPAIGN}
      installDemo={() => installDemo(logStore)}
      reading={runReading}
      restoring={restoreDesk}
      switches={<LookSwitches />}
    />
  );
}
