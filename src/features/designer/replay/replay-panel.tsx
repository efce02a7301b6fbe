import { Button } from 'antd';
import { useId } from 'react';
import type { RuleDocument } from '#domain/rule.ts';
import { Panel } from '#ui/page.tsx';
import { RuleLink } from '#workspace/rule-link.tsx';
import { useDraft } from '#workspace/draft.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { RuleMoves } from '#engine/replay/replay-draft.ts';
import { Elsewhere } from './elsewhere.tsx';
import { RosterChoice } from './roster-choice.tsx';
import { MovesView } from './moves-view.tsx';
import { type Replay, type ReplayState, useReplay } from './use-replay.ts';
import './replay.css';

/** Who would move: the draft against the edition in force over everybody of the running campaign, for one rule and for all that follows from it; or for all rules. Only in a draft. */
export function ReplayPanel({ rule }: { readonly rule?: RuleDocument }) {
  const { isEditing } = useDraft();
  return isEditing ? <OpenPanel rule={rule} /> : null;
}

function OpenPanel({ rule }: { readonly rule: RuleDocument | undefined }) {
  const { t } = useCampaign();
  const replay = useReplay();
  const { state } = replay;
  return (
    <Panel title={t('replay.title')} aside={<Controls replay={replay} />}>
      {state.kind === 'done' && state.roster !== undefined ? <WhereWords roster={state.roster} /> : null}
      <div role="status" className="replay-status">
        {state.kind === 'idle' ? <span className="soft">{t('replay.about')}</span> : null}
        {state.kind === 'running' ? t('replay.running', { percent: Math.floor(state.share * 100) }) : null}
        {state.kind === 'failed' ? t('replay.failed', { message: state.message }) : null}
        {state.kind === 'done' && state.isStale ? t(replay.isFollowing ? 'replay.stale' : 'replay.staleAsk') : null}
        {state.kind === 'done' && state.moves.length === 0 ? t('replay.nobody') : null}
      </div>
      {state.kind === 'done' ? <Where found={state} rule={rule} /> : null}
    </Panel>
  );
}

/** Upon whose people something was found. */
function WhereWords({ roster }: { readonly roster: NonNullable<Replay['roster']> }) {
  const { t, words } = useCampaign();
  return <p className="soft replay-where">{t('replay.roster.of', { title: words.text(roster.model.definition.meta.title), day: roster.state.today })}</p>;
}

/** What was found, with the names of the campaign upon whose people it was found. */
function Where({ found: { moves, roster, of }, rule }: { readonly found: Extract<ReplayState, { kind: 'done' }>; readonly rule: RuleDocument | undefined }) {
  if (roster === undefined) return <Found moves={moves} rule={rule} />;
  return (
    <Elsewhere roster={roster} draft={of}>
      <Found moves={moves} rule={rule} />
    </Elsewhere>
  );
}

function Controls({ replay }: { readonly replay: Replay }) {
  const { roster, chooseRoster } = replay;
  return (
    <>
      <RosterChoice chosen={roster} onChoose={chooseRoster} />
      {replay.state.kind === 'running' ? <Running share={replay.state.share} cancel={replay.cancel} /> : <Waiting replay={replay} />}
    </>
  );
}

function Running({ share, cancel }: { readonly share: number; readonly cancel: Replay['cancel'] }) {
  const { t } = useCampaign();
  return (
    <>
      <progress value={share} max={1} aria-label={t('replay.title')} />
      <Button size="small" onClick={cancel}>
        {t('common.button.cancel')}
      </Button>
    </>
  );
}

/** On which day it is asked, of this campaign, and the button that begins. */
function Waiting({ replay: { state, day, chooseDay, roster, run } }: { readonly replay: Replay }) {
  const { t, commits, state: present } = useCampaign();
  const id = useId();
  return (
    <>
      {roster === undefined ? (
        <>
          <label htmlFor={id}>{t('replay.lines.day')}</label>
          <input
            id={id}
            type="date"
            className="replay-day"
            value={day ?? present.today}
            min={commits[0]?.day}
            max={present.today}
            onChange={({ target: { value } }) => chooseDay(value === '' || value >= present.today ? undefined : value)}
          />
        </>
      ) : null}
      <Button size="small" type="primary" onClick={run}>
        {t(state.kind === 'idle' ? 'replay.run' : 'replay.again')}
      </Button>
    </>
  );
}

function Found({ moves, rule }: { readonly moves: readonly RuleMoves[]; readonly rule: RuleDocument | undefined }) {
  const { t, words } = useCampaign();
  const own = moves.find((each) => each.rule === rule?.id);
  const others = moves.filter((each) => each !== own);
  return (
    <>
      {own === undefined ? null : <MovesView moves={own} />}
      {own === undefined && rule !== undefined && others.length > 0 ? <p>{t('replay.notHere')}</p> : null}
      {others.length === 0 ? null : (
        <div className="replay-others">
          <h3>{t(own === undefined ? 'replay.rules' : 'replay.others')}</h3>
          {others.map((each) => (
            <details key={each.rule}>
              <summary>
                {words.ruleTitle(each.rule)} <span className="soft">{t('replay.moved', { moved: each.moved, subjects: each.subjects })}</span>
              </summary>
              <p>
                <RuleLink rule={each.rule} />
              </p>
              <MovesView moves={each} />
            </details>
          ))}
        </div>
      )}
    </>
  );
}
