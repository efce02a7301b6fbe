import type { ReactNode } from 'react';
import './lamp.css';

/** What a lamp can say. Each has its own shape, so that colour is never the only sign. */
export type LampTone = 'idle' | 'green' | 'yellow' | 'red' | 'done' | 'incident';

const SHAPES: Readonly<Record<LampTone, ReactNode>> = {
  idle: <circle cx="8" cy="8" r="5.5" fill="none" strokeWidth="1.6" strokeDasharray="2.4 2" />,
  green: <circle cx="8" cy="8" r="6" />,
  yellow: <path d="M8 1.8 15 14H1z" />,
  red: <path d="M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5z" />,
  done: <path d="M2.2 8.6 6.3 12.6 13.8 4" fill="none" strokeWidth="2.4" strokeLinecap="round" strokeLinejoin="round" />,
  incident: <path d="M3 3l10 10M13 3 3 13" fill="none" strokeWidth="2.4" strokeLinecap="round" />,
};

/** A lamp: shape, colour and, unless `bare`, its word. `title` is what a pointer and a screen reader get. */
export function Lamp({
  tone,
  word,
  note,
  bare = false,
}: {
  readonly tone: LampTone;
  readonly word: string;
  readonly note?: string | undefined;
  readonly bare?: boolean;
}) {
  return (
    <span className={`lamp lamp-${tone}`} title={note ?? word}>
      <svg className="lamp-shape" viewBox="0 0 16 16" aria-hidden="true">
        {SHAPES[tone]}
      </svg>
      {bare ? <span className="visually-hidden">{word}</span> : <span className="lamp-word">{word}</span>}
    </span>
  );
}
