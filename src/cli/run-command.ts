import { type Command, commandSchema } from '#domain/command.ts';
import { parseDefinition } from '#domain/parse-definition.ts';
import type { CampaignEvent } from '#domain/event.ts';
import { type Outcome, type Reason } from '#domain/reason.ts';
import { toPointer } from '#domain/problem.ts';
import { decide } from '#engine/decide/decide.ts';
import { modelAfter } from '#engine/edition/adopted-model.ts';
import { checkSubmission } from '#engine/edition/check-submission.ts';
import { type CampaignState, emptyState } from '#engine/evolve/campaign-state.ts';
import { applyCommit } from '#engine/evolve/replay.ts';
import { toPlainState } from '#engine/evolve/plain-state.ts';
import { stateHash } from '#engine/evolve/state-hash.ts';
import { checkDefinition } from '#engine/check/check-definition.ts';
import { createModel, type Model } from '#engine/model.ts';
import { toCommit } from '#engine/to-commit.ts';
import type { CommandLine } from './command-line.ts';
import { UsageError } from './read-arguments.ts';
import { readJson, readText } from './read-json.ts';

/** `run FILE --commands FILE`: sends commands to a definition, a result a line, then the hash of the state, or the state. */
export async function runCommand({ words, options }: CommandLine): Promise<number> {
  const [file] = words;
  const commands = options['commands'];
  if (file === undefined || words.length > 1 || typeof commands !== 'string') throw new UsageError('run wants FILE --commands FILE');
  const parsed = parseDefinition(readJson(file));
  const problems = parsed.ok ? checkDefinition(parsed.value).filter(({ severity }) => severity === 'error') : parsed.problems;
  if (!parsed.ok || problems.length > 0) {
    for (const problem of problems) process.stdout.write(`${JSON.stringify({ status: 'definition', ...problem })}\n`);
    return 1;
  }
  let run: Run = { model: createModel(parsed.value), state: emptyState };
  for (const input of readCommands(commands)) run = runOne(run, input);
  process.stdout.write(`${JSON.stringify(options['state'] === true ? { state: toPlainState(run.state) } : { stateHash: stateHash(run.state) })}\n`);
  return 0;
}

/** A JSON list, or a command a line. A line that is no JSON is refused in its place. */
function readCommands(file: string): readonly unknown[] {
  const text = readText(file);
  if (text.trimStart().startsWith('[')) {
    const list = readJson(file);
    return Array.isArray(list) ? list : [list];
  }
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => {
      try {
        return JSON.parse(line);
      } catch {
        return line;
      }
    });
}

/** Where a run stands: the edition in force may change on its way. */
interface Run {
  readonly model: Model;
  readonly state: CampaignState;
}

function runOne(run: Run, input: unknown): Run {
  const command = commandSchema.safeParse(input);
  if (!command.success) {
    const reasons = command.error.issues.map(({ path, message }): Reason => ({ code: 'command.malformed', path: toPointer(path), problem: message }));
    print({ status: 'refused', commandId: null, reasons });
    return run;
  }
  return decideAndPrint(run, command.data);
}

function decideAndPrint(run: Run, command: Command): Run {
  const { model, state } = run;
  const { commandId } = command;
  const against = checkSubmission(model, state, command);
  const outcome: Outcome<CampaignEvent> = against.length > 0 ? { kind: 'refused', reasons: against } : decide(model, state, command);
  const items = outcome.items === undefined ? {} : { items: outcome.items };
  if (outcome.kind === 'refused') {
    print({ status: 'refused', commandId, reasons: outcome.reasons, ...items });
    return run;
  }
  const commit = toCommit({ model, state, command, events: outcome.events, items: outcome.items });
  print({ status: 'accepted', commandId, seq: commit.seq, day: commit.day, events: commit.events, ...items });
  return { model: modelAfter(model, [commit]) ?? model, state: applyCommit(state, commit) };
}

function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
