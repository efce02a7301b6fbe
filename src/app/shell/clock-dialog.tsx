import { Modal } from 'antd';
import { useTexts } from '#workspace/use-voice.ts';
import type { ClockQuestion } from './clock-guard.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Says that the clock is behind the last record, and asks before a wrong time is written down. */
export function ClockDialog({ question }: { readonly question: ClockQuestion }) {
  const { t, language } = useTexts();
  const gap = Date.parse(question.last) - Date.parse(question.now);
  const [unit, size] = gap >= DAY ? (['days', DAY] as const) : gap >= HOUR ? (['hours', HOUR] as const) : (['minutes', MINUTE] as const);
  const moment = (at: string): string => new Date(at).toLocaleString(language);
  return (
    <Modal
      open
      width={520}
      zIndex={1200}
      title={t('storage.clock.title')}
      okText={t('storage.clock.go')}
      cancelText={t('storage.clock.stop')}
      onOk={() => question.answer(true)}
      onCancel={() => question.answer(false)}
    >
      <p>
        {t('storage.clock.text', {
          now: moment(question.now),
          last: moment(question.last),
          gap: t(`storage.clock.${unit}`, { count: Math.round(gap / size) }),
        })}
      </p>
      <p className="soft">{t('storage.clock.hint')}</p>
    </Modal>
  );
}
