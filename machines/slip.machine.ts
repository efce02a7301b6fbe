import type { ChartDocument } from '#domain/chart.ts';

/** A supervision slip: issued, signed for, replied to, settled; or escalated to the next colour when it failed without good reason. */
export const slipChart: ChartDocument = {
  schemaVersion: 1,
  id: 'slip',
  subject: 'slip',
  title: { zh: '督办单', en: 'Supervision slip' },
  root: {
    type: 'compound',
    label: { zh: '督办单', en: 'Supervision slip' },
    initial: 'open',
    states: {
      open: {
        type: 'compound',
        label: { zh: '在办', en: 'Open' },
        initial: 'issued',
        tags: ['slip-open'],
        entry: [
          { type: 'proposal.raise', params: { rule: 'SLIP_DEDUCTION', consequence: 'DEDUCT_UNIT_POINTS' } },
          { type: 'proposal.raise', params: { rule: 'SLIP_THIRD_RED', consequence: 'TALK' } },
        ],
        on: {
          'slip.instruct': [{ label: { zh: '领导批示', en: 'Instruction' } }],
          'slip.talk': [{ label: { zh: '登记约谈', en: 'Talk recorded' } }],
          'slip.escalate': [{ target: 'escalated', label: { zh: '升级督办', en: 'Escalate' } }],
          'slip.withdraw': [{ target: 'withdrawn', label: { zh: '撤销', en: 'Withdraw' } }],
        },
        states: {
          issued: {
            type: 'atomic',
            label: { zh: '已发，待签收', en: 'Issued, to be signed for' },
            code: 'ISSUED',
            tags: ['waiting'],
            entry: [{ type: 'deadline.set', params: { deadline: 'sign', rule: 'SLIP_SIGN_DAYS' } }],
            on: {
              'slip.sign': [{ target: 'signed', effects: [{ type: 'deadline.clear', params: { deadline: 'sign' } }], label: { zh: '签收', en: 'Sign' } }],
              'deadline.passed:sign': [{ target: 'unsigned', label: { zh: '逾期未签收', en: 'Not signed in time' } }],
            },
          },
          unsigned: {
            type: 'atomic',
            label: { zh: '逾期未签收', en: 'Not signed for in time' },
            code: 'UNSIGNED',
            tags: ['slip-overdue'],
            entry: [{ type: 'remind', params: { role: 'unitHead' } }],
            on: {
              'slip.sign': [
                { target: 'signed', effects: [{ type: 'deadline.clear', params: { deadline: 'sign' } }], label: { zh: '补签收', en: 'Sign late' } },
              ],
            },
          },
          signed: {
            type: 'atomic',
            label: { zh: '已签收，待反馈', en: 'Signed for, to be replied to' },
            code: 'SIGNED',
            tags: ['waiting'],
            entry: [{ type: 'deadline.set', params: { deadline: 'reply', rule: 'SLIP_REPLY_DAYS' } }],
            on: {
              'slip.reply': [
                {
                  guard: { type: 'rule', params: { id: 'SLIP_REPLY_READY' } },
                  target: 'replied',
                  effects: [{ type: 'deadline.clear', params: { deadline: 'reply' } }],
                  label: { zh: '反馈', en: 'Reply' },
                },
              ],
              'deadline.passed:reply': [{ target: 'replyOverdue', label: { zh: '逾期未反馈', en: 'Reply overdue' } }],
            },
          },
          replyOverdue: {
            type: 'atomic',
            label: { zh: '逾期未反馈', en: 'Reply overdue' },
            code: 'REPLY_OVERDUE',
            tags: ['slip-overdue'],
            entry: [
              { type: 'remind', params: { role: 'unitHead' } },
              { type: 'remind', params: { role: 'campaignOffice' } },
            ],
            on: {
              'slip.reply': [
                {
                  guard: { type: 'rule', params: { id: 'SLIP_REPLY_READY' } },
                  target: 'replied',
                  effects: [{ type: 'deadline.clear', params: { deadline: 'reply' } }],
                  label: { zh: '补反馈', en: 'Reply late' },
                },
              ],
            },
          },
          replied: {
            type: 'atomic',
            label: { zh: '已反馈，待办结', en: 'Replied, to be settled' },
            code: 'REPLIED',
            tags: ['waiting'],
            entry: [{ type: 'deadline.set', params: { deadline: 'settle', rule: 'SLIP_SETTLE_DAYS' } }],
            exit: [{ type: 'deadline.clear', params: { deadline: 'settle' } }],
            on: {
              'slip.settle': [{ guard: { type: 'rule', params: { id: 'SLIP_SETTLEABLE' } }, target: '#settled', label: { zh: '办结', en: 'Settle' } }],
              'slip.return': [
                {
                  target: 'signed',
                  effects: [{ type: 'fact.add', params: { fact: 'slip.returnCount', by: 1 } }],
                  label: { zh: '退回反馈', en: 'Return the reply' },
                },
              ],
              'deadline.passed:settle': [
                { effects: [{ type: 'remind', params: { role: 'campaignOffice' } }], label: { zh: '办结逾期', en: 'Settling overdue' } },
              ],
            },
          },
        },
      },
      settled: { type: 'final', label: { zh: '已办结', en: 'Settled' }, code: 'SETTLED', tags: ['end'] },
      escalated: { type: 'final', label: { zh: '已升级', en: 'Escalated' }, code: 'ESCALATED', tags: ['end'] },
      withdrawn: { type: 'final', label: { zh: '已撤销', en: 'Withdrawn' }, code: 'WITHDRAWN', tags: ['end'] },
    },
  },
};
