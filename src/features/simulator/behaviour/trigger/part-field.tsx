import { useId } from 'react';
import { type Act, mostOfAct } from '#domain/act.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { NumberField } from '../../number-field.tsx';
import type { DaysTrigger } from './particulars.ts';

type Part = NonNullable<DaysTrigger['part']>;

interface PartProps {
  readonly act: Act;
  readonly acts: readonly Act[];
  readonly part: Part | undefined;
  readonly change: (part: Part | undefined) => void;
}

/** Whether all do it or only a part of them, which one of how many, and with which acts the division is shared. */
export function PartField({ act, acts, part, change }: PartProps) {
  const { t, words } = useCampaign();
  const [id, of, is, same] = [useId(), useId(), useId(), useId()];
  const divided = acts.flatMap(({ id: other, title, trigger }) =>
    other !== act.id && trigger.kind === 'days' && trigger.part !== undefined ? [{ title, part: trigger.part }] : [],
  );
  // Each division once, called after the first act that has it.
  const divisions = [...new Map(divided.toReversed().map((each) => [each.part.key, each])).values()].toReversed();
  const apart = part === undefined ? undefined : divided.find((each) => each.part.key === part.key && each.part.of !== part.of);
  const isShared = part !== undefined && divisions.some((each) => each.part.key === part.key);
  const own = ownKey(act.id, new Set(divided.map((each) => each.part.key)));
  return (
    <>
      <span id={id}>{t('behaviour.part')}</span>
      <div className="trigger-row" role="group" aria-labelledby={id}>
        <label className="behaviour-code">
          <input type="checkbox" checked={part !== undefined} onChange={({ target }) => change(target.checked ? { key: own, of: 2, is: 0 } : undefined)} />
          {t('behaviour.part.only')}
        </label>
        {part === undefined ? null : (
          <>
            <span className="behaviour-number">
              <label htmlFor={of}>{t('behaviour.part.of')}</label>
              <NumberField id={of} step={1} value={part.of} range={{ min: 2, max: mostOfAct.parts }} change={(next) => change({ ...part, of: next })} />
            </span>
            <span className="behaviour-number">
              <label htmlFor={is}>{t('behaviour.part.is')}</label>
              <NumberField id={is} step={1} value={part.is + 1} range={{ min: 1, max: part.of }} change={(next) => change({ ...part, is: next - 1 })} />
            </span>
            {divisions.length === 0 ? null : (
              <span className="behaviour-number">
                <label htmlFor={same}>{t('behaviour.part.same')}</label>
                <select
                  id={same}
                  className="simulate-select"
                  value={isShared ? part.key : ''}
                  onChange={({ target }) => {
                    const other = divisions.find((each) => each.part.key === target.value);
                    change(other === undefined ? { ...part, key: own } : { ...other.part, is: part.is });
                  }}
                >
                  <option value="">{t('behaviour.part.own')}</option>
                  {divisions.map((each) => (
                    <option key={each.part.key} value={each.part.key}>
                      {t('behaviour.part.as', { title: words.text(each.title) })}
                    </option>
                  ))}
                </select>
              </span>
            )}
            {apart === undefined ? null : (
              <span className="behaviour-shadowed">{t('behaviour.part.apart', { title: words.text(apart.title), theirs: apart.part.of, own: part.of })}</span>
            )}
          </>
        )}
      </div>
    </>
  );
}

/** The key of a division that no other act has: that of the act, with a number where one has it. */
function ownKey(id: string, taken: ReadonlySet<string>): string {
  let [key, number] = [id, 1];
  while (taken.has(key)) key = `${id.slice(0, 60)}.${String((number += 1))}`;
  return key;
}
