import { describeProblem } from '#i18n/describe-problem.ts';
import { Lamp, type LampTone } from '#ui/lamp.tsx';
import { useTexts } from '#workspace/use-voice.ts';
import type { CopyName, CopyState } from './campaign-storage.ts';

const TONES: Readonly<Record<CopyState['state'], LampTone>> = { equal: 'green', behind: 'yellow', damaged: 'red', none: 'idle', unknown: 'idle' };

/** How one copy stands: a lamp with its word; what is behind it for whoever points at it. */
export function CopyLamp({ name, copy, isOld = false }: { readonly name: CopyName; readonly copy: CopyState; readonly isOld?: boolean }) {
  const { t } = useTexts();
  const word = wordOf(copy, t);
  const found = copy.state === 'damaged' ? copy.problems.map((problem) => describeProblem(t, problem)) : [];
  const why = copy.state === 'unknown' && copy.why !== undefined ? [copy.why] : found;
  // A backup that is only a little behind is on its way; one that is overdue, or none at all, is what loses data.
  const isLacking = name === 'backup' && (copy.state === 'none' || (isOld && copy.state === 'behind'));
  const note = [`${t(`settings.copy.${name}`)} · ${word}`, ...why, t(`settings.copy.about.${name}`)].join('\n');
  return <Lamp tone={isLacking ? 'red' : TONES[copy.state]} word={word} note={note} />;
}

function wordOf(copy: CopyState, t: ReturnType<typeof useTexts>['t']): string {
  if (copy.state !== 'behind') return t(`settings.copy.${copy.state}`);
  return copy.count === 0 ? t('settings.copy.besideChanged') : t('settings.copy.behind', { count: copy.count });
}
