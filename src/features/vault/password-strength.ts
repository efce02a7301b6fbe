/** The shortest password that the vault takes, in characters. */
export const SHORTEST = 8;

/** How a password stands, and the one thing that weakens it most; null where nothing sticks out. */
export interface PasswordStrength {
  readonly level: 'short' | 'weak' | 'fair' | 'strong';
  readonly weakness: 'common' | 'digits' | 'personal' | 'repeats' | null;
  /** Characters that are still missing. */
  readonly missing: number;
}

/**
 * Bits below which a password falls to ordinary equipment in days, and to special equipment in months. One graphics card tries some
 * 15,000 passwords a second at 600,000 rounds of PBKDF2-SHA-256.
 */
const FAIR_BITS = 38;
const STRONG_BITS = 56;

const COMMON = [
  'password',
  'passw0rd',
  'qwerty',
  'asdfgh',
  'zxcvbn',
  'qazwsx',
  '1qaz2wsx',
  'abc123',
  'a123456',
  '123456',
  'admin',
  'root',
  'iloveyou',
  'woaini',
  'letmein',
  'welcome',
  'jiaojing',
  'gongan',
  'police',
  'zhidui',
  'dadui',
  '5201314',
  '我爱你',
  '交警',
  '支队',
  '大队',
  '公安',
  '密码',
];

/** A phone number, an identity number, a date, with little around it. */
const PERSONAL = /^\D{0,3}(?:1[3-9]\d{9}|\d{17}[\dXx]|(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]))\D{0,3}$/;

/**
 * An estimate on the careful side: what people choose is worth less than what chance would, so letters, digits and characters count
 * less than their number allows, and repetition, runs and well-known words hardly at all.
 */
export function passwordStrength(password: string): PasswordStrength {
  const signs = Array.from(password.normalize('NFKC'));
  const text = signs.join('');
  if (signs.length < SHORTEST) return { level: 'short', weakness: null, missing: SHORTEST - signs.length };
  const fresh = signs.filter((sign, at) => !continues(signs, sign, at));
  const bits = fresh.reduce((sum, sign) => sum + bitsOf(sign), 0);
  const weakness = weaknessOf(text, fresh.length / signs.length);
  return { level: levelOf(weakness === 'personal' ? 0 : bits - commonBits(text)), weakness, missing: 0 };
}

function levelOf(bits: number): PasswordStrength['level'] {
  if (bits < FAIR_BITS) return 'weak';
  return bits < STRONG_BITS ? 'fair' : 'strong';
}

function weaknessOf(text: string, fresh: number): PasswordStrength['weakness'] {
  if (PERSONAL.test(text)) return 'personal';
  if (commonBits(text) > 0) return 'common';
  if (/^\d+$/.test(text)) return 'digits';
  return fresh < 0.6 ? 'repeats' : null;
}

/** What well-known words in it seem to be worth and are not. */
function commonBits(text: string): number {
  const lower = text.toLowerCase();
  return COMMON.filter((word) => lower.includes(word)).reduce((sum, word) => sum + Array.from(word).reduce((bits, sign) => bits + bitsOf(sign), 0) * 0.8, 0);
}

function bitsOf(sign: string): number {
  if (/\d/.test(sign)) return 3;
  if (/[a-z]/.test(sign)) return 3.5;
  if (/[A-Z]/.test(sign)) return 4.5;
  return /\p{Script=Han}/u.test(sign) ? 6 : 5;
}

/** The same sign again, the next one in order, or what stood two before (1212). */
function continues(signs: readonly string[], sign: string, at: number): boolean {
  const [before, beforeThat] = [signs[at - 1], signs[at - 2]];
  if (before === undefined) return false;
  const step = (sign.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0);
  return Math.abs(step) <= 1 || sign === beforeThat;
}
