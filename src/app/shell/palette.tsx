import { Input, type InputRef, Modal } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useCampaign } from '#workspace/use-campaign.ts';
import { findPlaces, type Place } from './find-places.ts';
import './palette.css';

/** Ctrl+K: finds any unit, officer, issue, slip, rule or page by its name or number, and goes there. All by keyboard. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const campaign = useCampaign();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const input = useRef<InputRef>(null);
  const { t } = campaign;
  const found = useMemo(() => findPlaces(campaign, query), [campaign, query]);
  const go = (place: Place | undefined): void => {
    if (place === undefined) return;
    onClose();
    void navigate({ to: place.to });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setChosen((present) => Math.max(0, Math.min(found.length - 1, present + step)));
    }
    if (event.key === 'Enter') go(found[chosen]);
  };
  return (
    <Modal
      open
      afterOpenChange={() => input.current?.focus()}
      title={t('common.button.search')}
      footer={null}
      width={560}
      onCancel={onClose}
      destroyOnHidden
      style={{ top: 80 }}
    >
      <Input
        // At once, not only when the dialog has opened: whoever pressed the keys types on.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        ref={input}
        value={query}
        placeholder={t('common.nav.search')}
        aria-label={t('common.nav.search')}
        aria-controls="palette-list"
        aria-activedescendant={found[chosen] === undefined ? undefined : `palette-${chosen}`}
        role="combobox"
        aria-expanded
        onChange={(event) => {
          setQuery(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id="palette-list" className="palette-list" role="listbox" aria-label={t('common.button.search')}>
        {found.map((place, index) => (
          <button
            key={place.to}
            id={`palette-${index}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            onMouseEnter={() => setChosen(index)}
            onClick={() => go(place)}
          >
            <span>{place.title}</span>
            <span className="faint">{place.kind}</span>
          </button>
        ))}
      </div>
      {found.length === 0 ? <p className="faint">{t('shell.nothingFound')}</p> : null}
    </Modal>
  );
}
