import { toSubjectRef } from '#domain/id.ts';
import type { Story } from './story.ts';

const PLAIN = { 'issue.channel': 'SPOT', 'issue.urgent': false, 'issue.fixableOnSpot': false, 'issue.needsSystem': false, 'issue.repeated': false };

/** What does not become an ordinary row: a finding that is not an issue, and a red-line matter that is handed over. */
export function planSpecialIssues(story: Story): void {
  const doubtful = toSubjectRef('issue', '901');
  const redLine = toSubjectRef('issue', '902');
  story.put('2024-11-08', 16, {
    command: 'issue.register',
    subject: doubtful,
    by: 'inspectionGroup',
    unit: 'GL1',
    facts: {
      ...PLAIN,
      'issue.title': '路段反光锥桶摆放间距疑似不足',
      'issue.category': 'A',
      'issue.item': 'A1',
      'issue.severity': 'MINOR',
      'issue.foundOn': '2024-11-08',
    },
  });
  story.put('2024-11-11', 10, { command: 'issue.reject', subject: doubtful, by: 'legalOfficer', reason: '经复核间距符合规定,不予立项' });
  story.put('2024-12-05', 16, {
    command: 'issue.register',
    subject: redLine,
    by: 'inspectionGroup',
    unit: 'SGD',
    facts: {
      ...PLAIN,
      'issue.title': '事故处理违规线索(仅保留索引)',
      'issue.category': 'D',
      'issue.item': 'D4',
      'issue.severity': 'SERIOUS',
      'issue.urgent': true,
      'issue.foundOn': '2024-12-05',
    },
  });
  story.put('2024-12-06', 9, { command: 'issue.transfer', subject: redLine, by: 'discipline', reason: '涉红线问题,移送纪检督察室' });
}
