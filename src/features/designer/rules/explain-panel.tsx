import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { RuleDocument } from '#domain/rule.ts';
import type { SubjectRef } from '#domain/id.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { SubjectLink } from '#workspace/subject-link.tsx';
import { Bench } from './bench.tsx';
import type { Given } from './bench-facts.ts';
import { candidatesOf, chooseCandidate } from './subject-candidates.ts';
import { SubjectPicker } from './subject-picker.tsx';

interface Props {
  readonly rule: RuleDocument;
  /** Somebody made up who is put on the bench. */
  readonly put: Given | undefined;
  readonly onTry: (tried: Given) => void;
}

/** Why a rule says what it says about one subject, and what it would say if the facts were others. The subject stands in the address. */
export function ExplainPanel({ rule, put, onTry }: Props) {
  const { model, state, t } = useCampaign();
  const { subject: wish } = useSearch({ from: '/c/$campaign/rules/$rule' });
  const navigate = useNavigate();
  const candidates = useMemo(() => candidatesOf(model, state, rule), [model, state, rule]);
  const subject = useMemo(() => chooseCandidate(candidates, wish), [candidates, wish]);
  const choose = (next: SubjectRef): void => void navigate({ to: '.', search: { subject: next } as never, replace: true, resetScroll: false });
  const aside =
    subject === undefined ? undefined : (
      <>
        <SubjectPicker candidates={candidates} subject={subject} output={rule.output} onChoose={choose} />
        <SubjectLink subject={subject}>{t('rules.explain.open')}</SubjectLink>
      </>
    );
  return (
    <Panel title={t('rules.explain')} aside={aside}>
      {subject === undefined ? <EmptyState title={t('rules.explain.nobody')} hint={t('rules.explain.nobodyHint')} /> : null}
      <Bench key={subject ?? ''} rule={rule} subject={subject} put={put} onTry={onTry} />
    </Panel>
  );
}
