import { kindOf } from '#domain/subject-ref.ts';
import type { LogLine } from './log-lines.ts';

interface Declared {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly type: 'string' }[];
}

interface Related {
  readonly objectId: string;
  readonly qualifier: string;
}

/** A log as OCEL 2.0 has it in JSON. */
export interface Ocel {
  readonly objectTypes: readonly Declared[];
  readonly eventTypes: readonly Declared[];
  readonly objects: readonly {
    readonly id: string;
    readonly type: string;
    readonly attributes: readonly never[];
    readonly relationships: readonly Related[];
  }[];
  readonly events: readonly {
    readonly id: string;
    readonly type: string;
    readonly time: string;
    readonly attributes: readonly { readonly name: string; readonly value: string }[];
    readonly relationships: readonly Related[];
  }[];
}

/**
 * A log as OCEL 2.0 (JSON): every subject and every unit is an object, every event happens to its subject, in its unit, and to what the subject hangs
 * on. Events are typed by what happened, chart and trigger included.
 */
export function toOcel(lines: readonly LogLine[]): Ocel {
  const objects = new Map<string, Related[]>();
  const types = new Map<string, Set<string>>();
  const object = (id: string): Related[] => {
    const known = objects.get(id) ?? [];
    objects.set(id, known);
    return known;
  };
  const events = lines.map((line) => {
    const attributes = attributesOf(line);
    const names = types.get(line.activity) ?? new Set<string>();
    types.set(line.activity, names);
    for (const { name } of attributes) names.add(name);
    const own = object(line.subject);
    const around = relatedOf(line);
    for (const related of around) {
      object(related.objectId);
      if (!own.some(({ objectId, qualifier }) => objectId === related.objectId && qualifier === related.qualifier)) own.push(related);
    }
    return { id: line.id, type: line.activity, time: line.time, attributes, relationships: [{ objectId: line.subject, qualifier: 'subject' }, ...around] };
  });
  return {
    objectTypes: [...new Set([...objects.keys()].map(typeOf))].map((name) => ({ name, attributes: [] })),
    eventTypes: [...types].map(([name, names]) => ({ name, attributes: [...names].map((attribute) => ({ name: attribute, type: 'string' })) })),
    objects: [...objects].map(([id, relationships]) => ({ id, type: typeOf(id), attributes: [], relationships })),
    events,
  };
}

function relatedOf({ subject, unit, of }: LogLine): readonly Related[] {
  const home = unit === null ? undefined : `unit:${unit}`;
  return [
    ...(home === undefined || home === subject ? [] : [{ objectId: home, qualifier: 'unit' }]),
    ...(of === null || of === home ? [] : [{ objectId: of, qualifier: 'of' }]),
  ];
}

function attributesOf({ at, actor, role, details }: LogLine): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries({ actor, role, entered: at, ...details }).map(([name, value]) => ({ name, value }));
}

function typeOf(id: string): string {
  return kindOf(id as LogLine['subject']);
}
