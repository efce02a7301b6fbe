import { useId, useState } from 'react';
import { useTexts } from '#workspace/use-voice.ts';
import type { VaultDesk } from './vault-desk.ts';

const CHOICES = [5, 10, 30, 60];

/** After how long a vault locks by itself. */
export function IdleChoice({ idle }: { readonly idle: VaultDesk['idle'] }) {
  const { t } = useTexts();
  const id = useId();
  const [minutes, setMinutes] = useState(idle.minutes);
  return (
    <div className="vault-idle">
      <label htmlFor={id}>{t('vault.idle')}</label>
      <select
        id={id}
        value={minutes}
        onChange={({ target }) => {
          idle.setMinutes(Number(target.value));
          setMinutes(Number(target.value));
        }}
      >
        <option value={0}>{t('vault.idle.never')}</option>
        {[...new Set([...CHOICES, ...(minutes === 0 ? [] : [minutes])])].map((choice) => (
          <option key={choice} value={choice}>
            {t('vault.idle.minutes', { count: choice })}
          </option>
        ))}
      </select>
    </div>
  );
}
