import type { Layout } from '#simulation/measure/layout.ts';
import type { WorkChoice } from '#simulation/report/workload.ts';
import type { OpenCampaign } from '#workspace/use-campaign.ts';

/** Something that can be looked at of the work: all hours, the hours of one kind, or the commands. */
export interface WorkView {
  readonly id: string;
  /** As it stands in a choice and above a column. */
  readonly title: string;
  readonly choice: WorkChoice;
}

/** What can be looked at of a run, all hours first; the commands alone where the behaviour names no kinds of work. */
export function workViews({ blocks }: Layout, { t, words, model }: Pick<OpenCampaign, 't' | 'words' | 'model'>): readonly WorkView[] {
  const works = blocks.flatMap(({ like }) => (like.kind === 'hours' ? [like.work] : []));
  const known = model.definition.behaviour?.work ?? [];
  const nameOf = (work: string): string => {
    const title = known.find(({ id }) => id === work)?.title;
    return title === undefined ? work : words.text(title);
  };
  const all: WorkView = { id: 'hours', title: t('simulate.work.allHours'), choice: { kind: 'hours', works } };
  return [
    ...(works.length > 1 ? [all] : []),
    ...works.map((work): WorkView => ({
      id: `hours ${work}`,
      title: t('simulate.work.hoursOf', { kind: nameOf(work) }),
      choice: { kind: 'hours', works: [work] },
    })),
    { id: 'commands', title: t('simulate.work.commands'), choice: { kind: 'commands' } },
  ];
}
