import type { Reason, Remedy } from '#domain/reason.ts';
import { describeReason } from '#i18n/describe-reason.ts';
import { ClauseLines } from './clause-lines.tsx';
import { useVoice } from './use-voice.ts';
import './reason-list.css';

/**
 * Why something cannot be done: each reason as a sentence; a rule's with its clauses, who stands behind them, and what would
 * unblock them. `onRemedy` makes those remedies buttons.
 */
export function ReasonList({ reasons, onRemedy }: { readonly reasons: readonly Reason[]; readonly onRemedy?: ((remedy: Remedy) => void) | undefined }) {
  const voice = useVoice();
  return (
    <ul className="reason-list">
      {reasons.map((reason, index) => {
        const { sentence, details } = describeReason(reason, voice);
        return (
          <li key={index}>
            <span>{sentence}</span>
            {'clauses' in reason ? <ClauseLines clauses={reason.clauses} onRemedy={onRemedy} /> : <Details lines={details} />}
          </li>
        );
      })}
    </ul>
  );
}

function Details({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
