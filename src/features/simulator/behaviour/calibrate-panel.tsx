import { Button } from 'antd';
import { useId, useState } from 'react';
import type { Behaviour } from '#domain/behaviour.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Commit } from '#domain/event.ts';
import type { Text } from '#domain/text.ts';
import { applyCalibration, isChange } from '#simulation/calibrate/apply-calibration.ts';
import { DEFAULT_PRIOR } from '#simulation/calibrate/calibrate.ts';
import type { Calibration } from '#simulation/calibrate/calibration.ts';
import { tell } from '#ui/toast-store.ts';
import { Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { NumberField } from '../number-field.tsx';
import { FailureLine } from '../run/failure-line.tsx';
import { useJob } from '../run/use-job.ts';
import { CalibrationTable } from './calibration-table.tsx';
import type { PutToWork } from '../run/worker-shelf.ts';

/** The logs of other campaigns in this browser. A campaign that cannot be read is none. */
export interface PastLogs {
  readonly list: (except: string) => Promise<readonly { readonly id: string; readonly title: Text }[]>;
  readonly open: (id: string) => Promise<{ readonly commits: readonly Commit[] } | undefined>;
}

interface CalibrateProps {
  readonly definition: CampaignDefinition;
  readonly putToWork: PutToWork;
  readonly logs: PastLogs;
  readonly take: (behaviour: Behaviour) => void;
}

/** What a log says of what is assumed: before, the log alone, and after; what is wanted of it is taken over. */
export function CalibratePanel({ definition, putToWork, logs, take }: CalibrateProps) {
  const { t, words, id, commits } = useCampaign();
  const field = useId();
  const { working, ask, stop } = useJob('calibrate', putToWork);
  const [others, setOthers] = useState<Awaited<ReturnType<PastLogs['list']>> | undefined>();
  const [source, setSource] = useState(id);
  const [prior, setPrior] = useState(DEFAULT_PRIOR);
  const [isUnread, setUnread] = useState(false);
  const look = (): void => {
    if (others === undefined) void logs.list(id).then(setOthers);
  };
  const run = async (): Promise<void> => {
    const past = source === id ? { commits } : await logs.open(source);
    setUnread(past === undefined);
    if (past !== undefined) ask({ definition, commits: past.commits, prior });
  };
  return (
    <Panel
      title={t('calibrate.title')}
      aside={
        <>
          <label htmlFor={field}>{t('calibrate.from')}</label>
          <select id={field} className="simulate-select" value={source} onFocus={look} onMouseDown={look} onChange={({ target }) => setSource(target.value)}>
            <option value={id}>{t('calibrate.own')}</option>
            {(others ?? []).map((other) => (
              <option key={other.id} value={other.id}>
                {words.text(other.title)}
              </option>
            ))}
          </select>
          <label htmlFor={`${field}-prior`} title={t('calibrate.prior.about')}>
            {t('calibrate.prior')}
          </label>
          <NumberField id={`${field}-prior`} value={prior} range={{ min: 0, max: 100_000 }} change={setPrior} />
          {working.kind === 'running' ? (
            <Button size="small" onClick={stop}>
              {t('common.button.cancel')}
            </Button>
          ) : (
            <Button size="small" onClick={() => void run()}>
              {t('calibrate.run')}
            </Button>
          )}
        </>
      }
    >
      <p className="soft simulate-about">{t('calibrate.about')}</p>
      {isUnread ? <p role="alert">{t('calibrate.unread')}</p> : null}
      {working.kind === 'failed' ? <FailureLine failure={working.failure} /> : null}
      {working.kind === 'running' ? <p role="status">{t('calibrate.running')}</p> : null}
      {working.kind === 'done' ? (
        <Found
          key={`${working.answer.campaign} ${String(working.answer.prior)} ${String(working.question.commits.length)}`}
          calibration={working.answer}
          behaviour={working.question.definition.behaviour}
          isCurrent={working.question.definition === definition}
          take={take}
        />
      ) : null}
    </Panel>
  );
}

interface FoundProps {
  readonly calibration: Calibration;
  /** The behaviour that was asked about. */
  readonly behaviour: Behaviour | undefined;
  /** Whether it is still the one at hand. */
  readonly isCurrent: boolean;
  readonly take: (behaviour: Behaviour) => void;
}

function Found({ calibration, behaviour, isCurrent, take }: FoundProps) {
  const { t } = useCampaign();
  const changes = calibration.lines.filter(isChange);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = changes.filter(({ path, changesWith }) => !left.has(changesWith ?? path));
  const apply = (): void => {
    if (behaviour === undefined) return;
    take(applyCalibration(behaviour, { calibration, chosen: new Set(chosen.map(({ path }) => path)) }));
    tell(t('calibrate.taken', { count: chosen.length }));
  };
  return (
    <>
      <p role="status" className="simulate-answer">
        {t('calibrate.found', { commands: calibration.commands, explained: calibration.explained, changes: changes.length, all: calibration.lines.length })}
      </p>
      {isCurrent ? (
        <p>
          <Button type="primary" size="small" disabled={chosen.length === 0} onClick={apply}>
            {t('calibrate.take', { count: chosen.length })}
          </Button>
        </p>
      ) : (
        <p className="soft">{t('calibrate.stale')}</p>
      )}
      {behaviour === undefined ? null : (
        <CalibrationTable
          calibration={calibration}
          behaviour={behaviour}
          left={left}
          leave={(path, isLeft) => {
            const next = new Set(left);
            if (isLeft) next.add(path);
            else next.delete(path);
            setLeft(next);
          }}
        />
      )}
    </>
  );
}
