import type { Officer, Organisation } from '#domain/organisation.ts';
import { roles } from '../roles.ts';
import { type DemoUnit, demoUnits } from './units.ts';

const LEADERS = 7;

/** Of a hundred officers 96 hold the basic level, 54 the middle and 2 the advanced one; the numbers are spread evenly, without chance. */
function qualificationOf(number: number): string {
  const place = (number * 37) % 100;
  if (place < 2) return 'ADVANCED';
  if (place < 54) return 'MIDDLE';
  return place < 96 ? 'BASIC' : 'NONE';
}

function codeOf(prefix: string, number: number): string {
  return `${prefix}-${String(number).padStart(3, '0')}`;
}

function officersOf(unit: DemoUnit, before: number): readonly Officer[] {
  const posts = unit.posts.flatMap(([post, officers]) => Array.from({ length: officers }, () => post));
  return posts.map((post, index) => ({
    id: codeOf(unit.prefix, index + 1),
    unit: unit.id,
    post,
    fields: {
      qualificationLevel: qualificationOf(before + index),
      ...(index < 2 ? { isLeader: true } : {}),
      ...(index === 0 ? { isUnitHead: true } : {}),
    },
  }));
}

function allOfficers(): readonly Officer[] {
  const officers: Officer[] = Array.from({ length: LEADERS }, (_, index) => ({
    id: codeOf('支队', index + 1),
    post: 'staff',
    fields: { qualificationLevel: 'MIDDLE', isLeader: true },
  }));
  for (const unit of demoUnits) officers.push(...officersOf(unit, officers.length));
  return officers;
}

/** The invented detachment: 24 units, 480 officers (473 in units and 7 leaders). Officers are codes, nobody has a name. */
export const demoOrganisation: Organisation = {
  name: { zh: '安澜市公安局交通警察支队(虚构)', en: 'Anlan Traffic Police Detachment (invented)' },
  superior: { zh: '安澜市公安局(虚构)', en: 'Anlan Public Security Bureau (invented)' },
  units: demoUnits.map(({ id, prefix, name, kind }) => ({ id, name, kind, firstResponsible: codeOf(prefix, 1), liaison: codeOf(prefix, 3) })),
  posts: [
    { id: 'road', title: { zh: '路面执勤', en: 'Road duty' } },
    { id: 'accident', title: { zh: '事故处理', en: 'Accident handling' } },
    { id: 'violation', title: { zh: '违法处理(非现场)', en: 'Violation handling (off-site)' } },
    { id: 'window', title: { zh: '车驾管与教考窗口', en: 'Service windows and test centre' } },
    { id: 'legal', title: { zh: '法制审核', en: 'Legal review' } },
    { id: 'staff', title: { zh: '机关综合', en: 'Staff work' } },
    { id: 'command', title: { zh: '指挥调度', en: 'Command and dispatch' } },
  ],
  officers: [...allOfficers()],
  leadingGroup: Array.from({ length: LEADERS }, (_, index) => ({
    officer: codeOf('支队', index + 1),
    role: index === 0 ? ('head' as const) : index === 1 ? ('deputyHead' as const) : ('member' as const),
  })),
  roles,
};
