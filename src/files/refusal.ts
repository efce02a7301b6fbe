import type { Problem, Result } from '#domain/problem.ts';

/** Thrown deep inside a reader where it meets what it will not read; never leaves this layer, see {@link answering}. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Stops a reader with the finding `code`; `path` is the part of the file (`xl/workbook.xml`), `''` the whole. */
export function refuse(code: string, detail: Problem['detail'] = {}, path = ''): never {
  throw new Refusal({ severity: 'error', code, path, detail });
}

/** A reader's value, or the problem for which it stopped. Any other throw is misuse or a fault of ours and goes on. */
export async function answering<T>(read: () => T | Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await read() };
  } catch (failure) {
    if (failure instanceof Refusal) return { ok: false, problems: [failure.problem] };
    throw failure;
  }
}
