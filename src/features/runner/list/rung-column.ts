import type { SubjectRow } from '#engine/views/subject-list.ts';
import type { OpenCampaign } from '#workspace/use-campaign.ts';
import type { Column } from './column.ts';

/** The rung of the escalation ladder that a subject has reached. */
export function rungColumn({ t, words, model }: OpenCampaign): Column {
  const { ladders } = model.definition;
  const heightOf = ({ subject }: SubjectRow): number =>
    Math.max(-1, ...ladders.map(({ id, rungs }) => rungs.findIndex(({ code }) => code === subject.rungs[id])));
  return {
    key: 'rung',
    title: t('issue.rung'),
    width: 96,
    text: ({ subject }) =>
      Object.entries(subject.rungs)
        .map(([ladder, rung]) => words.rungTitle(ladder, rung))
        .join(' '),
    value: heightOf,
  };
}
