import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { z } from 'zod';
import type { Commit } from '#domain/event.ts';
import { logLines, type LogLine } from '#engine/event-log/log-lines.ts';
import { type Ocel, toOcel } from '#engine/event-log/to-ocel.ts';
import { toXes } from '#engine/event-log/to-xes.ts';
import { unpackLog } from '#storage/packed-log.ts';

const DEMO = new URL('../../../public/demo/log.json', import.meta.url);
const XES = new URL('../../../../shared/conformance/xes-ieee-1849-2016.xsd', import.meta.url);
const OCEL = new URL('../../../../shared/conformance/ocel20-schema.json', import.meta.url);

const hostile: Commit = {
  v: 1,
  seq: 1,
  commandId: 'c',
  at: '2024-10-09T08:00:00+08:00',
  day: '2024-10-09',
  actor: { id: '<&"\u0001\n>', role: 'campaignOffice' },
  edition: 'sha256:x',
  events: [
    { type: 'subject.registered', stream: 'issue:1', unit: 'ZS1' },
    { type: 'subject.registered', stream: 'slip:1', of: 'issue:1', unit: 'ZS1' },
    { type: 'subject.reassigned', stream: 'issue:1', before: 'ZS1', unit: 'ZS2', reason: ']]><event/>' },
    { type: 'reminder.sent', stream: 'issue:1', role: 'unitHead' },
  ],
};

let commits: readonly Commit[] = [];
let lines: readonly LogLine[] = [];
beforeAll(() => {
  const unpacked = unpackLog(JSON.parse(readFileSync(DEMO, 'utf8')));
  if (!unpacked.ok) throw new Error(JSON.stringify(unpacked.problems));
  commits = unpacked.value;
  lines = logLines(commits);
});

/** Beginning and end of the demo's log, and a hostile commit. */
const some = (): readonly LogLine[] => logLines([...commits.slice(0, 40), ...commits.slice(-40), hostile]);

describe('the events of a log as lines', () => {
  it('are all of them, in order, with time that never runs backwards and days that are those of the campaign', () => {
    expect(lines).toHaveLength(commits.reduce((sum, { events }) => sum + events.length, 0));
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    expect(lines.every(({ time, day }) => time.startsWith(day))).toBe(true);
    expect(lines.every(({ time }, index) => index === 0 || time > (lines[index - 1]?.time ?? ''))).toBe(true);
  });

  it('say where a subject belonged at the time, what it hangs on, and to whom a reminder went', () => {
    const told = logLines([hostile]);

    expect(told.map(({ unit, of }) => [unit, of])).toEqual([
      ['ZS1', null],
      ['ZS1', 'issue:1'],
      ['ZS2', null],
      ['ZS2', null],
    ]);
    expect(told.map(({ details }) => details)).toEqual([{}, {}, { before: 'ZS1', reason: ']]><event/>' }, { recipient: 'unitHead' }]);
    expect(lines.find(({ type }) => type === 'instance.moved')?.activity).toMatch(/^instance\.moved \S+ \S+$/);
  });
});

describe('a log as XES', () => {
  it.skipIf(skipped(XES))('is valid by the schema of IEEE 1849-2016, hostile texts and the whole range of events included', async () => {
    const xml = toXes(some(), 'demo');
    const { valid, errors } = await validateXML({ xml: [{ fileName: 'log.xes', contents: xml }], schema: [readFileSync(XES, 'utf8')] });

    expect(valid ? [] : errors.map(({ message }) => message)).toEqual([]);
  });

  it('has a trace for every subject, and every event once', () => {
    const xml = toXes(lines, 'demo');

    expect(xml.match(/<trace>/g)).toHaveLength(new Set(lines.map(({ subject }) => subject)).size);
    expect(xml.match(/<event>/g)).toHaveLength(lines.length);
  });
});

describe('a log as OCEL 2.0', () => {
  it.skipIf(skipped(OCEL))('is valid by its published schema', () => {
    const schema = z.fromJSONSchema(JSON.parse(readFileSync(OCEL, 'utf8')) as Parameters<typeof z.fromJSONSchema>[0]);

    expect(schema.safeParse({ ...toOcel(some()), events: [{ id: 1 }] }).success).toBe(false);
    expect(schema.safeParse(JSON.parse(JSON.stringify(toOcel(some())))).error?.issues ?? []).toEqual([]);
  });

  it('names no object, type or attribute that it does not have', () => {
    const ocel: Ocel = toOcel(lines);
    const [objects, eventTypes] = [new Map(ocel.objects.map((object) => [object.id, object])), new Map(ocel.eventTypes.map((type) => [type.name, type]))];
    const objectTypes = new Set(ocel.objectTypes.map(({ name }) => name));

    expect(ocel.events).toHaveLength(lines.length);
    expect(ocel.objects.every(({ type }) => objectTypes.has(type))).toBe(true);
    const related = [...ocel.events, ...ocel.objects].flatMap(({ relationships }) => relationships.map(({ objectId }) => objectId));
    expect(related.filter((id) => !objects.has(id))).toEqual([]);
    const unknown = ocel.events.filter(({ type, attributes }) =>
      attributes.some(({ name }) => !(eventTypes.get(type)?.attributes ?? []).some((each) => each.name === name)),
    );
    expect(unknown).toEqual([]);
    expect(objects.get('officer:直一-017')?.relationships).toContainEqual({ objectId: 'unit:ZS1', qualifier: 'unit' });
  });
});

/** The schemas lie beside the project, not in it. */
function skipped(schema: URL): boolean {
  const isAbsent = !existsSync(schema);
  if (isAbsent) console.log(`skipped: ${schema.pathname} is not there`);
  return isAbsent;
}
