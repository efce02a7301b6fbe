import { BehaviourPage } from '#features/simulator/behaviour/behaviour-page.tsx';
import { saveFile } from '../save-file.ts';
import { rosters } from '../design/rosters.ts';
import { behaviourDrawer } from './drawers.ts';
import { putToWork } from './simulate-workers.ts';
import './simulate-texts.ts';

/** What is assumed of people, with the place where changes are kept. */
export function BehaviourRoute() {
  return <BehaviourPage drawer={behaviourDrawer} saveFile={saveFile} putToWork={putToWork} logs={rosters} />;
}
