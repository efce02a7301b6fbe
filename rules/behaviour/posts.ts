import type { ActCase } from '#domain/act.ts';
import { toAssumedCase } from './acts.ts';

/** A post of the demo detachment, and how its officers do. */
export interface Post {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** Exam: mean and standard deviation. */
  readonly score: readonly [number, number];
  /** Share present at a session, and what an action night takes from it. */
  readonly present: number;
  readonly drop: number;
  readonly meeting: number;
}

const posts: readonly Post[] = [
  { id: 'road', zh: '路面执勤', en: 'Road duty', score: [81.5, 8.5], present: 0.88, drop: 0.15, meeting: 0.8 },
  { id: 'accident', zh: '事故处理', en: 'Accidents', score: [85, 8], present: 0.87, drop: 0.12, meeting: 0.82 },
  { id: 'violation', zh: '违法处理', en: 'Violations', score: [86, 8], present: 0.94, drop: 0.05, meeting: 0.92 },
  { id: 'window', zh: '窗口与教考', en: 'Windows', score: [84, 8], present: 0.95, drop: 0.02, meeting: 0.93 },
  { id: 'legal', zh: '法制', en: 'Legal', score: [91, 5], present: 0.98, drop: 0.02, meeting: 0.97 },
  { id: 'staff', zh: '机关综合', en: 'Staff', score: [86, 7.5], present: 0.97, drop: 0.06, meeting: 0.96 },
  { id: 'command', zh: '指挥', en: 'Command', score: [85, 7.5], present: 0.9, drop: 0.08, meeting: 0.85 },
];

/** One case of an act for each post. */
export const toCasesByPost = (make: (post: Post) => Omit<ActCase, 'evidence' | 'where' | 'title'>): readonly ActCase[] =>
  posts.map((post) => toAssumedCase({ title: { zh: post.zh, en: post.en }, where: { '==': [{ var: 'officer.post' }, post.id] }, ...make(post) }));
