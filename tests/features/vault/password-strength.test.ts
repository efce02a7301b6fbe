import { describe, expect, it } from 'vitest';
import { passwordStrength } from '#features/vault/password-strength.ts';

describe('the strength of a password', () => {
  it.each(['', 'a', '1234567', '七个字的密码吗', '👮👮👮'])('is too short below eight characters: %s', (password) => {
    expect(passwordStrength(password)).toMatchObject({ level: 'short', weakness: null });
  });

  it('counts what is missing in characters as people count them', () => {
    expect(passwordStrength('👮👮👮').missing).toBe(5);
    expect(passwordStrength('一二三四五六七八').missing).toBe(0);
  });

  it.each([
    ['12345678', 'common'],
    ['password2026', 'common'],
    ['Jiaojing110', 'common'],
    ['大队交警支队公安', 'common'],
    ['83920174', 'digits'],
    ['13812345678', 'personal'],
    ['110101199003074477', 'personal'],
    ['wang1990', null],
    ['aaaaaaaaaaaaaaaa', 'repeats'],
    ['abcdefghijklmnop', 'repeats'],
  ])('is weak, with its reason, for %s', (password, weakness) => {
    const found = passwordStrength(password);

    expect(found).toEqual({ level: 'weak', weakness, missing: 0 });
  });

  it.each(['大运河畔的早班车', 'kestrel-mango', 'Lx7#mP2qRt'])('is fair for %s', (password) => {
    expect(passwordStrength(password).level).toBe('fair');
  });

  it.each(['雨后的安岚江边有三只白鹭', 'correct horse battery staple', 'Lx7#mP2qRtz!9Kf'])('is strong for %s', (password) => {
    expect(passwordStrength(password).level).toBe('strong');
  });

  it('is the same for full-width and half-width signs', () => {
    expect(passwordStrength('ｐａｓｓｗｏｒｄ２０２６')).toEqual(passwordStrength('password2026'));
  });
});
