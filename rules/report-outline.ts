import type { Text } from '#domain/text.ts';

/** The seven chapters of the closing summary. */
export const reportOutline: readonly Text[] = [
  { zh: '一、加强组织领导,提高思想认识', en: 'I. Stronger leadership, better understanding' },
  { zh: '二、合理安排部署,严格学习制度', en: 'II. Sensible deployment, strict study rules' },
  { zh: '三、突出工作重点,扎实开展教育培训', en: 'III. Main points first, solid education and training' },
  { zh: '四、明确任务分工,深入排查问题', en: 'IV. Clear division of tasks, thorough finding of problems' },
  { zh: '五、做好五个结合,深化培训效果', en: 'V. Five combinations, deeper effect of the training' },
  { zh: '六、强化检查考评,摆查整改问题', en: 'VI. Stronger inspection and appraisal, problems found and mended' },
  { zh: '七、落实目标责任,集中整改提高', en: 'VII. Responsibility for the goals, concentrated rectification' },
];
