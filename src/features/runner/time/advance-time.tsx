import { useState } from 'react';
import { fromDayNumber, type IsoDate, toDayNumber } from '#domain/iso-date.ts';
import { describeReason } from '#i18n/describe-reason.ts';
import { formatDate } from '#i18n/format-date.ts';
import { MenuButton } from '#ui/menu-button.tsx';
import { tell } from '#ui/toast-store.ts';
import { useDesk } from '#workspace/desk.ts';
import { useNotStored } from '#workspace/not-stored.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { tellDays } from './tell-days.ts';

const WEEK = 5;

/** Lets the campaign's day pass: to the next working day, or a working week. Everything that falls on the way is worked out day by day. */
export function AdvanceTime() {
  const campaign = useCampaign();
  const { t, state, model, words } = campaign;
  const { send } = useDesk();
  const describeNotStored = useNotStored();
  const [busy, setBusy] = useState(false);
  if (state.status !== 'open') return null;
  const next = (days: number): IsoDate => model.calendar.addWorkingDays(state.today, days);
  const tomorrow = fromDayNumber(toDayNumber(state.today) + 1);
  const advance = async (to: IsoDate): Promise<void> => {
    setBusy(true);
    try {
      const sent = await send({ type: 'time.advance', to });
      if (sent.kind === 'kept') tell(tellDays(sent.commit.events, campaign));
      else if (sent.kind === 'refused') tell(sent.reasons.map((reason) => describeReason(reason, campaign).sentence).join(' '), 'error');
      else tell(describeNotStored(sent), 'error');
    } catch (failure) {
      tell(`${t('command.failed')} ${String(failure)}`, 'error');
    } finally {
      setBusy(false);
    }
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
      <MenuButton
        className="bar-button"
        items={items}
        disabled={busy}
        name={t('shell.advance.more')}
        title={t('shell.advance.more')}
        onChoose={(to) => void advance(to)}
      >
        ▾
      </MenuButton>
    </span>
  );
}
