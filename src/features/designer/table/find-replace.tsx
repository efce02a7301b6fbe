import { Button } from 'antd';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import type { TableHand } from './table-hand.ts';
import { useVoice } from '#workspace/use-voice.ts';
import { foundIn, nextOf } from './find-in-table.ts';
import type { CellSpot } from './grid-spot.ts';

interface Props {
  readonly textsOf: TableHand['textsOf'];
  /** The last cell of the table: of all columns the outcome, which is behind them. */
  readonly last: CellSpot;
  readonly onGo: (spot: CellSpot) => void;
  /** Replaces everywhere; answers how many cells were changed and how many could not be. */
  readonly onReplace: (wanted: string, by: string) => { readonly replaced: number; readonly wrong: number };
  readonly onClose: () => void;
}

/** Finds a text in the cells of a table and puts another in its place, in all of them as one step. */
export function FindReplace({ textsOf, last, onGo, onReplace, onClose }: Props) {
  const { t } = useVoice();
  const [wanted, setWanted] = useState('');
  const [by, setBy] = useState('');
  const [at, setAt] = useState<CellSpot>({ row: 0, column: -1 });
  const [done, setDone] = useState<ReturnType<Props['onReplace']> | undefined>();
  const { row, column } = last;
  const texts = useMemo(() => textsOf({ from: { row: 0, column: 0 }, to: { row, column } }), [textsOf, row, column]);
  const found = useMemo(() => foundIn(texts, wanted), [texts, wanted]);
  const [find, replace] = [useId(), useId()];
  const next = (): void => {
    const spot = nextOf(found, at);
    if (spot === undefined) return;
    setAt(spot);
    onGo(spot);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) next();
  };
  return (
    // Escape leaves it, from whichever field.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div className="table-tools table-find" role="group" aria-label={t('table.find')} onKeyDown={onKeyDown}>
      <label htmlFor={find}>{t('table.find.wanted')}</label>
      <input
        id={find}
        value={wanted}
        // Whoever asked for it wants to type in it.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onChange={(event) => {
          setWanted(event.target.value);
          setDone(undefined);
        }}
      />
      <Button size="small" disabled={found.length === 0} onClick={next}>
        {t('table.find.next')}
      </Button>
      <label htmlFor={replace}>{t('table.find.by')}</label>
      <input id={replace} value={by} onChange={(event) => setBy(event.target.value)} />
      <Button size="small" disabled={found.length === 0} onClick={() => setDone(onReplace(wanted, by))}>
        {t('table.find.replace')}
      </Button>
      <span role="status">
        {done === undefined ? (wanted.trim() === '' ? '' : t('table.find.found', { count: found.length })) : t('table.find.done', done)}
      </span>
      <Button size="small" onClick={onClose}>
        {t('table.find.close')}
      </Button>
    </div>
  );
}
