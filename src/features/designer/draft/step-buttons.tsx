import { Button } from 'antd';
import type { History, StepName } from '#logic/edit/history.ts';
import { isTextKey } from '#i18n/resources.ts';
import type { Translate } from '#i18n/i18n.ts';
import { useVoice } from '#workspace/use-voice.ts';

interface Props {
  readonly history: Pick<History<unknown>, 'past' | 'future'>;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** Undo and redo, each with the name of the step that it takes back or does again. */
export function StepButtons({ history, onUndo, onRedo }: Props) {
  const { t } = useVoice();
  const last = history.past.at(-1)?.name;
  const next = history.future.at(0)?.name;
  return (
    <span className="draft-steps">
      <Button size="small" disabled={last === undefined} onClick={onUndo} title="Ctrl+Z">
        {last === undefined ? t('draft.undo') : t('draft.undo.named', { step: nameStep(last, t) })}
      </Button>
      <Button size="small" disabled={next === undefined} onClick={onRedo} title="Ctrl+Y">
        {next === undefined ? t('draft.redo') : t('draft.redo.named', { step: nameStep(next, t) })}
      </Button>
    </span>
  );
}

function nameStep({ code, detail }: StepName, t: Translate): string {
  const key = `draft.step.${code}`;
  return isTextKey(key) ? t(key, detail) : code;
}
