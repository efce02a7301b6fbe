import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import './menu-button.css';

/** What a menu offers. */
export interface MenuItem {
  readonly key: string;
  readonly label: string;
}

interface MenuButtonProps {
  readonly children: ReactNode;
  readonly items: readonly MenuItem[];
  readonly onChoose: (key: string) => void;
  readonly disabled?: boolean;
  readonly className?: string;
  /** The name of the button where its content is only a sign. */
  readonly name?: string;
  readonly title?: string | undefined;
}

/** A button with a menu under it: arrows, Home and End walk in it, Escape and a click elsewhere close it. */
export function MenuButton({ children, items, onChoose, disabled = false, className = 'menu-button-plain', name, title }: MenuButtonProps) {
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (open) frame.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, [open]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
      return;
    }
    const entries = [...(frame.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = entries.findIndex((entry) => entry === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + entries.length, Home: 0, End: entries.length - 1 }[event.key];
    if (to === undefined || entries.length === 0) return;
    event.preventDefault();
    entries[to % entries.length]?.focus();
  };
  return (
    <span
      ref={frame}
      className="menu-button"
      onBlur={({ relatedTarget }) => {
        if (!frame.current?.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className={className}
        disabled={disabled}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={name}
        title={title}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && !open) {
            event.preventDefault();
            setOpen(true);
          }
        }}
      >
        {children}
      </button>
      {open ? (
        <div id={id} role="menu" tabIndex={-1} className="menu" onKeyDown={onKeyDown}>
          {items.map(({ key, label }) => (
            <button
              key={key}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                onChoose(key);
              }}
            >
              {label}
            </button>
          ))}
        </div>
      ) : null}
    </span>
  );
}
