import { Select } from 'antd';
import { useMemo } from 'react';
import type { SubjectRef } from '#domain/id.ts';
import type { RuleOutput } from '#domain/rule.ts';
import { idOf, kindOf } from '#domain/subject-ref.ts';
import type { Verdict } from '#domain/verdict.ts';
import { describeVerdict } from '#i18n/describe-verdict.ts';
import { nameSubject } from '#i18n/name-subject.ts';
import type { Voice } from '#i18n/voice.ts';
import { type OpenCampaign, useCampaign } from '#workspace/use-campaign.ts';
import type { Candidate } from './subject-candidates.ts';

interface Props {
  readonly candidates: readonly Candidate[];
  readonly subject: SubjectRef;
  readonly output: RuleOutput;
  readonly onChoose: (subject: SubjectRef) => void;
}

/** Chooses the subject of an explanation by name, number, unit or verdict. */
export function SubjectPicker({ candidates, subject, output, onChoose }: Props) {
  const campaign = useCampaign();
  const options = useMemo(
    () =>
      candidates.map(({ ref, verdict }) => ({
        value: ref,
        label: `${titleOf(ref, campaign)}${verdict === undefined ? '' : ` — ${tellVerdict(verdict, output, campaign)}`}`,
      })),
    [candidates, output, campaign],
  );
  return (
    <Select<SubjectRef>
      showSearch={{ optionFilterProp: 'label' }}
      value={subject}
      onChange={onChoose}
      options={options}
      aria-label={campaign.t('rules.explain.choose')}
      popupMatchSelectWidth={460}
      className="subject-picker"
    />
  );
}

/** In a list it is enough to know that something is missing. */
function tellVerdict(verdict: Verdict, output: RuleOutput, voice: Voice): string {
  return describeVerdict(verdict.status === 'undetermined' ? { ...verdict, missing: [] } : verdict, output, voice);
}

function titleOf(ref: SubjectRef, campaign: OpenCampaign): string {
  const name = nameSubject(ref, campaign);
  const kind = kindOf(ref);
  const subject = campaign.state.subjects.get(ref);
  const unit = !subject?.unit || kind === 'unit' || kind === 'stage' ? '' : ` · ${campaign.words.unitName(subject.unit)}`;
  return name.includes(idOf(ref)) || kind !== 'officer' ? `${name}${unit}` : `${name} ${idOf(ref)}${unit}`;
}
