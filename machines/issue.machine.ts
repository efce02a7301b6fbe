import type { ChartDocument } from '#domain/chart.ts';
import { issueExtensionRegion } from './issue-extension.region.ts';
import { issueWorkRegion } from './issue-work.region.ts';

/**
 * An issue of the rectification ledger: verified, then open (the work itself, and beside it a request for an extension), closed one by one,
 * looked back at, reopened on a rebound. A red-line matter is handed over; a correction on the spot is closed at once and still counted.
 */
export const issueChart: ChartDocument = {
  schemaVersion: 1,
  id: 'issue',
  subject: 'issue',
  title: { zh: '问题整改', en: 'Issue' },
  root: {
    type: 'compound',
    label: { zh: '问题整改', en: 'Issue' },
    initial: 'reported',
    states: {
      reported: {
        type: 'atomic',
        label: { zh: '待核实', en: 'To be verified' },
        code: 'REPORTED',
        tags: ['issue-reported', 'waiting'],
        entry: [{ type: 'deadline.set', params: { deadline: 'verify', rule: 'ISSUE_VERIFY_DAYS' } }],
        exit: [{ type: 'deadline.clear', params: { deadline: 'verify' } }],
        always: [
          {
            guard: { type: 'rule', params: { id: 'ISSUE_ON_SPOT' } },
            target: 'closed',
            effects: [
              { type: 'fact.set', params: { fact: 'issue.measuresDone', value: true } },
              { type: 'proposal.raise', params: { rule: 'ISSUE_DEDUCTION', consequence: 'DEDUCT_POINTS' } },
            ],
            label: { zh: '现场指正，直接销号', en: 'Put right on the spot' },
          },
        ],
        on: {
          'issue.verify': [
            {
              guard: { type: 'rule', params: { id: 'ISSUE_FIT_FOR_LEDGER' } },
              target: 'open',
              effects: [{ type: 'proposal.raise', params: { rule: 'ISSUE_DEDUCTION', consequence: 'DEDUCT_POINTS' } }],
              label: { zh: '核实建账', en: 'Verify' },
            },
          ],
          'issue.correct': [{ label: { zh: '更正登记', en: 'Correct the entry' } }],
          'issue.reject': [{ target: 'rejected', label: { zh: '不予立项', en: 'Do not register' } }],
          'issue.transfer': [
            { guard: { type: 'rule', params: { id: 'ISSUE_RED_LINE' } }, target: 'transferred', label: { zh: '移送纪检督察室', en: 'Hand over' } },
          ],
          'deadline.passed:verify': [{ effects: [{ type: 'remind', params: { role: 'campaignOffice' } }], label: { zh: '核实逾期', en: 'Verifying overdue' } }],
        },
      },
      open: {
        type: 'parallel',
        label: { zh: '在办', en: 'Open' },
        tags: ['issue-open'],
        exit: [{ type: 'deadline.clear', params: { deadline: 'rectify' } }],
        on: {
          'issue.tellPerson': [{ label: { zh: '反馈当事人', en: 'Tell the person' } }],
          'issue.transfer': [
            { guard: { type: 'rule', params: { id: 'ISSUE_RED_LINE' } }, target: 'transferred', label: { zh: '移送纪检督察室', en: 'Hand over' } },
          ],
        },
        states: { work: issueWorkRegion, extension: issueExtensionRegion },
      },
      closed: {
        type: 'compound',
        label: { zh: '已销号', en: 'Closed' },
        code: 'CLOSED',
        tags: ['issue-closed', 'has-plan', 'end'],
        initial: 'struck',
        on: {
          'lookback.rebound': [
            {
              target: '#open.work.reopened',
              effects: [
                { type: 'fact.add', params: { fact: 'issue.reboundCount', by: 1 } },
                { type: 'fact.set', params: { fact: 'issue.repeated', value: true } },
                { type: 'fact.set', params: { fact: 'issue.measuresDone', value: false } },
                { type: 'fact.set', params: { fact: 'issue.milestonesDone', value: 0 } },
                { type: 'proposal.raise', params: { rule: 'ISSUE_DEDUCTION', consequence: 'DEDUCT_POINTS' } },
              ],
              label: { zh: '反弹重开', en: 'Rebound' },
            },
          ],
        },
        states: {
          struck: {
            type: 'atomic',
            label: { zh: '已销号', en: 'Closed' },
            on: { 'lookback.draw': [{ target: 'lookBackDue', label: { zh: '抽取回头看', en: 'Draw for a look-back' } }] },
          },
          lookBackDue: {
            type: 'atomic',
            label: { zh: '待回头看', en: 'Look-back due' },
            code: 'LOOKBACK_DUE',
            tags: ['look-back-due', 'waiting'],
            entry: [{ type: 'deadline.set', params: { deadline: 'lookBack', rule: 'ISSUE_LOOKBACK_DAYS' } }],
            exit: [{ type: 'deadline.clear', params: { deadline: 'lookBack' } }],
            on: {
              'lookback.pass': [{ target: 'rechecked', label: { zh: '回头看通过', en: 'Pass' } }],
              'deadline.passed:lookBack': [
                { effects: [{ type: 'remind', params: { role: 'inspectionGroup' } }], label: { zh: '回头看逾期', en: 'Look-back overdue' } },
              ],
            },
          },
          rechecked: {
            type: 'atomic',
            label: { zh: '回头看通过', en: 'Look-back passed' },
            code: 'RECHECKED',
            tags: ['look-back-done'],
            on: { 'lookback.draw': [{ target: 'lookBackDue', label: { zh: '再次抽取', en: 'Draw again' } }] },
          },
        },
      },
      rejected: { type: 'final', label: { zh: '不予立项', en: 'Not registered' }, code: 'REJECTED', tags: ['end'] },
      transferred: { type: 'final', label: { zh: '已移送纪检督察室', en: 'Handed over' }, code: 'TRANSFERRED', tags: ['transferred', 'end'] },
    },
  },
};
