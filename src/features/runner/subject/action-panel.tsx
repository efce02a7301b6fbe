import { Button } from 'antd';
import { type ReactNode, useMemo } from 'react';
import type { SubjectRef } from '#domain/id.ts';
import type { Reason } from '#domain/reason.ts';
import { type CommandOption, commandOptions } from '#engine/ask/command-options.ts';
import { nameRoles } from '#i18n/name-command.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { ReasonList } from '#workspace/reason-list.tsx';
import type { Ask } from './use-ask.tsx';
import './action-panel.css';

const FEW = 3;

/** What can be done with a subject now: the way forward first, what needs a reason apart, then what is blocked and why, and what comes later. */
export function ActionPanel({ subject, ask }: { readonly subject: SubjectRef; readonly ask: Ask }) {
  const campaign = useCampaign();
  const { model, state, role, t } = campaign;
  const options = useMemo(() => commandOptions(model, state, { subject, role }), [model, state, subject, role]);
  const closed = state.status !== 'open';
  const now = closed ? [] : options.filter((option) => option.state === 'ready' || option.state === 'asks');
  const mine = now.filter(({ mayI }) => mayI);
  const forward = mine.filter(({ command }) => !command.reason);
  const aside = mine.filter(({ command }) => command.reason);
  const others = now.filter(({ mayI }) => !mayI);
  const blocked = closed ? [] : options.filter((option) => option.state === 'blocked');
  const later = closed ? [] : options.filter((option) => option.state === 'later');
  const give = ({ command }: CommandOption): void => ask.ask({ command, subject });
  return (
    <Panel title={t('unit.canDo')}>
      <div className="action-panel">
        {mine.length === 0 ? (
          <EmptyState title={t(closed ? 'subject.closed' : 'subject.nothingNow')} hint={t(closed ? 'subject.closedHint' : 'subject.nothingNowHint')} />
        ) : null}
        <Buttons options={forward} main={forward.length <= FEW} onGive={give} />
        {aside.length === 0 ? null : (
          <Group title={t('subject.action.other')}>
            <Buttons options={aside} onGive={give} />
          </Group>
        )}
        {others.length === 0 ? null : (
          <Group title={t('subject.action.notMine')}>
            <ul className="action-others">
              {others.map(({ command }) => (
                <li key={command.type}>{t('common.text.colon', { label: campaign.words.text(command.title), value: nameRoles(command.roles, campaign) })}</li>
              ))}
            </ul>
          </Group>
        )}
        {blocked.map((option) => (
          <BlockedAction key={option.command.type} option={option} ask={ask} />
        ))}
        {later.length === 0 ? null : <Later options={later} />}
      </div>
    </Panel>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="action-group">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** Buttons that may be pressed. Where the way forward is short, what is ready stands out. */
function Buttons({
  options,
  main = false,
  onGive,
}: {
  readonly options: readonly CommandOption[];
  readonly main?: boolean;
  readonly onGive: (option: CommandOption) => void;
}) {
  const { words } = useCampaign();
  if (options.length === 0) return null;
  return (
    <div className="action-buttons">
      {options.map((option) => (
        <Button key={option.command.type} type={main && option.state === 'ready' ? 'primary' : 'default'} onClick={() => onGive(option)}>
          {words.text(option.command.title)}
        </Button>
      ))}
    </div>
  );
}

function BlockedAction({ option: { command, reasons }, ask }: { readonly option: CommandOption; readonly ask: Ask }) {
  const { t, words } = useCampaign();
  return (
    <section className="action-blocked">
      <h3>
        {words.text(command.title)} <span className="action-blocked-word">{t('command.state.blocked')}</span>
      </h3>
      <ReasonList reasons={reasons.map((reason) => withoutItself(reason, command.type))} onRemedy={ask.askRemedy} />
    </section>
  );
}

/** A blocked command is no way to unblock itself. */
function withoutItself(reason: Reason, command: string): Reason {
  if (!('clauses' in reason)) return reason;
  return { ...reason, clauses: reason.clauses.map((clause) => ({ ...clause, remedies: clause.remedies.filter((remedy) => remedy.command !== command) })) };
}

function Later({ options }: { readonly options: readonly CommandOption[] }) {
  const { t, words } = useCampaign();
  return (
    <p className="action-later faint">
      {t('common.text.colon', { label: t('command.state.later'), value: options.map(({ command }) => words.text(command.title)).join(' · ') })}
    </p>
  );
}
