import { Button } from 'antd';
import { useState } from 'react';
import type { Act } from '#domain/act.ts';
import type { Behaviour } from '#domain/behaviour.ts';
import type { Drawer } from '#engine/drawer/drawer-port.ts';
import { Page, Panel } from '#ui/page.tsx';
import { tell } from '#ui/toast-store.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { KeepingNote, NotKept } from '../keeping-note.tsx';
import { ActEntry } from './act-entry.tsx';
import { ActList } from './act-list.tsx';
import { CalibratePanel, type PastLogs } from './calibrate-panel.tsx';
import { NoBehaviour } from './no-behaviour.tsx';
import { placed } from './moved.ts';
import { ShockList } from './shock-list.tsx';
import { StayingButton } from './staying-button.tsx';
import { type Assumed, useAssumed } from './use-assumed.ts';
import type { PutToWork } from '../run/worker-shelf.ts';
import '../simulate.css';
import './behaviour.css';

/** What the app gives to the page: where changes are kept, and how a file is handed to the person. */
export interface BehaviourParts {
  readonly drawer: Drawer<Behaviour | null>;
  readonly saveFile: (file: string, content: string) => void;
  readonly putToWork: PutToWork;
  readonly logs: PastLogs;
}

/** What is assumed of people: what they do, when, how likely, with what result; each number with its picture and on what it rests. */
export function BehaviourPage({ drawer, ...parts }: BehaviourParts) {
  const { t } = useCampaign();
  const assumed = useAssumed(drawer);
  if (!assumed.isRead) return null;
  const { behaviour } = assumed;
  if (behaviour === undefined) return <NoBehaviour title={t('common.nav.behaviour')} assumed={assumed} />;
  return <Opened assumed={assumed} behaviour={behaviour} {...parts} />;
}

interface OpenedProps extends Omit<BehaviourParts, 'drawer'> {
  readonly assumed: Assumed;
  readonly behaviour: Behaviour;
}

function Opened({ assumed, behaviour, saveFile, putToWork, logs }: OpenedProps) {
  const { t, words, model, id } = useCampaign();
  const [{ chosen, isNew }, setChosen] = useState<{ readonly chosen?: string | undefined; readonly isNew: boolean }>({ isNew: false });
  const choose = (next: string | undefined): void => setChosen({ chosen: next, isNew: false });
  const original = model.definition.behaviour;
  const act = behaviour.acts.find((each) => each.id === chosen) ?? behaviour.acts[0];
  const change = (next: Behaviour): void => assumed.change(next);
  const putAct = (next: Act): void => change({ ...behaviour, acts: behaviour.acts.map((each) => (each.id === next.id ? next : each)) });
  const add = (next: Act): void => {
    change({ ...behaviour, acts: [...behaviour.acts, next] });
    setChosen({ chosen: next.id, isNew: true });
  };
  const takeOut = (gone: Act): void => {
    const acts = behaviour.acts.filter((each) => each !== gone);
    change({ ...behaviour, acts });
    choose(acts[Math.min(behaviour.acts.indexOf(gone), acts.length - 1)]?.id);
    tell(t('behaviour.takenOut', { title: words.text(gone.title) }));
  };
  const save = (): void => {
    const file = `${id}-behaviour.json`;
    saveFile(file, JSON.stringify(assumed.definition, null, 2));
    tell(t('behaviour.saved', { file }));
  };
  return (
    <Page
      title={t('common.nav.behaviour')}
      lead={t('behaviour.lead')}
      aside={
        <>
          <KeepingNote keeping={assumed.keeping} />
          <StayingButton isIdle={assumed.value === null} onClick={() => assumed.change(null)}>
            {t('behaviour.restoreAll')}
          </StayingButton>
          <Button size="small" onClick={save}>
            {t('behaviour.save')}
          </Button>
        </>
      }
    >
      <NotKept {...assumed} failed={t('behaviour.notKept')} />
      <div className="behaviour-columns">
        <div className="simulate-aside">
          <ActList behaviour={behaviour} original={original} chosen={act?.id} choose={choose} add={add} />
        </div>
        <div className="simulate-findings">
          {act === undefined ? null : (
            <ActEntry
              key={act.id}
              act={act}
              original={original?.acts.find((each) => each.id === act.id)}
              acts={behaviour.acts}
              isNew={isNew}
              kinds={behaviour.work ?? []}
              change={putAct}
              place={(to) => change({ ...behaviour, acts: [...placed(behaviour.acts, act.id, to)] })}
              takeOut={() => takeOut(act)}
            />
          )}
          <Panel title={t('behaviour.shocks')}>
            <ShockList behaviour={behaviour} change={change} />
          </Panel>
          <CalibratePanel definition={assumed.definition} putToWork={putToWork} logs={logs} take={change} />
        </div>
      </div>
    </Page>
  );
}
