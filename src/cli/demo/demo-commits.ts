import type { CampaignDefinition } from '#domain/definition.ts';
import type { Commit } from '#domain/event.ts';
import type { IsoDate } from '#domain/iso-date.ts';
import type { AgendaEntry } from './agenda.ts';
import { createChance } from './chance.ts';
import { DemoRecorder } from './demo-recorder.ts';
import { reactToFeedback } from './react-to-feedback.ts';
import { reactToIssues } from './react-to-issues.ts';
import { reactToMakeUps } from './react-to-make-ups.ts';
import { reactToProposals } from './react-to-proposals.ts';
import { reactToSlips } from './react-to-slips.ts';
import { reactToStages } from './react-to-stages.ts';
import { planCrossInspection } from './story-cross.ts';
import { planExam } from './story-exam.ts';
import { planIssues } from './story-issues.ts';
import { planMobilisation } from './story-mobilise.ts';
import { planNotes } from './story-notes.ts';
import { planPublic } from './story-public.ts';
import { planRectification } from './story-rectify.ts';
import { planSelfInspection } from './story-self.ts';
import { planSpecialIssues } from './story-special-issues.ts';
import { planStudy } from './story-study.ts';
import { Story } from './story.ts';

/** The Monday on which the demo stops and the user takes over. */
export const DEMO_DAY: IsoDate = '2024-12-16';

/** The demo campaign's log up to {@link DEMO_DAY}. */
export function demoCommits(definition: CampaignDefinition, seed: number): readonly Commit[] {
  return recordDemo(definition, seed).commits;
}

/** Plays the story: only commands given to the engine, day by day, all chance from one seed. */
export function recordDemo(definition: CampaignDefinition, seed: number): DemoRecorder {
  const demo = new DemoRecorder(definition);
  const story = new Story(definition.organisation, demo.model.calendar, createChance(seed));
  planMobilisation(story);
  planStudy(story);
  planNotes(story);
  planExam(story);
  planSelfInspection(story);
  planCrossInspection(story);
  planRectification(story);
  planIssues(story);
  planSpecialIssues(story);
  planPublic(story);
  demo.open();
  for (let day = demo.today; day <= DEMO_DAY; day = demo.model.calendar.addWorkingDays(day, 1)) {
    if (day > demo.today) demo.advance(day);
    for (const entry of story.agenda.of(day)) play(demo, entry);
    demo.setHour(17);
    reactToMakeUps(demo);
    reactToFeedback(demo);
    reactToIssues(demo);
    reactToSlips(demo);
    reactToProposals(demo);
    reactToStages(demo);
  }
  return demo;
}

/** Together where the command may be given in bulk, one by one where it may not (closing an issue). */
function play(demo: DemoRecorder, entry: AgendaEntry): void {
  demo.setHour(entry.hour);
  if (demo.model.commands.get(entry.command)?.bulk === true) return demo.giveAll(entry.orders);
  for (const order of entry.orders) demo.give(order);
}
