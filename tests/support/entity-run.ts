import type { CampaignDefinition } from '#domain/definition.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { SubjectRef } from '#domain/id.ts';
import { FactFrame } from '#engine/facts/fact-frame.ts';
import { entityCampaign } from './entity-campaign.ts';
import { TinyRun } from './tiny-run.ts';

export const officer: SubjectRef = 'officer:O1';
export const issue: SubjectRef = 'issue:W1';

/** A command of the campaign office, or of another role. */
type Sent = string | readonly [command: string, role: string];

const sentBy = (what: Sent): readonly [string, string] => (typeof what === 'string' ? [what, 'campaignOffice'] : what);

/** The officers, issues, slips, feedback and proposals as shipped, open on the first day. */
export class EntityRun extends TinyRun {
  constructor(definition: CampaignDefinition = entityCampaign) {
    super(definition);
    this.must({ type: 'campaign.open' });
  }

  give(what: Sent, subject: SubjectRef, facts: Readonly<Record<string, FactValue>> = {}): void {
    const [command, role] = sentBy(what);
    this.must({ type: 'subject.command', command, subject, facts, reason: '据实' }, { id: 'X', role });
  }

  refuse(what: Sent, subject: SubjectRef, facts: Readonly<Record<string, FactValue>> = {}): readonly string[] {
    const [command, role] = sentBy(what);
    return this.refusal({ type: 'subject.command', command, subject, facts, reason: '据实' }, { id: 'X', role }).map((reason) =>
      reason.code === 'rule.undetermined' ? `? ${reason.missing.join()}` : reason.code,
    );
  }

  register(facts: Readonly<Record<string, FactValue>> = {}, command = 'issue.register'): void {
    const unit = entityCampaign.organisation.units[0]?.id ?? '';
    const found = {
      'issue.title': '处罚决定书漏填告知时间',
      'issue.channel': 'CROSS',
      'issue.category': 'B',
      'issue.item': 'B1',
      'issue.severity': 'MODERATE',
      'issue.urgent': false,
      'issue.fixableOnSpot': false,
      'issue.needsSystem': false,
      'issue.repeated': false,
    };
    this.must({ type: 'subject.command', command, subject: issue, unit, facts: { ...found, ...facts } });
  }

  phase(subject: SubjectRef, chart: string): string | null | undefined {
    return this.subject(subject).instances[chart]?.position.phase;
  }

  fact(subject: SubjectRef, id: string): FactValue | undefined {
    return new FactFrame(this.model, this.state).read(subject, id);
  }

  proposals(): readonly (FactValue | undefined)[][] {
    return [...this.state.subjects.values()]
      .filter(({ ref }) => ref.startsWith('proposal:'))
      .map(({ facts }) => [facts['proposal.consequence'], facts['proposal.points']]);
  }

  slips(): readonly (FactValue | undefined)[] {
    return [...this.state.subjects.values()].filter(({ ref }) => ref.startsWith('slip:')).map(({ facts }) => facts['slip.colour']);
  }
}

export const later = (run: EntityRun, days: number): string => run.model.calendar.addWorkingDays(run.state.today, days);
export const plan = {
  'issue.directOwner': 'O2',
  'issue.causeSubjective': '程序意识不强',
  'issue.causeObjective': '模板更新不及时',
  'issue.measures': '逐件更正并培训',
};
export const evidence = { 'issue.measuresDone': true, 'issue.evidenceCount': 2, 'issue.evidenceKind': 'CORRECTED_FILE' };

export function inRectification(run: EntityRun): void {
  run.register();
  run.give('issue.verify', issue);
  run.give('issue.assign', issue);
  run.give('issue.sign', issue);
  run.give('issue.plan', issue, plan);
  run.give('issue.approvePlan', issue);
}

export function closeIt(run: EntityRun): void {
  run.give('issue.submit', issue, evidence);
  run.give('issue.review', issue);
  run.give(['issue.accept', 'inspectionGroup'], issue, { 'issue.accepterUnit': 'ZS2' });
  run.give(['issue.close', 'leaderInCharge'], issue, {});
}
