import { describeProblem } from '#i18n/describe-problem.ts';
import { formatNumber } from '#i18n/format-number.ts';
import { Lamp } from '#ui/lamp.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { useTexts } from '#workspace/use-voice.ts';
import type { Verified } from './storage-desk.ts';

/** What stands under a campaign: what is under way, what was done, or what a verification came to. */
export type VerificationShown = { readonly kind: 'running' | 'done'; readonly words: string } | Verified;

const MOST = 8;

/** A line under a campaign that is read aloud when it changes; it is always there, so that its first words are heard too. */
export function VerificationLine({ shown, columns }: { readonly shown: VerificationShown | null; readonly columns: number }) {
  return (
    <tr className={shown === null ? 'storage-result storage-quiet' : 'storage-result'}>
      <td colSpan={columns}>
        <div role="status">{shown === null ? null : shown.kind === 'verified' ? <Findings found={shown} /> : <Plain shown={shown} />}</div>
      </td>
    </tr>
  );
}

function Plain({ shown }: { readonly shown: Exclude<VerificationShown, Verified> }) {
  if (shown.kind === 'done') return <Lamp tone="done" word={shown.words} />;
  return (
    <span className="storage-running">
      <Waiting /> {shown.words}
    </span>
  );
}

function Findings({ found }: { readonly found: Verified }) {
  const { t } = useTexts();
  const { problems, stateHash } = found;
  const seconds = t('settings.seconds', { count: formatNumber(found.ms / 1000, 1) });
  const values = { time: seconds, records: formatNumber(found.records), events: formatNumber(found.events) };
  return (
    <>
      <Lamp
        tone={problems.length === 0 ? 'done' : 'red'}
        word={problems.length === 0 ? t('settings.verify.sound', values) : t('settings.verify.found', { ...values, count: problems.length })}
      />
      {stateHash === null ? null : <code className="storage-hash">{t('settings.verify.state', { hash: stateHash })}</code>}
      {problems.length === 0 ? null : (
        <ul className="storage-problems">
          {problems.slice(0, MOST).map((problem) => (
            <li key={`${problem.code} ${problem.path}`}>
              {problem.path === '' ? null : <code>{problem.path}</code>} {describeProblem(t, problem)}
            </li>
          ))}
          {problems.length > MOST ? <li>{t('home.damaged.more', { count: problems.length - MOST })}</li> : null}
        </ul>
      )}
    </>
  );
}
