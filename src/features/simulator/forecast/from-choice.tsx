import { useId } from 'react';
import { formatDate } from '#i18n/format-date.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { Live } from './use-live.ts';

/** Whether it is simulated from the beginning or from the running campaign as it stands; nothing where there is none to go on from. */
export function FromChoice({ canGoOn, fromNow, setFromNow }: Pick<Live, 'canGoOn' | 'fromNow' | 'setFromNow'>) {
  const { t, words, state } = useCampaign();
  const id = useId();
  if (!canGoOn) return null;
  return (
    <>
      <label htmlFor={id}>{t('simulate.from')}</label>
      <select id={id} className="simulate-select" value={fromNow ? 'now' : 'start'} onChange={({ target }) => setFromNow(target.value === 'now')}>
        <option value="start">{t('simulate.from.start')}</option>
        <option value="now">{t('simulate.from.now', { day: formatDate(state.today, words.language, 'day') })}</option>
      </select>
    </>
  );
}
