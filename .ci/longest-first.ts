import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The test files that take longest, the longest first. Begun last, one of them would leave a core without work for as long. */
const LONGEST = [
  'storage/faults/nth-call',
  'files/import-fuzz',
  'logic/table/check-missing.property',
  'cli/simulate',
  'cli/calibrate',
  'logic/table/from-table.property',
  'cli/forecast',
  'simulation/live',
  'cli/run',
  'charts/step-equals-xstate.property',
  'simulation/differential-definitions.property',
  'cli/export-log',
].map((name) => `/tests/${name}.test.ts`);

/** Begins with the test files that take longest, whatever an earlier run has left in a cache; the others follow as they come. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = LONGEST.findIndex((name) => moduleId.endsWith(name));
      return place < 0 ? LONGEST.length : place;
    };
    return (await super.sort(files)).toSorted((left, right) => rank(left) - rank(right));
  }
}
