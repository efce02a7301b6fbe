import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useVoice } from '#workspace/use-voice.ts';
import type { Onward } from './use-grid-editing.ts';
import type { CellOption } from './table-hand.ts';

interface Props {
  readonly text: string;
  /** Begun with a sign that was typed: what is offered answers to it at once. */
  readonly isFresh?: boolean;
  readonly label: string;
  readonly isWrong: boolean;
  readonly optionsOf: (typed: string) => readonly CellOption[];
  readonly onTake: (text: string, onward: Onward) => void;
  readonly onCancel: () => void;
}

/** Where the list of options stands: under the field, or over it where there is no room. */
interface Place {
  readonly left: number;
  readonly top?: number;
  readonly bottom?: number;
}

const LIST_HEIGHT = 260;
const MOST_OPTIONS = 50;

/** The field in which a cell is typed, with what can be written there. Enter and Tab take it, Escape gives it back, leaving it takes it too. */
export function CellField({ text: begun, isFresh = false, label, isWrong, optionsOf, onTake, onCancel }: Props) {
  const { t } = useVoice();
  const [text, setText] = useState(begun);
  const [active, setActive] = useState(-1);
  const [place, setPlace] = useState<Place | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  const list = useId();
  const options = optionsOf(text === begun && !isFresh ? '' : text).slice(0, MOST_OPTIONS);
  useLayoutEffect(() => {
    const input = field.current;
    if (input === null) return;
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
    const box = input.getBoundingClientRect();
    setPlace(box.bottom + LIST_HEIGHT > innerHeight ? { left: box.left, bottom: innerHeight - box.top + 2 } : { left: box.left, top: box.bottom + 2 });
  }, []);
  const take = (taken: string, onward: Onward): void => {
    if (isOver.current) return;
    isOver.current = true;
    onTake(taken, onward);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const chosen = options[active]?.text;
    if (event.key === 'Enter') {
      event.preventDefault();
      take(chosen ?? text, 'down');
    } else if (event.key === 'Tab') {
      event.preventDefault();
      take(chosen ?? text, event.shiftKey ? 'left' : 'right');
    } else if (event.key === 'Escape') {
      isOver.current = true;
      onCancel();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const by = event.key === 'ArrowDown' ? 1 : -1;
      setActive(Math.max(-1, Math.min(options.length - 1, active + by)));
    }
  };
  return (
    <>
      <input
        ref={field}
        className="cell-field"
        value={text}
        role="combobox"
        aria-label={label}
        aria-expanded={options.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-invalid={isWrong}
        aria-activedescendant={active < 0 ? undefined : `${list}-${active}`}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setText(event.target.value);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => take(text, 'stay')}
      />
      {place === null || options.length === 0 ? null : (
        <div id={list} className="cell-options" role="listbox" aria-label={t('table.edit.options')} style={place}>
          {options.map((option, index) => (
            // The keyboard reaches it through the field, as in every combobox.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={`${option.text} ${option.hint}`}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              ref={index === active ? intoSight : undefined}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(option.text, 'down')}
            >
              <span>{option.text}</span>
              <span className="faint">{option.hint}</span>
            </div>
          ))}
        </div>
      )}
    </>
  );
}

function intoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
