import type { EnglishOf } from '../english-of.ts';
import type { unit as zh } from '../zh/unit.ts';

/** The page of one unit. */
export const unit = {
  'unit.firstResponsible': 'First responsible person',
  'unit.liaison': 'Liaison',
  'unit.stages': 'Stages',
  'unit.stage.state': 'Present state',
  'unit.stage.tasks': 'Tasks',
  'unit.stage.entry': 'Entry requirements',
  'unit.stage.gate': 'Requirements for passing',
  'unit.task.now': 'under way',
  'unit.noStages': 'The campaign has not been opened',
  'unit.canDo': 'Can be done now',
  'unit.history': 'History',
  'unit.facts': 'Facts',
  'unit.notFound': 'There is no such unit',
} satisfies EnglishOf<typeof zh>;
