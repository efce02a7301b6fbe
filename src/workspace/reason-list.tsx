import type { Reason } from '#domain/reason.ts';
import { describeReason } from '#i18n/describe-reason.ts';
import { useVoice } from './desk.ts';
import './reason-list.css';

/** Why something cannot be done: each reason as a sentence, with actual and required values, and who can unblock it. */
export function ReasonList({ reasons }: { readonly reasons: readonly Reason[] }) {
  const voice = useVoice();
  return (
    <ul className="reason-list">
      {reasons.map((reason, index) => {
        const { sentence, details } = describeReason(reason, voice);
        return (
          <li key={index}>
            <span>{sentence}</span>
            {details.length === 0 ? null : (
              <ul>
                {details.map((detail, at) => (
                  <li key={at}>{detail}</li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}
