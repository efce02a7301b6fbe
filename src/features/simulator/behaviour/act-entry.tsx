import { Button } from 'antd';
import { useState } from 'react';
import type { Act } from '#domain/act.ts';
import type { WorkKind } from '#domain/behaviour.ts';
import { sameJson } from '#domain/settled-json.ts';
import { Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { ActFrame } from './act-frame.tsx';
import { CaseList } from './case-list.tsx';
import { EffortList } from './effort-list.tsx';
import { ServersField } from './servers-field.tsx';
import { StayingButton } from './staying-button.tsx';
import { MisfitNotes } from './trigger/misfit-notes.tsx';
import { withServers } from './trigger/particulars.ts';
import { useTriggerWords } from './trigger/use-trigger-words.ts';

interface EntryProps {
  readonly act: Act;
  /** As the campaign brought it, where it was changed since. */
  readonly original: Act | undefined;
  /** All acts, in the order in which they are done on one day. */
  readonly acts: readonly Act[];
  /** Whether it was made just now, so that its name and its start come first. */
  readonly isNew: boolean;
  /** The kinds of work that the behaviour names. */
  readonly kinds: readonly WorkKind[];
  readonly change: (act: Act) => void;
  /** Moves it to another place of the day, from 0. */
  readonly place: (to: number) => void;
  /** Nobody is to do it any more. */
  readonly takeOut: () => void;
}

/** One thing that people do: what it is called and what starts it, how many can be at it, the hours it takes, and its cases. */
export function ActEntry({ act, original, acts, isNew, kinds, change, place, takeOut }: EntryProps) {
  const { t, words } = useCampaign();
  const [isOpen, setOpen] = useState(isNew);
  const sentence = useTriggerWords(act);
  return (
    <Panel
      title={words.text(act.title)}
      aside={
        <>
          {original === undefined ? null : (
            <StayingButton isIdle={sameJson(original, act)} onClick={() => change(original)}>
              {t('behaviour.restore')}
            </StayingButton>
          )}
          <Button size="small" onClick={takeOut}>
            {t('behaviour.takeOut')}
          </Button>
        </>
      }
    >
      <div className="trigger-head">
        <p className="simulate-about">{sentence}</p>
        <Button size="small" aria-expanded={isOpen} aria-label={t('behaviour.frame')} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'behaviour.close' : 'behaviour.frame')}
        </Button>
      </div>
      <MisfitNotes act={act} />
      {isOpen ? <ActFrame act={act} acts={acts} isNew={isNew} change={change} place={place} /> : null}
      {isOpen || act.servers === undefined || act.trigger.kind !== 'state' ? null : (
        <p className="behaviour-share">
          <ServersField servers={act.servers} change={(servers) => change(withServers(act, servers))} />
        </p>
      )}
      <EffortList act={act} kinds={kinds} change={change} />
      <CaseList act={act} change={change} />
    </Panel>
  );
}
