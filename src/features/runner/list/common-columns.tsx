import { idOf } from '#domain/subject-ref.ts';
import { formatDate } from '#i18n/format-date.ts';
import { nameSubject } from '#i18n/name-subject.ts';
import { Lamp } from '#ui/lamp.tsx';
import type { OpenCampaign } from '#workspace/use-campaign.ts';
import { SubjectLink } from '#workspace/subject-link.tsx';
import type { Column } from './column.ts';

const MANY_DAYS = 1e6;

/** The number or name of the subject, leading to its page. */
export function subjectColumn(campaign: OpenCampaign, title: string, width = 96): Column {
  return {
    key: 'subject',
    tight: true,
    title,
    width,
    text: ({ subject }) => (subject.ref.startsWith('officer:') ? nameSubject(subject.ref, campaign) : idOf(subject.ref)),
    cell: ({ subject }) => (
      <SubjectLink subject={subject.ref}>{subject.ref.startsWith('officer:') ? nameSubject(subject.ref, campaign) : idOf(subject.ref)}</SubjectLink>
    ),
  };
}

/** The unit that answers. */
export function unitColumn({ t, words }: OpenCampaign): Column {
  return { key: 'unit', title: t('common.column.unit'), width: 120, text: ({ subject }) => (subject.unit === null ? '' : words.unitName(subject.unit)) };
}

/** Where the chart stands, as a lamp with its word: the phase, or where parallel work has no one phase, the lamp's own. */
export function lampColumn({ t, words }: OpenCampaign, chart: string, says: 'phase' | 'lamp' = 'phase'): Column {
  const word = (phase: string | null, lamp: string): string => (phase === null || says === 'lamp' ? lamp : words.phaseLabel(chart, phase));
  return {
    key: 'lamp',
    tight: true,
    title: t(says === 'phase' ? 'common.column.phase' : 'common.column.lamp'),
    width: says === 'phase' ? 124 : 84,
    text: ({ phase, lamp }) => word(phase, t(`common.lamp.${lamp}`)),
    cell: ({ phase, lamp }) => <Lamp tone={lamp} word={word(phase, t(`common.lamp.${lamp}`))} note={t(`common.lamp.about.${lamp}`)} />,
  };
}

/** The nearest deadline and the working days left. */
export function deadlineColumns({ t, words }: OpenCampaign): readonly Column[] {
  return [
    {
      key: 'due',
      tight: true,
      title: t('common.column.due'),
      width: 84,
      text: ({ next }) => (next === undefined ? '' : formatDate(next.due, words.language, 'day')),
      value: ({ next }) => next?.due ?? '9999',
      out: { cell: ({ next }) => (next === undefined ? null : { date: next.due }) },
    },
    {
      key: 'left',
      tight: true,
      title: t('common.column.left'),
      width: 124,
      text: ({ next }) =>
        next === undefined
          ? ''
          : next.left < 0
            ? t('common.overdue', { count: -next.left })
            : next.left === 0
              ? t('common.left.today')
              : t('common.left', { count: next.left }),
      value: ({ next }) => next?.left ?? MANY_DAYS,
    },
  ];
}
