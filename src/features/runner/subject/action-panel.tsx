import { Button } from 'antd';
import { useMemo } from 'react';
import type { SubjectRef } from '#domain/id.ts';
import { type CommandOption, commandOptions } from '#engine/ask/command-options.ts';
import { nameRoles } from '#i18n/name-command.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { ReasonList } from '#workspace/reason-list.tsx';
import type { Ask } from './use-ask.tsx';
import './action-panel.css';

const FEW = 3;

/** What can be done with a subject now, what is blocked and why, and what comes later. */
export function ActionPanel({ subject, ask }: { readonly subject: SubjectRef; readonly ask: Ask }) {
  const { model, state, role, t } = useCampaign();
  const options = useMemo(() => commandOptions(model, state, { subject, role }), [model, state, subject, role]);
  const now = options.filter((option) => option.state === 'ready' || option.state === 'asks');
  const blocked = options.filter((option) => option.state === 'blocked');
  const later = options.filter((option) => option.state === 'later');
  return (
    <Panel title={t('unit.canDo')}>
      <div className="action-panel">
        {now.length === 0 ? <EmptyState title={t('subject.nothingNow')} hint={t('subject.nothingNowHint')} /> : null}
        <div className="action-buttons">
          {now
            .toSorted((left, right) => Number(right.mayI) - Number(left.mayI))
            .map((option) => (
              <ActionButton key={option.command.type} option={option} main={now.length <= FEW} onClick={() => ask.ask({ command: option.command, subject })} />
            ))}
        </div>
        {blocked.map((option) => (
          <BlockedAction key={option.command.type} option={option} ask={ask} />
        ))}
        {later.length === 0 ? null : <Later options={later} />}
      </div>
    </Panel>
  );
}

/** A button that may be pressed; where the present role may not, it says who may. */
function ActionButton({ option, main, onClick }: { readonly option: CommandOption; readonly main: boolean; readonly onClick: () => void }) {
  const campaign = useCampaign();
  const { command, mayI } = option;
  const who = campaign.t('command.roles', { roles: nameRoles(command.roles, campaign) });
  return (
    <span className="action-button">
      <Button type={main && option.state === 'ready' && mayI && !command.reason ? 'primary' : 'default'} disabled={!mayI} title={who} onClick={onClick}>
        {campaign.words.text(command.title)}
      </Button>
      {mayI ? null : <small className="faint">{who}</small>}
    </span>
  );
}

function BlockedAction({ option, ask }: { readonly option: CommandOption; readonly ask: Ask }) {
  const { t, words } = useCampaign();
  return (
    <section className="action-blocked">
      <h3>
        {words.text(option.command.title)} <span className="action-blocked-word">{t('command.state.blocked')}</span>
      </h3>
      <ReasonList reasons={option.reasons} onRemedy={ask.askRemedy} />
    </section>
  );
}

function Later({ options }: { readonly options: readonly CommandOption[] }) {
  const { t, words } = useCampaign();
  return (
    <p className="action-later faint">
      {t('command.state.later')}：{options.map(({ command }) => words.text(command.title)).join(' · ')}
    </p>
  );
}
