import { useId } from 'react';
import type { Act } from '#domain/act.ts';
import type { SubjectKind } from '#domain/id.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { DatesField } from './dates-field.tsx';
import { PartField } from './part-field.tsx';
import { type DaysTrigger, withPart } from './particulars.ts';

interface DaysProps {
  readonly act: Act;
  readonly acts: readonly Act[];
  readonly trigger: DaysTrigger;
  /** Kinds of subject that can do it. */
  readonly subjects: readonly SubjectKind[];
  readonly put: (trigger: DaysTrigger) => void;
}

/** Whom an act on named days is for, on which days, and for which part of them. */
export function DaysFields({ act, acts, trigger, subjects, put }: DaysProps) {
  const { t } = useCampaign();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{t('behaviour.start.subject')}</label>
      <select
        id={id}
        className="simulate-select"
        value={trigger.subject}
        onChange={({ target }) => {
          const subject = subjects.find((each) => each === target.value);
          if (subject !== undefined) put({ ...trigger, subject });
        }}
      >
        {subjects.map((each) => (
          <option key={each} value={each}>
            {t(`common.subject.${each}`)}
          </option>
        ))}
      </select>
      <DatesField dates={trigger.dates} change={(dates) => put({ ...trigger, dates })} />
      <PartField act={act} acts={acts} part={trigger.part} change={(part) => put(withPart(trigger, part))} />
    </>
  );
}
