import { useEffect, useId, useRef } from 'react';
import type { Act } from '#domain/act.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { useTyped } from '../use-typed.ts';
import { MOST_SIGNS, renamed } from './renamed.ts';
import { StayingButton } from './staying-button.tsx';
import { TriggerFields } from './trigger/trigger-fields.tsx';

interface FrameProps {
  readonly act: Act;
  readonly acts: readonly Act[];
  readonly change: (act: Act) => void;
  readonly place: (to: number) => void;
  /** Whether it was made just now: then it is named first. */
  readonly isNew: boolean;
}

/** What an act is called, what starts it, and after which others of one day it is done. */
export function ActFrame({ act, acts, isNew, change, place }: FrameProps) {
  const { t, words } = useCampaign();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!isNew) return;
    field.current?.focus();
    field.current?.select();
  }, [isNew]);
  const [name, typeName] = useTyped(words.text(act.title));
  return (
    <div className="behaviour-frame">
      <label htmlFor={id}>{t('behaviour.name')}</label>
      <input
        ref={field}
        id={id}
        className="simulate-name"
        maxLength={MOST_SIGNS}
        value={name}
        onBlur={() => typeName(words.text(act.title))}
        onChange={({ target: { value } }) => {
          const isNone = value.trim() === '';
          typeName(value, isNone ? words.text(act.title) : value);
          if (!isNone) change({ ...act, title: renamed(act.title, words.language, value) });
        }}
      />
      <TriggerFields act={act} acts={acts} change={change} />
      <OrderField act={act} acts={acts} place={place} />
    </div>
  );
}

/** After which act of the same day it is done; one step at a time, or right behind another one. */
function OrderField({ act, acts, place }: Pick<FrameProps, 'act' | 'acts' | 'place'>) {
  const { t, words } = useCampaign();
  const id = useId();
  const at = acts.findIndex((each) => each.id === act.id);
  const others = acts.filter((each) => each.id !== act.id);
  return (
    <>
      <label htmlFor={id}>{t('behaviour.order.day')}</label>
      <div className="trigger-row">
        <select id={id} className="simulate-select" value={at} onChange={({ target }) => place(Number(target.value))}>
          <option value={0}>{t('behaviour.order.first')}</option>
          {others.map((each, before) => (
            <option key={each.id} value={before + 1}>
              {t('behaviour.order.after', { title: words.text(each.title) })}
            </option>
          ))}
        </select>
        <StayingButton isIdle={at === 0} name={t('behaviour.order.earlier')} onClick={() => place(at - 1)}>
          ↑
        </StayingButton>
        <StayingButton isIdle={at === acts.length - 1} name={t('behaviour.order.later')} onClick={() => place(at + 1)}>
          ↓
        </StayingButton>
        <span className="soft">{t('behaviour.order.place', { number: at + 1, of: acts.length })}</span>
      </div>
    </>
  );
}
