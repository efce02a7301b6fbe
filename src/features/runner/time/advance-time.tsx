import { App, Dropdown } from 'antd';
import { useState } from 'react';
import { fromDayNumber, type IsoDate, toDayNumber } from '#domain/iso-date.ts';
import { formatDate } from '#i18n/format-date.ts';
import { useDesk } from '#workspace/desk.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { tellDays } from './tell-days.ts';

const WEEK = 5;

/** Lets the campaign's day pass: to the next working day, or a working week. Everything that falls on the way is worked out day by day. */
export function AdvanceTime() {
  const campaign = useCampaign();
  const { t, state, model, words } = campaign;
  const { send } = useDesk();
  const { message, modal } = App.useApp();
  const [busy, setBusy] = useState(false);
  if (state.status !== 'open') return null;
  const next = (days: number): IsoDate => model.calendar.addWorkingDays(state.today, days);
  const tomorrow = fromDayNumber(toDayNumber(state.today) + 1);
  const advance = async (to: IsoDate): Promise<void> => {
    setBusy(true);
    const sent = await send({ type: 'time.advance', to });
    setBusy(false);
    if (sent.kind === 'kept') void message.success(tellDays(sent.commit.events, campaign), 4);
    else modal.error({ title: t('command.failed'), content: t('command.notStoredHint') });
  };
  const items = [
    { key: tomorrow, label: t('shell.advance.day', { date: formatDate(tomorrow, words.language) }) },
    { key: next(WEEK), label: t('shell.advance.week', { date: formatDate(next(WEEK), words.language) }) },
  ];
  return (
    <span className="advance-time">
      <button type="button" className="bar-button" disabled={busy} title={formatDate(next(1), words.language)} onClick={() => void advance(next(1))}>
        {t('common.button.advanceDay')}
      </button>
      <Dropdown menu={{ items, onClick: ({ key }) => void advance(key) }} trigger={['click']}>
        <button type="button" className="bar-button" disabled={busy} aria-label={t('shell.advance.more')}>
          ▾
        </button>
      </Dropdown>
    </span>
  );
}
