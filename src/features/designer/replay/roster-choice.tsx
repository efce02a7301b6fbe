import { Button } from 'antd';
import { useId, useState } from 'react';
import type { SessionSnapshot } from '#engine/session.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { type OtherRoster, useRosters } from './rosters.ts';

interface Props {
  /** The campaign upon whose people the draft is tried; undefined for this one. */
  readonly chosen: SessionSnapshot | undefined;
  readonly onChoose: (roster: SessionSnapshot | undefined) => void;
}

/** Upon whose people the draft is tried: those of this campaign, or of another one that is kept in this browser. Others are looked for when they are asked for. */
export function RosterChoice({ chosen, onChoose }: Props) {
  const { t, words, id } = useCampaign();
  const { list, open } = useRosters();
  const label = useId();
  const [others, setOthers] = useState<readonly OtherRoster[] | 'looking' | undefined>(undefined);
  const [unread, setUnread] = useState(false);
  if (!Array.isArray(others)) {
    const look = (): void => {
      setOthers('looking');
      void list(id).then(setOthers);
    };
    return (
      <Button size="small" loading={others === 'looking'} onClick={look}>
        {t('replay.roster.other')}
      </Button>
    );
  }
  if (others.length === 0) return <span className="soft">{t('replay.roster.none')}</span>;
  const choose = (next: string): void => {
    setUnread(false);
    if (next === id) return onChoose(undefined);
    void open(next).then((found) => (found === undefined ? setUnread(true) : onChoose(found)));
  };
  return (
    <>
      <label htmlFor={label}>{t('replay.roster')}</label>
      <select id={label} className="replay-roster" value={chosen?.model.definition.meta.id ?? id} onChange={({ target }) => choose(target.value)}>
        <option value={id}>{t('replay.roster.own')}</option>
        {others.map((other) => (
          <option key={other.id} value={other.id}>
            {words.text(other.title)}
          </option>
        ))}
      </select>
      {unread ? <span role="alert">{t('replay.roster.unread')}</span> : null}
    </>
  );
}
