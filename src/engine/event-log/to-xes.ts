import type { LogLine } from './log-lines.ts';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML 1.0 cannot hold. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * A log as XES (IEEE 1849-2016): a trace for every subject, in the order in which they first appear, with its events in their order. The extensions
 * Concept, Time and Organizational are those of the standard; whatever else an event says stands under `qibu_`.
 */
export function toXes(lines: readonly LogLine[], campaign: string): string {
  const traces = new Map<string, LogLine[]>();
  for (const line of lines) {
    const trace = traces.get(line.subject);
    if (trace === undefined) traces.set(line.subject, [line]);
    else trace.push(line);
  }
  const head = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<log xes.version="1849.2016" xes.features="">',
    '  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>',
    '  <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>',
    '  <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>',
    '  <global scope="trace">',
    `    ${text('concept:name', '')}`,
    '  </global>',
    '  <global scope="event">',
    `    ${text('concept:name', '')}`,
    '    <date key="time:timestamp" value="1970-01-01T00:00:00.000Z"/>',
    '  </global>',
    '  <classifier name="Activity" scope="event" keys="concept:name"/>',
    `  ${text('concept:name', campaign)}`,
  ];
  return `${[...head, ...[...traces].flatMap(([subject, events]) => traceOf(subject, events)), '</log>'].join('\n')}\n`;
}

function traceOf(subject: string, events: readonly LogLine[]): readonly string[] {
  return ['  <trace>', `    ${text('concept:name', subject)}`, ...events.flatMap(eventOf), '  </trace>'];
}

function eventOf({ id, time, at, actor, role, type, activity, unit, of, details }: LogLine): readonly string[] {
  return [
    '    <event>',
    `      ${text('concept:name', activity)}`,
    `      <date key="time:timestamp" value="${time}"/>`,
    `      ${text('org:resource', actor)}`,
    `      ${text('org:role', role)}`,
    ...(unit === null ? [] : [`      ${text('org:group', unit)}`]),
    `      ${text('qibu_id', id)}`,
    `      ${text('qibu_type', type)}`,
    `      ${text('qibu_entered', at)}`,
    ...(of === null ? [] : [`      ${text('qibu_of', of)}`]),
    ...Object.entries(details).map(([key, value]) => `      ${text(`qibu_${key}`, value)}`),
    '    </event>',
  ];
}

function text(key: string, value: string): string {
  return `<string key="${key}" value="${value
    .replaceAll(FORBIDDEN, '\ufffd')
    .replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)
    .replaceAll(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)}"/>`;
}
