import { Button } from 'antd';
import { useState } from 'react';
import type { CampaignDefinition } from '#domain/definition.ts';
import { changeBetween } from '#domain/edition-change.ts';
import type { EditionFindings } from '#engine/edition/edition-findings.ts';
import { type DesignLevel, levelOfRole, rolesOfLevel, suffices } from '#engine/edition/design-level.ts';
import { levelOfChange } from '#engine/edition/level-of-change.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import type { Translate } from '#i18n/i18n.ts';
import { nameRoles } from '#i18n/name-command.ts';
import { PlaceOfFinding } from '#features/designer/findings/place-of-finding.tsx';
import { tell } from '#ui/toast-store.ts';
import { Panel } from '#ui/page.tsx';
import { useDraft } from '#workspace/draft.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { FailingExamples } from './failing-examples.tsx';
import { PersonField } from './person-field.tsx';
import { Refusal } from './refusal.tsx';
import { useEditionFindings } from './use-edition-findings.ts';
import { useSending } from './use-sending.ts';

/** Submits the draft for review: from which day, why, who; with a reason for every warning that is new. Errors must be mended first. */
export function SubmitPanel({ draft }: { readonly draft: CampaignDefinition }) {
  const { t, state } = useCampaign();
  const { published } = useDraft();
  const findings = useEditionFindings(published, draft);
  const [from, setFrom] = useState<string>(state.today);
  const [reason, setReason] = useState('');
  const [person, setPerson] = useState('');
  const [excuses, setExcuses] = useState<Readonly<Record<string, string>>>({});
  const { isSending, sent, send } = useSending();
  const change = changeBetween(published, draft);
  const lacking = useLacking({ findings, excuses, reason, person, needed: levelOfChange(published, change) });
  const submit = async (): Promise<void> => {
    const excused = (findings?.warnings ?? []).map(({ key }) => ({ finding: key, reason: excuses[key] ?? '' }));
    if (await send({ type: 'edition.submit', from, change, excused, reason }, person)) tell(t('editions.submitted'));
  };
  return (
    <Panel title={t('editions.submit')}>
      <div className="edition-form">
        <div className="edition-line">
          <label htmlFor="edition-from">{t('editions.from')}</label>
          <span>
            <input
              id="edition-from"
              type="date"
              value={from}
              min={state.today}
              max={published.meta.to}
              onChange={({ target }) => setFrom(target.value === '' ? state.today : target.value)}
            />{' '}
            <span className="soft">{t(from <= state.today ? 'editions.from.now' : 'editions.from.later')}</span>
          </span>
        </div>
        <div className="edition-line">
          <label htmlFor="edition-reason">{t('editions.reason')}</label>
          <textarea id="edition-reason" rows={2} value={reason} onChange={({ target }) => setReason(target.value)} placeholder={t('editions.reason.hint')} />
        </div>
        <div className="edition-line">
          <span>{t('editions.author')}</span>
          <PersonField label={t('editions.author')} value={person} onChange={setPerson} />
        </div>
        <FailingExamples draft={draft} />
        {findings === undefined ? null : <Found findings={findings} excuses={excuses} onExcuse={(key, text) => setExcuses({ ...excuses, [key]: text })} />}
        <Refusal sent={sent} />
        <div className="edition-actions">
          <Button type="primary" disabled={lacking.length > 0} loading={isSending} onClick={() => void submit()}>
            {t('editions.submit.button')}
          </Button>
          <span className="soft" role="status">
            {lacking.length === 0 ? t('editions.submit.ready') : lacking.join(t('common.text.separator'))}
          </span>
        </div>
      </div>
    </Panel>
  );
}

interface Filled {
  readonly findings: EditionFindings | undefined;
  readonly excuses: Readonly<Record<string, string>>;
  readonly reason: string;
  readonly person: string;
  readonly needed: DesignLevel;
}

/** What is still lacking before the draft can be submitted, each as a sentence. */
function useLacking({ findings, excuses, reason, person, needed }: Filled): readonly string[] {
  const campaign = useCampaign();
  const { published, snapshot } = useDraft();
  const { t, words, role } = campaign;
  const mayNot = !suffices(levelOfRole(published, role), needed);
  const isKept = snapshot.kind === 'open' && snapshot.save.kind === 'saved';
  return [
    mayNot ? t('editions.submit.mayNot', { role: words.roleTitle(role), roles: nameRoles(rolesOfLevel(published, needed), campaign) }) : '',
    ...lackingOf(findings, excuses, t),
    reason.trim() === '' ? t('editions.submit.reasonMissing') : '',
    person === '' ? t('editions.submit.personMissing') : '',
    isKept ? '' : t('draft.saving'),
  ].filter((line) => line !== '');
}

function lackingOf(findings: Filled['findings'], excuses: Filled['excuses'], t: Translate): readonly string[] {
  if (findings === undefined) return [t('rules.findings.checking')];
  const { errors, warnings } = findings;
  const unexcused = warnings.filter(({ key }) => (excuses[key] ?? '').trim() === '').length;
  return [
    errors.length > 0 ? t('editions.submit.errors', { count: errors.length }) : '',
    unexcused > 0 ? t('editions.submit.unexcused', { count: unexcused }) : '',
  ];
}

interface FoundProps {
  readonly findings: EditionFindings;
  readonly excuses: Readonly<Record<string, string>>;
  readonly onExcuse: (key: string, text: string) => void;
}

/** Errors, which block, and new warnings, each with the reason for accepting it. */
function Found({ findings: { errors, warnings }, excuses, onExcuse }: FoundProps) {
  const { t, words } = useCampaign();
  if (errors.length + warnings.length === 0) return <p className="edition-quiet">{t('editions.check.clean')}</p>;
  return (
    <ul className="edition-findings">
      {errors
        .filter(({ code }) => code !== 'rule.example.failed')
        .map((problem, index) => (
          <li key={`${index} ${problem.path}`} className="edition-wrong">
            <strong>{t('problems.severity.error')}</strong> <PlaceOfFinding path={problem.path} /> {describeProblem(t, problem, words)}
          </li>
        ))}
      {warnings.map(({ key, problem }) => {
        const sentence = describeProblem(t, problem, words);
        return (
          <li key={key}>
            <span>
              <strong>{t('problems.severity.warning')}</strong> <PlaceOfFinding path={problem.path} /> {sentence}
            </span>
            <input
              type="text"
              maxLength={2000}
              value={excuses[key] ?? ''}
              onChange={({ target }) => onExcuse(key, target.value)}
              placeholder={t('editions.excuse.hint')}
              aria-label={t('editions.excuse.of', { finding: sentence })}
            />
          </li>
        );
      })}
    </ul>
  );
}
