import type { FactDefinition } from '#domain/fact.ts';
import { stageInspectionFacts } from './stage-inspection-facts.ts';
import { stageMobiliseFacts } from './stage-mobilise-facts.ts';
import { stageRectificationFacts } from './stage-rectification-facts.ts';
import { stageStudyFacts } from './stage-study-facts.ts';
import { stageWindowFacts } from './stage-window-facts.ts';

/** Every fact about a unit in a stage. */
export const stageFacts: readonly FactDefinition[] = [
  ...stageWindowFacts,
  ...stageMobiliseFacts,
  ...stageStudyFacts,
  ...stageInspectionFacts,
  ...stageRectificationFacts,
];
