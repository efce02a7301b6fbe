import type { ChartDocument } from '#domain/chart.ts';

/** An opinion from the public: judged, turned into an issue or answered directly, told to the person, accepted or not. */
export const feedbackChart: ChartDocument = {
  schemaVersion: 1,
  id: 'feedback',
  subject: 'feedback',
  title: { zh: '群众意见', en: 'Public feedback' },
  root: {
    type: 'compound',
    label: { zh: '群众意见', en: 'Public feedback' },
    initial: 'open',
    states: {
      open: {
        type: 'compound',
        label: { zh: '在办', en: 'Open' },
        initial: 'registered',
        tags: ['feedback-open'],
        states: {
          registered: {
            type: 'atomic',
            label: { zh: '已登记，待甄别', en: 'Registered, to be judged' },
            code: 'REGISTERED',
            tags: ['waiting'],
            entry: [{ type: 'deadline.set', params: { deadline: 'judge', rule: 'FEEDBACK_JUDGE_DAYS' } }],
            exit: [{ type: 'deadline.clear', params: { deadline: 'judge' } }],
            on: {
              'feedback.judge': [
                { guard: { type: 'rule', params: { id: 'FEEDBACK_VALID' } }, target: 'answering', label: { zh: '认定有效', en: 'Valid' } },
                { target: '#invalid', label: { zh: '认定无效', en: 'Not valid' } },
              ],
              'deadline.passed:judge': [
                { effects: [{ type: 'remind', params: { role: 'campaignOffice' } }], label: { zh: '甄别逾期', en: 'Judging overdue' } },
              ],
            },
          },
          answering: {
            type: 'compound',
            label: { zh: '有效，待答复', en: 'Valid, to be answered' },
            initial: 'valid',
            entry: [{ type: 'deadline.set', params: { deadline: 'reply', rule: 'FEEDBACK_REPLY_DAYS' } }],
            exit: [{ type: 'deadline.clear', params: { deadline: 'reply' } }],
            on: { 'deadline.passed:reply': [{ effects: [{ type: 'remind', params: { role: 'unitHead' } }], label: { zh: '反馈逾期', en: 'Reply overdue' } }] },
            states: {
              valid: {
                type: 'atomic',
                label: { zh: '有效，待答复', en: 'Valid, to be answered' },
                code: 'VALID',
                tags: ['waiting'],
                on: {
                  'feedback.toIssue': [
                    { guard: { type: 'rule', params: { id: 'FEEDBACK_HAS_ISSUE' } }, target: 'inIssue', label: { zh: '转为问题', en: 'Turn into an issue' } },
                  ],
                  'feedback.reply': [
                    {
                      target: '#open.replied',
                      effects: [{ type: 'fact.add', params: { fact: 'feedback.replyCount', by: 1 } }],
                      label: { zh: '直接答复', en: 'Answer directly' },
                    },
                  ],
                },
              },
              inIssue: {
                type: 'atomic',
                label: { zh: '已转问题，整改中', en: 'Turned into an issue' },
                code: 'IN_ISSUE',
                tags: ['waiting'],
                on: {
                  'feedback.reply': [
                    {
                      guard: { type: 'rule', params: { id: 'FEEDBACK_MEASURES_DONE' } },
                      target: '#open.replied',
                      effects: [{ type: 'fact.add', params: { fact: 'feedback.replyCount', by: 1 } }],
                      label: { zh: '反馈整改情况', en: 'Tell the result' },
                    },
                  ],
                },
              },
            },
          },
          replied: {
            type: 'atomic',
            label: { zh: '已反馈，征询是否认可', en: 'Replied, asking whether accepted' },
            code: 'REPLIED',
            tags: ['waiting', 'feedback-replied'],
            entry: [{ type: 'deadline.set', params: { deadline: 'ask', rule: 'FEEDBACK_ASK_DAYS' } }],
            exit: [{ type: 'deadline.clear', params: { deadline: 'ask' } }],
            on: {
              'feedback.rate': [
                { guard: { type: 'rule', params: { id: 'FEEDBACK_ACCEPTED' } }, target: '#accepted', label: { zh: '认可', en: 'Accepted' } },
                { target: 'notAccepted', label: { zh: '不认可', en: 'Not accepted' } },
              ],
              'deadline.passed:ask': [{ target: '#unanswered', label: { zh: '期满未表态', en: 'No word back' } }],
            },
          },
          notAccepted: {
            type: 'atomic',
            label: { zh: '不认可，待再反馈', en: 'Not accepted, to be answered again' },
            code: 'NOT_ACCEPTED',
            tags: ['waiting', 'feedback-disagreed'],
            entry: [
              { type: 'deadline.set', params: { deadline: 'reply', rule: 'FEEDBACK_REPLY_DAYS' } },
              { type: 'remind', params: { role: 'unitHead' } },
            ],
            exit: [{ type: 'deadline.clear', params: { deadline: 'reply' } }],
            on: {
              'feedback.reply': [
                {
                  target: 'replied',
                  effects: [{ type: 'fact.add', params: { fact: 'feedback.replyCount', by: 1 } }],
                  label: { zh: '再次反馈', en: 'Answer again' },
                },
              ],
              'feedback.settle': [{ target: '#disagreed', label: { zh: '办结', en: 'Settle' } }],
              'deadline.passed:reply': [
                { effects: [{ type: 'remind', params: { role: 'unitHead' } }], label: { zh: '再反馈逾期', en: 'Second reply overdue' } },
              ],
            },
          },
        },
      },
      accepted: { type: 'final', label: { zh: '认可', en: 'Accepted' }, code: 'ACCEPTED', tags: ['end', 'feedback-replied'] },
      unanswered: { type: 'final', label: { zh: '已反馈，对方未表态', en: 'Replied, no word back' }, code: 'UNANSWERED', tags: ['end', 'feedback-replied'] },
      disagreed: {
        type: 'final',
        label: { zh: '不认可，已办结', en: 'Not accepted, settled' },
        code: 'DISAGREED',
        tags: ['end', 'feedback-replied', 'feedback-disagreed'],
      },
      invalid: { type: 'final', label: { zh: '无效', en: 'Not valid' }, code: 'INVALID', tags: ['end'] },
    },
  },
};
