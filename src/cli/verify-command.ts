import type { Problem } from '#domain/problem.ts';
import { type FileProof, proveFile } from '#storage/backup/prove-file.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import { createI18n } from '#i18n/create-i18n.ts';
import { toTranslate } from '#i18n/i18n.ts';
import type { CommandLine } from './command-line.ts';
import { openFile } from './open-file.ts';
import { UsageError } from './read-arguments.ts';

/**
 * `verify FILE`: proves a backup, a journal or an export from its first byte to the state that it folds to, and prints what it holds.
 * Exit 0 where it is proven, 1 where it is not, 2 where it cannot be read or is encrypted: then nobody can tell.
 */
export async function verifyCommand({ words }: CommandLine): Promise<number> {
  const [file] = words;
  if (file === undefined || words.length > 1) throw new UsageError('verify wants one FILE');
  const proof = await proveFile(await openFile(file));
  process.stdout.write(`${JSON.stringify(toReport(proof))}\n`);
  if (proof.kind === 'proven') return 0;
  return proof.kind === 'locked' || proof.problems.some(({ code }) => code === 'file.bytes.unreadable') ? 2 : 1;
}

function toReport(proof: FileProof): object {
  if (proof.kind === 'locked') return { status: 'locked', ...toHeader(proof) };
  if (proof.kind === 'refused') return { status: 'refused', what: proof.what, step: proof.step, ...toHeader(proof), problems: proof.problems.map(tell) };
  const { campaign, title, head, stateHash, counts, day } = proof.log;
  const made = proof.header === null ? {} : { made: proof.header.made, program: proof.header.program };
  const drawers = proof.log.drawers?.map(({ name }) => name) ?? [];
  return { status: 'proven', what: proof.what, campaign, title, ...made, day, head, stateHash, counts, drawers, warnings: proof.warnings.map(tell) };
}

/** What a file says of itself, where it says anything: unproven. */
function toHeader({ header }: Pick<FileProof, 'header'>): object {
  return header === null
    ? {}
    : { claims: { campaign: header.campaign, made: header.made, head: header.head, stateHash: header.stateHash, counts: header.counts } };
}

function tell(problem: Problem): object {
  const t = toTranslate(createI18n('en').t, 'en');
  return { ...problem, message: describeProblem(t, problem) };
}
