import type { EnglishOf } from '../english-of.ts';
import type { workload as zh } from '../zh/workload.ts';

/** See the Chinese. */
export const workload = {
  'simulate.work': 'Work of the units, week by week',
  'simulate.work.about': 'All that is registered, recorded and decided; the stronger the shade, the busier',
  'simulate.work.about.hours': 'On average, put down to the unit whose people do it; the stronger the shade, the busier',
  'simulate.work.all': 'In all',
  'simulate.work.everybody': 'All units, by head',
  'simulate.work.allHours': 'All hours',
  'simulate.work.hoursOf': 'Hours: {{kind}}',
  'simulate.work.commands': 'Records and decisions',
  'simulate.work.byHead': 'By head',
  'simulate.work.unit.hours': 'hours',
  'simulate.work.unit.times': 'records and decisions',
  'simulate.work.none': 'There is no work of this kind.',
  'simulate.work.peak': 'Busiest by head is {{unit}} in the week from {{day}}: {{head}} {{measure}} a head ({{amount}} {{measure}} among {{officers}}).',
  'simulate.work.busiest': 'The busiest week of all units together begins on {{day}}: {{amount}} {{measure}}, {{head}} {{measure}} a head.',
  'simulate.work.week': 'Week from {{day}}',
  'simulate.work.export': 'Work by week',
  'simulate.fault.simulation.work.unknown':
    'The behaviour names a kind of work that is not defined: {{what}}. Add the kind to the behaviour in the campaign file, or name one that is there.',
  'behaviour.effort': 'Hours for each time it is done',
  'behaviour.effort.about': 'They tell how much work there is; whether and when it is done does not depend on them.',
  'behaviour.effort.own': 'spent by its own unit',
  'behaviour.effort.unit': 'spent by {{unit}}',
  'behaviour.effort.fact': 'spent by the unit that “{{fact}}” names',
  'behaviour.effort.when': 'only where {{condition}}',
  'behaviour.effort.hours': 'hours',
  'behaviour.effort.kind': 'Kind of work',
  'behaviour.effort.number': '{{what}}, item {{number}}',
  'behaviour.effort.add': 'Add hours',
  'behaviour.effort.remove': 'Take out the hours of item {{number}}',
} satisfies EnglishOf<typeof zh>;
