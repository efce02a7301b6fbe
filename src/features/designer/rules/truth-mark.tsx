import './truth-mark.css';

/** What became of a clause: it holds, it does not, it cannot be told, or its rule is broken. */
export type Truth = 'true' | 'false' | 'undetermined' | 'error';

const SIGNS: Readonly<Record<Truth, string>> = { true: '✓', false: '✗', undetermined: '?', error: '!' };

/** A truth value: a shape with a sign, a colour and a word. */
export function TruthMark({ truth, word }: { readonly truth: Truth; readonly word: string }) {
  return (
    <span className={`truth truth-${truth}`}>
      <span className="truth-sign" aria-hidden="true">
        {SIGNS[truth]}
      </span>
      {word}
    </span>
  );
}
