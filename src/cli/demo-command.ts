import { buildDemo } from './demo/build-demo.ts';
import { writeDemo } from './demo/write-demo.ts';
import type { CommandLine } from './command-line.ts';

/** `demo`: the definition of the demo campaign; `--log`: the log of its simulated campaign, a commit a line; `--write`: both into public/demo. */
export async function demoCommand({ options }: CommandLine): Promise<number> {
  if (options['write'] === true) {
    writeDemo('public/demo');
    return 0;
  }
  const { definition, recorder } = buildDemo();
  if (options['log'] === true) for (const commit of recorder.commits) process.stdout.write(`${JSON.stringify(commit)}\n`);
  else process.stdout.write(`${JSON.stringify(definition, null, 2)}\n`);
  return 0;
}
