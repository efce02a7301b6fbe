import type { SubjectRow } from '#engine/views/subject-list.ts';
import type { FactDefinition } from '#domain/fact.ts';
import type { FactValue } from '#domain/fact-value.ts';
import { FactFrame } from '#engine/facts/fact-frame.ts';
import { formatFact } from '#i18n/format-value.ts';
import { formOfFact } from '#i18n/value-form.ts';
import type { OpenCampaign } from '#workspace/use-campaign.ts';
import type { Column } from './column.ts';

/** A column for each fact, under its catalogue name; worked-out facts are read at the present state. */
export function factColumns(campaign: OpenCampaign, facts: readonly (readonly [id: string, width?: number])[]): readonly Column[] {
  const frame = new FactFrame(campaign.model, campaign.state);
  return facts.flatMap(([id, width]): readonly Column[] => {
    const fact = campaign.words.fact(id);
    if (fact === undefined) return [];
    const read = (row: SubjectRow): ReturnType<FactFrame['read']> => frame.read(row.subject.ref, id);
    const shown = (row: SubjectRow): string => {
      const value = read(row);
      return value === undefined ? '' : formatFact(value, id, campaign);
    };
    return [
      {
        key: id,
        title: campaign.words.factTitle(id),
        text: shown,
        number: fact.type === 'number',
        ...(width === undefined ? {} : { width }),
        ...(fact.type === 'number' ? { value: (row: SubjectRow) => Number(read(row) ?? -1) } : {}),
        ...outOf(fact, campaign, read),
      },
    ];
  });
}

/** Numbers and days go into a file as what they are, so that it can be reckoned with. */
function outOf(fact: FactDefinition, { words }: OpenCampaign, read: (row: SubjectRow) => FactValue | undefined): Pick<Column, 'out'> {
  const { share, unit } = formOfFact(fact);
  if (fact.type === 'date') {
    return {
      out: {
        cell: (row) => {
          const value = read(row);
          return typeof value === 'string' && value !== '' ? { date: value } : null;
        },
      },
    };
  }
  if (fact.type !== 'number') return {};
  const cell = (row: SubjectRow): ReturnType<NonNullable<Column['out']>['cell']> => {
    const value = read(row);
    return typeof value !== 'number' ? null : share === true ? { share: value } : value;
  };
  return { out: { cell, ...(share === true || unit === undefined ? {} : { unit: words.text(unit) }) } };
}
