import { ownValue } from '#domain/own-value.ts';
import type { CommandLine } from './command-line.ts';

/** Wrong usage: printed as it is, exit code 2. */
export class UsageError extends Error {}

const WITH_VALUE: ReadonlySet<string> = new Set([
  'semantics',
  'vocabulary',
  'commands',
  'format',
  'scenario',
  'runs',
  'seed',
  'workers',
  'on',
  'parameters',
  'prior',
  'out',
]);
const FLAGS: ReadonlySet<string> = new Set(['log', 'state', 'json', 'readme', 'write']);

/** Options that name a file in one command and nothing in the others. */
const WITH_VALUE_IN: Readonly<Record<string, ReadonlySet<string>>> = { calibrate: new Set(['log']) };

/** Splits the words and options of a command. Refuses (throws UsageError) unknown options and ones without their value. */
export function readArguments(command: string, words: readonly string[]): CommandLine {
  const plain: string[] = [];
  const options: Record<string, string | true> = {};
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (!word.startsWith('--')) {
      plain.push(word);
      continue;
    }
    const [name = '', inline] = word.slice(2).split('=', 2);
    if (wantsValue(command, name)) {
      const value = inline ?? words[(index += 1)];
      if (value === undefined) throw new UsageError(`--${name} wants a value`);
      options[name] = value;
    } else if (FLAGS.has(name) && inline === undefined) options[name] = true;
    else throw new UsageError(`unknown option ${word}`);
  }
  return { words: plain, options };
}

function wantsValue(command: string, name: string): boolean {
  return WITH_VALUE.has(name) || ownValue(WITH_VALUE_IN, command)?.has(name) === true;
}
