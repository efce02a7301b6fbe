import type { Row } from './row.ts';

const HEADS = {
  en: ['what', 'measured', 'peer, in the same run', 'ratio', 'to hold', 'held'],
  zh: ['项目', '实测', '对照（同一次运行）', '倍数', '要求', '是否达到'],
} as const;

/** The rows as a Markdown table. */
export function toTable(rows: readonly Row[], language: 'en' | 'zh'): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const body = rows.map((row) => {
    const peer = row.peer === null ? '–' : `${[row.peer, row.peerVersion ?? ''].join(' ').trim()}: ${figure(row.peerValue)} ${row.unit}`;
    const held = language === 'en' ? (row.ok ? 'yes' : '**no**') : row.ok ? '是' : '**否**';
    return line([row.name, `${figure(row.value)} ${row.unit}`, peer, row.ratio === null ? '–' : `${figure(row.ratio)} ×`, row.hold, held]);
  });
  return [line(HEADS[language]), line(HEADS[language].map(() => '---')), ...body].join('\n');
}

function figure(value: number | null): string {
  return value === null ? '–' : Number(value.toPrecision(3)).toLocaleString('en', { maximumSignificantDigits: 3 });
}
