import { describe, expect, it } from 'vitest';
import { tinyDefinition } from '#tests/support/tiny-campaign.ts';
import { fileOf, qibu } from './qibu.ts';

const base = (commandId: string): object => ({ commandId, at: '2024-09-23T08:00:00Z', actor: { id: 'campaignOffice', role: 'campaignOffice' } });

describe('qibu check', () => {
  it('exits 0 for a sound definition, 1 for one with errors, 2 for what cannot be read', () => {
    const sound = qibu(['check', fileOf('sound.json', tinyDefinition)]);
    const unsound = qibu(['check', fileOf('unsound.json', { ...tinyDefinition, colour: 'red' })]);
    const unreadable = [qibu(['check', fileOf('text.json', 'no json')]), qibu(['check', '/no/such/file']), qibu(['check'])];

    expect([sound.code, unsound.code, ...unreadable.map(({ code }) => code)]).toEqual([0, 1, 2, 2, 2]);
    expect(unsound.json).toEqual([
      expect.objectContaining({ severity: 'error', code: 'definition.key.unknown', path: '/colour', message: expect.any(String) as string }),
    ]);
  });
});

describe('qibu run', () => {
  const definition = fileOf('tiny.json', tinyDefinition);

  it('[K4] prints a result a line, refuses what comes out of order or twice, and appends nothing for it', () => {
    const commands = [
      { ...base('early'), type: 'time.advance', to: '2024-09-24' },
      { ...base('open'), type: 'campaign.open' },
      { ...base('open'), type: 'time.advance', to: '2024-09-24' },
      { ...base('stranger'), type: 'subject.void', subject: 'issue:404', reason: 'x' },
      { type: 'nonsense' },
      { ...base('day'), type: 'time.advance', to: '2024-09-24' },
    ];

    const all = qibu(['run', definition, '--commands', fileOf('all.json', commands)]);
    const accepted = qibu([
      'run',
      definition,
      '--commands',
      fileOf('accepted.ndjson', [commands[1], commands[5]].map((command) => JSON.stringify(command)).join('\n')),
    ]);

    expect(all.code).toBe(0);
    expect(all.json.slice(0, -1).map(({ status }) => status)).toEqual(['refused', 'accepted', 'refused', 'refused', 'refused', 'accepted']);
    expect(all.json.at(-1)).toEqual({ stateHash: expect.stringMatching(/^[0-9a-f]{64}$|:/) as string });
    expect(all.lines.at(-1)).toBe(accepted.lines.at(-1));
  });

  it('prints the state where it is asked for', () => {
    const { json } = qibu(['run', definition, '--commands', fileOf('one.json', [{ ...base('open'), type: 'campaign.open' }]), '--state']);

    expect(json.at(-1)).toMatchObject({ state: { status: 'open', today: '2024-09-23', subjects: { 'officer:O1': { unit: 'ZS1' } } } });
  });

  it('runs nothing against a definition with errors', () => {
    const { json, code } = qibu(['run', fileOf('bad.json', { ...tinyDefinition, stages: [] }), '--commands', fileOf('none.json', [])]);

    expect(code).toBe(1);
    expect(json.every(({ status }) => status === 'definition')).toBe(true);
  });
});
