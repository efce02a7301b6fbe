import type { IsoDate } from '#domain/iso-date.ts';
import type { DemoRecorder } from './demo-recorder.ts';

/** Days on which the political work section verifies the make-ups that were recorded since the last time. */
const VERIFYING: ReadonlySet<IsoDate> = new Set([
  '2024-10-24',
  '2024-10-31',
  '2024-11-07',
  '2024-11-14',
  '2024-11-21',
  '2024-11-28',
  '2024-12-05',
  '2024-12-12',
]);

/** Verifies every make-up that stands to be verified. */
export function reactToMakeUps(demo: DemoRecorder): void {
  if (!VERIFYING.has(demo.today)) return;
  const done = demo.model.definition.organisation.officers.filter(({ id }) =>
    demo.state.subjects.get(`officer:${id}`)?.instances['officer-study']?.position.states.includes('open.attendance.madeUp'),
  );
  demo.giveAll(done.map(({ id }) => ({ command: 'makeup.verify', subject: `officer:${id}`, by: 'politicalWork' })));
}
