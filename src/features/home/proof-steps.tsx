import { Lamp } from '#ui/lamp.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { useTexts } from '#workspace/use-voice.ts';
import { type ProofStep, proofSteps, type RestoreProof } from './restore-proof.ts';

type Standing = 'done' | 'running' | 'failed' | 'waiting';

/** The three steps of the proof, ticked off one by one. A file that states no state hash has nothing to be compared with, and that is said. */
export function ProofSteps({ done, proof }: { readonly done: readonly ProofStep[]; readonly proof: RestoreProof | null }) {
  const { t } = useTexts();
  const isBackup = proof === null || proof.kind === 'locked' || !('what' in proof) || proof.what === null || proof.what === 'backup';
  return (
    <ol className="restore-steps" aria-label={t('restore.steps')}>
      {proofSteps.map((step) => {
        const standing = standingOf(step, done, proof);
        const word = t(step === 'state' && !isBackup ? 'restore.step.fold' : `restore.step.${step}`);
        return (
          <li key={step} data-standing={standing}>
            <StepMark standing={standing} word={`${word} · ${t(`restore.standing.${standing}`)}`} />
          </li>
        );
      })}
    </ol>
  );
}

function standingOf(step: ProofStep, done: readonly ProofStep[], proof: RestoreProof | null): Standing {
  if (done.includes(step) || proof?.kind === 'proven') return 'done';
  if (proof?.kind === 'refused' && proof.step === step) return 'failed';
  const isNext = step === proofSteps.find((each) => !done.includes(each));
  return proof === null && isNext ? 'running' : 'waiting';
}

const TONES = { done: 'green', failed: 'red', waiting: 'idle' } as const;

function StepMark({ standing, word }: { readonly standing: Standing; readonly word: string }) {
  if (standing !== 'running') return <Lamp tone={TONES[standing]} word={word} />;
  return (
    <span className="restore-running">
      <Waiting /> {word}
    </span>
  );
}
