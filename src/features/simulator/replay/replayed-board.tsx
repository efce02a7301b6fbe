import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { formatDate } from '#i18n/format-date.ts';
import type { ReplayedDay } from '#simulation/replay/replay-run.ts';
import { Lamp } from '#ui/lamp.tsx';
import { PlainTable } from '#ui/plain-table.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { StageHead } from '../results/stage-head.tsx';
import { colourKey } from '../results/slip-colour.ts';

/** A day of a replay lasts so long while it plays, in milliseconds. */
const DAY = 350;

/** A simulated campaign on a board of its own, at the end of any of its days, with what happened on it. */
export function ReplayedBoard({ days, number }: { readonly days: readonly ReplayedDay[]; readonly number: number }) {
  const { t, words } = useCampaign();
  const [at, setAt] = useState(days.length - 1);
  const [isPlaying, setPlaying] = useState(false);
  const last = days.length - 1;
  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setInterval(() => setAt((now) => Math.min(last, now + 1)), DAY);
    return () => clearInterval(timer);
  }, [isPlaying, last]);
  const isMoving = isPlaying && at < last;
  const shown = days[at];
  if (shown === undefined) return null;
  const date = formatDate(shown.day, words.language);
  const play = (): void => {
    if (at === last) setAt(0);
    setPlaying(!isMoving);
  };
  return (
    <div className="simulate-replay">
      <div className="simulate-replay-bar">
        <strong>{t('simulate.replay.number', { number })}</strong>
        <Button size="small" onClick={play}>
          {t(isMoving ? 'simulate.replay.pause' : 'simulate.replay.play')}
        </Button>
        <Button size="small" disabled={at === 0} onClick={() => setAt(at - 1)}>
          {t('simulate.replay.back')}
        </Button>
        <Button size="small" disabled={at === last} onClick={() => setAt(at + 1)}>
          {t('simulate.replay.forth')}
        </Button>
        <input
          type="range"
          aria-label={t('simulate.replay.day')}
          aria-valuetext={date}
          min={0}
          max={last}
          value={at}
          onChange={({ target }) => {
            setPlaying(false);
            setAt(target.valueAsNumber);
          }}
        />
        <span className="simulate-replay-date">{date}</span>
        <span className="soft">{t('simulate.replay.counts', { commands: shown.commands, found: shown.found, closed: shown.closed })}</span>
      </div>
      <div className="simulate-replay-columns">
        <DayBoard day={shown} />
        <DayNotes day={shown} />
      </div>
    </div>
  );
}

function DayBoard({ day }: { readonly day: ReplayedDay }) {
  const { t, words, model } = useCampaign();
  const { stages, organisation } = model.definition;
  return (
    <PlainTable caption={t('simulate.replay.board')} rows={organisation.units.length} head={<StageHead />}>
      <tbody>
        {organisation.units.map(({ id }, unit) => (
          <tr key={id}>
            <th scope="row">{words.unitName(id)}</th>
            {stages.map((stage, place) => {
              const cell = day.board[unit]?.[place];
              if (cell === undefined) return <td key={stage.id}>–</td>;
              const phase = cell.phase === null ? t(`common.lamp.${cell.lamp}`) : words.phaseLabel(stage.chart, cell.phase);
              return (
                <td key={stage.id}>
                  <Lamp tone={cell.lamp} word={phase} note={t(`common.lamp.about.${cell.lamp}`)} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}

/** What stood out on a day. */
function DayNotes({ day }: { readonly day: ReplayedDay }) {
  const { t, words } = useCampaign();
  return (
    <section aria-label={t('simulate.replay.notes')} className="simulate-replay-notes">
      <h3>{t('simulate.replay.notes')}</h3>
      {day.notes.length === 0 ? <p className="soft">{t('simulate.replay.quiet')}</p> : null}
      <ul>
        {day.notes.map((note, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the lines of one day never change
          <li key={index}>
            {note.kind === 'passed'
              ? t('simulate.replay.passed', { unit: words.unitName(note.unit), stage: words.stageTitle(note.stage) })
              : t('simulate.replay.slip', { unit: words.unitName(note.unit), colour: t(colourKey(note.colour)) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
