import { HomePage } from '#features/home/home-page.tsx';
import { DEMO_CAMPAIGN, installDemo } from './install-demo.ts';
import { logStore } from './log-store.ts';
import { LookSwitches } from './look-switches.tsx';

/** The first place: home, with the store of this browser behind it. */
export function HomeRoute() {
  return <HomePage store={logStore} demo={DEMO_CAMPAIGN} installDemo={() => installDemo(logStore)} switches={<LookSwitches />} />;
}
