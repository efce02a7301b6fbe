import { useState } from 'react';
import './long-text.css';

const SHOWN = 200;

/** A text that a person wrote. Long ones are cut short until the rest is asked for; signs of direction in it stay inside it. */
export function LongText({ text, more, less }: { readonly text: string; readonly more: string; readonly less: string }) {
  const [all, setAll] = useState(false);
  const signs = [...text];
  if (signs.length <= SHOWN) return <bdi>{text}</bdi>;
  return (
    <>
      <bdi>{all ? text : `${signs.slice(0, SHOWN).join('')}…`}</bdi>{' '}
      <button type="button" className="long-text-more" aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? less : more}
      </button>
    </>
  );
}
