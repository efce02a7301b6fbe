import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SubjectKind } from '#domain/id.ts';
import { boardRows } from '#engine/views/board.ts';
import { lamps } from '#engine/views/lamp.ts';
import { listSubjects, type SubjectQuery } from '#engine/views/subject-list.ts';
import type { ViewContext } from '#engine/views/view-context.ts';
import { randomCampaign, type RandomStep } from '#tests/support/random-commands.ts';
import { tinyDefinition } from '#tests/support/tiny-campaign.ts';
import { openTiny, type TinyRun } from '#tests/support/tiny-run.ts';

const kinds: readonly SubjectKind[] = ['officer', 'issue', 'slip', 'proposal', 'stage'];

function play(steps: readonly RandomStep[]): TinyRun {
  const run = openTiny();
  for (const [index, step] of steps.entries()) run.sendCommand(step(run.state, `c${index}`));
  return run;
}

function contextOf(run: TinyRun): ViewContext {
  return { definition: run.model.definition, calendar: run.model.calendar, state: run.state };
}

function count(context: ViewContext, query: SubjectQuery): number {
  return listSubjects(context, query).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

describe('[K13] the one query behind lists and counts', { timeout: 60_000 }, () => {
  it('[K13] lists every subject of a kind that is not void, and nothing else', () => {
    fc.assert(
      fc.property(randomCampaign(), fc.constantFrom(...kinds), (steps, kind) => {
        const run = play(steps);
        const wanted = [...run.state.subjects.values()].filter(({ ref, voided }) => ref.startsWith(`${kind}:`) && !voided).map(({ ref }) => ref);

        const listed = listSubjects(contextOf(run), { kind }).map(({ subject }) => subject.ref);

        expect([...listed].toSorted()).toEqual(wanted.toSorted());
      }),
      { numRuns: 25 },
    );
  });

  it('[K13] counts the same in parts as in all: by lamp, by unit, by phase', () => {
    fc.assert(
      fc.property(randomCampaign(), fc.constantFrom(...kinds), (steps, kind) => {
        const context = contextOf(play(steps));
        const rows = listSubjects(context, { kind });
        const phases = [...new Set(rows.map(({ phase }) => phase))].filter((phase) => phase !== null);

        expect(sum(lamps.map((lamp) => count(context, { kind, lamp })))).toBe(rows.length);
        expect(sum(tinyDefinition.organisation.units.map(({ id }) => count(context, { kind, unit: id })))).toBe(
          rows.filter(({ subject }) => subject.unit !== null).length,
        );
        expect(sum(phases.map((phase) => count(context, { kind, phase })))).toBe(rows.filter(({ phase }) => phase !== null).length);
      }),
      { numRuns: 25 },
    );
  });

  it('[K13] lists for every lamp of the board exactly the stages that show it', () => {
    fc.assert(
      fc.property(randomCampaign(), (steps) => {
        const context = contextOf(play(steps));
        const cells = boardRows(context).flatMap((row) => row.cells);

        const onBoard = lamps.map((lamp) =>
          cells
            .filter((cell) => cell.lamp === lamp)
            .map(({ ref }) => ref)
            .toSorted(),
        );
        const listed = lamps.map((lamp) =>
          listSubjects(context, { kind: 'stage', lamp })
            .map(({ subject }) => subject.ref)
            .toSorted(),
        );

        expect(listed).toEqual(onBoard);
      }),
      { numRuns: 25 },
    );
  });
});
