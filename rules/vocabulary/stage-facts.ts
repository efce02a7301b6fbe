import type { FactDefinition } from '#domain/fact.ts';
import { stageInspectionFacts } from './stage-inspection-facts.ts';
import { stagePreparationFacts } from './stage-preparation-facts.ts';
import { stageRectificationFacts } from './stage-rectification-facts.ts';
import { stageWindowFacts } from './stage-window-facts.ts';

/** Every fact about a unit in a stage. */
export const stageFacts: readonly FactDefinition[] = [...stageWindowFacts, ...stagePreparationFacts, ...stageInspectionFacts, ...stageRectificationFacts];
