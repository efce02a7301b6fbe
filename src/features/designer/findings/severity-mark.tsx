import type { Severity } from '#domain/problem.ts';
import { useVoice } from '#workspace/use-voice.ts';
import './severity-mark.css';

const SHAPES: Readonly<Record<Severity, string>> = {
  error: 'M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5z',
  warning: 'M8 1.8 15 14H1z',
  note: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2z',
};

/** How much a finding weighs: a shape, a colour and a word, or a number of them. */
export function SeverityMark({ severity, count }: { readonly severity: Severity; readonly count?: number }) {
  const { t } = useVoice();
  const word = count === undefined ? t(`problems.severity.${severity}`) : t(`problems.count.${severity}`, { count });
  return (
    <span className={`severity severity-${severity}`} title={t(`problems.severity.about.${severity}`)}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={SHAPES[severity]} />
      </svg>
      {word}
    </span>
  );
}
