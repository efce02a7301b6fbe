import type { EnglishOf } from '../english-of.ts';
import type { behaviour as zh } from '../zh/behaviour.ts';

/** What may be wrong with what is assumed of people, in English. */
export const behaviour = {
  'problems.code.behaviour.shock.unknown': 'There is no shared shock “{{id}}”',
  'problems.code.behaviour.arrivals.backwards': 'The arrivals end before they begin',
  'problems.code.behaviour.arrivals.nothingComes': 'The command “{{id}}” registers nobody, so nothing can arrive by it',
  'problems.code.behaviour.chart.unknown': 'There is no chart “{{id}}”',
  'problems.code.behaviour.chart.otherSubject': 'The chart “{{id}}” is about another kind of subject than the others of this behaviour',
  'problems.code.behaviour.state.unknown': 'The chart “{{chart}}” has no state or tag “{{id}}”',
  'problems.code.behaviour.command.unknown': 'There is no command “{{id}}”',
  'problems.code.behaviour.command.otherSubject': 'The command “{{id}}” is about another kind of subject than this behaviour',
  'problems.code.behaviour.field.missing': 'The command “{{id}}” wants “{{fact}}”, which is not given',
  'problems.code.behaviour.field.unknown': 'The command “{{id}}” does not record “{{fact}}”',
  'problems.code.behaviour.value.unfit': 'What is given for “{{fact}}” is nothing that it can hold',
  'problems.code.behaviour.fact.unknown': 'The condition asks “{{fact}}”, which is not there',
  'problems.code.behaviour.work.unknown': 'There is no kind of work “{{id}}”',
  'problems.code.behaviour.effort.unitUnknown': 'There is no unit “{{id}}” to spend the hours',
  'problems.code.behaviour.effort.notUnit': '“{{fact}}” is no fact of this subject that names a unit, so the hours cannot be put down to that unit',
} satisfies EnglishOf<typeof zh>;
