import { parseDefinition } from '#domain/parse-definition.ts';
import type { Problem } from '#domain/problem.ts';
import { checkDefinition } from '#engine/check/check-definition.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import { createI18n } from '#i18n/create-i18n.ts';
import { toTranslate } from '#i18n/i18n.ts';
import type { CommandLine } from './command-line.ts';
import { UsageError } from './read-arguments.ts';
import { readJson } from './read-json.ts';

/** `check FILE`: every finding as a JSON line; exit 1 where one is an error. */
export async function checkCommand({ words }: CommandLine): Promise<number> {
  const [file] = words;
  if (file === undefined || words.length > 1) throw new UsageError('check wants one FILE');
  const parsed = parseDefinition(readJson(file));
  const problems = parsed.ok ? checkDefinition(parsed.value) : parsed.problems;
  const tell = teller();
  for (const problem of problems) process.stdout.write(`${JSON.stringify(toFinding(problem, tell(problem)))}\n`);
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function toFinding({ severity, code, path, detail }: Problem, message: string): object {
  return { severity, code, path, message, ...(detail === undefined ? {} : { detail }) };
}

function teller(): (problem: Problem) => string {
  const t = toTranslate(createI18n('en').t, 'en');
  return (problem) => describeProblem(t, problem);
}
