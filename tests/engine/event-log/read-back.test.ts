import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { logLines, type LogLine } from '#engine/event-log/log-lines.ts';
import { type Ocel, toOcel } from '#engine/event-log/to-ocel.ts';
import { toXes } from '#engine/event-log/to-xes.ts';
import { unpackLog } from '#storage/packed-log.ts';

/** A log as the process-mining library pm4js holds it: values stand one deep, dates are dates. */
interface ReadEvent {
  readonly attributes: Readonly<Record<string, { readonly value: string | Date }>>;
}
interface ReadLog {
  readonly traces: readonly (ReadEvent & { readonly events: readonly ReadEvent[] })[];
  readonly extensions: Readonly<Record<string, readonly [prefix: string, uri: string]>>;
  readonly classifiers: Readonly<Record<string, string>>;
}
interface Graph {
  readonly startActivities: Readonly<Record<string, number>>;
  readonly endActivities: Readonly<Record<string, number>>;
  /** How often one activity follows another, under “one,another”. */
  readonly pathsFrequency: Readonly<Record<string, number>>;
}
/** OCEL 1.0, which is as far as that library goes. */
interface OldOcel {
  readonly 'ocel:events': Readonly<Record<string, object>>;
  readonly 'ocel:objects': Readonly<Record<string, object>>;
}
type Counts = (ocel: OldOcel) => Readonly<Record<string, number>>;

const require = createRequire(import.meta.url);
const { XesImporter } = require('pm4js/pm4js/objects/log/importer/xes/importer.js') as { XesImporter: { apply: (xml: string) => ReadLog } };
require('pm4js/pm4js/statistics/log/general.js');
require('pm4js/pm4js/objects/dfg/frequency/obj.js');
const { FrequencyDfgDiscovery } = require('pm4js/pm4js/algo/discovery/dfg/algorithm.js') as { FrequencyDfgDiscovery: { apply: (log: ReadLog) => Graph } };
const { JsonOcelImporter } = require('pm4js/pm4js/objects/ocel/importer/jsonocel/importer.js') as { JsonOcelImporter: { apply: (json: string) => OldOcel } };
const { OcelFlattening } = require('pm4js/pm4js/objects/ocel/util/flattening.js') as {
  OcelFlattening: { flatten: (ocel: OldOcel, type: string) => ReadLog };
};
const { GeneralOcelStatistics } = require('pm4js/pm4js/statistics/ocel/general.js') as {
  GeneralOcelStatistics: { eventsPerActivityCount: Counts; objectsPerTypeCount: Counts; eventsRelatedPerObjectTypeCount: Counts };
};

/** Things by a key of theirs, in their order. */
function grouped<T>(things: Iterable<T>, keyOf: (thing: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group === undefined) groups.set(keyOf(thing), [thing]);
    else group.push(thing);
  }
  return groups;
}

/** Every twelfth subject of the demo's log with all that happened to it. */
const lines = someLines();
const bySubject = grouped(lines, ({ subject }) => subject);

function someLines(): readonly LogLine[] {
  const unpacked = unpackLog(JSON.parse(readFileSync(new URL('../../../public/demo/log.json', import.meta.url), 'utf8')));
  if (!unpacked.ok) throw new Error(JSON.stringify(unpacked.problems));
  const all = logLines(unpacked.value);
  const subjects = new Set([...new Set(all.map(({ subject }) => subject))].filter((_, at) => at % 12 === 0));
  return all.filter(({ subject }) => subjects.has(subject));
}

/** What follows what in lists of events, told by ourselves. */
function graphOf(traces: Iterable<readonly LogLine[]>): Graph {
  const [startActivities, endActivities, pathsFrequency] = [{}, {}, {}] as Record<string, number>[] as [
    Record<string, number>,
    Record<string, number>,
    Record<string, number>,
  ];
  const count = (counts: Record<string, number>, key: string): void => {
    counts[key] = (counts[key] ?? 0) + 1;
  };
  for (const events of traces) {
    const activities = events.map(({ activity }) => activity);
    count(startActivities, activities[0] ?? '');
    count(endActivities, activities.at(-1) ?? '');
    activities.slice(1).forEach((activity, at) => count(pathsFrequency, `${activities[at] ?? ''},${activity}`));
  }
  return { startActivities, endActivities, pathsFrequency };
}

const toldOf = ({ startActivities, endActivities, pathsFrequency }: Graph): Graph => ({ startActivities, endActivities, pathsFrequency });

/** What a line says, by the names that XES gives to it. */
const attributesOf = ({ id, time, at, actor, role, type, activity, unit, of, details }: LogLine): Readonly<Record<string, string | Date>> => ({
  'concept:name': activity,
  'time:timestamp': new Date(time),
  'org:resource': actor,
  'org:role': role,
  ...(unit === null ? {} : { 'org:group': unit }),
  qibu_id: id,
  qibu_type: type,
  qibu_entered: at,
  ...(of === null ? {} : { qibu_of: of }),
  ...Object.fromEntries(Object.entries(details).map(([key, value]) => [`qibu_${key}`, value])),
});

const valuesOf = ({ attributes }: ReadEvent): Readonly<Record<string, string | Date>> =>
  Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]));

describe('our XES, read by pm4js', () => {
  const log = XesImporter.apply(toXes(lines, 'demo'));

  it('has every subject as a trace, with every event in its order, each with all its attributes and its moment', () => {
    const read = log.traces.map((trace) => [valuesOf(trace)['concept:name'], trace.events.map(valuesOf)]);

    expect(lines.length).toBeGreaterThan(2000);
    expect(read).toEqual([...bySubject].map(([subject, events]) => [subject, events.map(attributesOf)]));
  });

  it('declares the extensions and the classifier of the standard', () => {
    expect(Object.values(log.extensions).map(([prefix]) => prefix)).toEqual(['concept', 'time', 'org']);
    expect(log.classifiers).toEqual({ Activity: 'concept:name' });
  });

  it('gives the graph of what follows what that our log gives', () => {
    const graph = toldOf(FrequencyDfgDiscovery.apply(log));

    expect(Object.keys(graph.pathsFrequency).length).toBeGreaterThan(50);
    expect(graph).toEqual(graphOf(bySubject.values()));
  });

  it('brings signs of markup and breaks of lines over as they are, and what XML cannot hold as a sign for it', () => {
    const [first] = lines;
    const hostile = first === undefined ? [] : [{ ...first, actor: '<&"\'\u0001\n\t>', details: { reason: ']]><event/>' } }];
    const [trace] = XesImporter.apply(toXes(hostile, '<demo> & "more"')).traces;

    expect(trace?.events.map(valuesOf)).toEqual([expect.objectContaining({ 'org:resource': '<&"\'\ufffd\n\t>', qibu_reason: ']]><event/>' })]);
  });
});

/** OCEL 2.0 under the names of OCEL 1.0: nothing is left out but the qualifiers and what objects have to do with one another. */
function toOld({ events, objects }: Ocel): string {
  const ofEvents = events.map(({ id, type, time, attributes, relationships }) => [
    id,
    {
      'ocel:activity': type,
      'ocel:timestamp': time,
      'ocel:omap': relationships.map(({ objectId }) => objectId),
      'ocel:vmap': Object.fromEntries(attributes.map(({ name, value }) => [name, value])),
    },
  ]);
  const ofObjects = objects.map(({ id, type }) => [id, { 'ocel:type': type, 'ocel:ovmap': {} }]);
  return JSON.stringify({ 'ocel:events': Object.fromEntries(ofEvents), 'ocel:objects': Object.fromEntries(ofObjects) });
}

describe('our OCEL, renamed to what pm4js knows (1.0) and read by it', () => {
  const ocel = JsonOcelImporter.apply(toOld(JSON.parse(JSON.stringify(toOcel(lines))) as Ocel));
  /** The objects to which a line happens, by ourselves. */
  const objectsOf = ({ subject, unit, of }: LogLine): readonly string[] => [
    ...new Set([subject, ...(unit === null ? [] : [`unit:${unit}`]), ...(of === null ? [] : [of])]),
  ];
  const kindOf = (object: string): string => object.slice(0, object.indexOf(':'));
  const tally = (keys: Iterable<string>): Readonly<Record<string, number>> =>
    Object.fromEntries([...grouped(keys, (key) => key)].map(([key, { length }]) => [key, length]));

  it('has the events by activity and the objects by type that our log has, and as many events to each type', () => {
    expect(GeneralOcelStatistics.eventsPerActivityCount(ocel)).toEqual(tally(lines.map(({ activity }) => activity)));
    expect(GeneralOcelStatistics.objectsPerTypeCount(ocel)).toEqual(tally([...new Set(lines.flatMap(objectsOf))].map(kindOf)));
    expect(GeneralOcelStatistics.eventsRelatedPerObjectTypeCount(ocel)).toEqual(tally(lines.flatMap((line) => [...new Set(objectsOf(line).map(kindOf))])));
  });

  it.each(['officer', 'unit', 'issue', 'stage'])('gives the graph of what follows what for objects of the type %s that our log gives', (type) => {
    const traces = grouped(
      lines.flatMap((line) => objectsOf(line).map((object) => ({ object, line }))).filter(({ object }) => kindOf(object) === type),
      ({ object }) => object,
    );
    const graph = toldOf(FrequencyDfgDiscovery.apply(OcelFlattening.flatten(ocel, type)));

    expect(traces.size).toBeGreaterThan(0);
    expect(graph).toEqual(graphOf([...traces.values()].map((each) => each.map(({ line }) => line))));
  });
});
