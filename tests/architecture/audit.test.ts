import { describe, expect, it } from 'vitest';
import { readAudit, scriptFaults, silenced, withInstallScript } from '../../.ci/audit-report.mjs';

const npmrc = 'save-exact=true\nignore-scripts=true\n';
const lock = {
  packages: {
    '': { name: 'qibu' },
    'node_modules/quiet': {},
    'node_modules/@scope/loud': { hasInstallScript: true },
    'node_modules/quiet/node_modules/loud': { hasInstallScript: true },
    'node_modules/other/node_modules/loud': { hasInstallScript: true },
  },
};

describe('scripts that run when a package is installed', () => {
  it('are found at any depth, each package once', () => {
    expect(withInstallScript(lock)).toEqual(['@scope/loud', 'loud']);
  });

  it('are a fault without a reason, and so is a reason without its script', () => {
    const faults = scriptFaults(lock, { loud: 'works without', gone: 'works without' }, npmrc);

    expect(faults).toEqual([expect.stringContaining('@scope/loud runs a script'), expect.stringContaining('gone runs no script any more')]);
  });

  it('may not run even with one', () => {
    expect(scriptFaults({}, {}, 'save-exact=true\n# ignore-scripts=true\n')).toEqual([expect.stringContaining('ignore-scripts=true')]);
    expect(scriptFaults({}, {}, npmrc)).toEqual([]);
  });

  it('are silenced for a reason that is written out', () => {
    for (const why of Object.values(silenced)) expect(why.length).toBeGreaterThan(20);
  });
});

describe('what the registry knows against the dependencies', () => {
  const weak = (severity: string) => ({
    auditReportVersion: 2,
    vulnerabilities: {
      lib: { name: 'lib', severity, via: [{ title: 'Prototype pollution', url: 'https://advisory.test/1' }] },
      user: { name: 'user', severity: 'moderate', via: ['lib'] },
    },
  });

  it.each(['high', 'critical', 'unheard-of'])('is grave when it is %s', (severity) => {
    const found = readAudit(JSON.stringify(weak(severity)));

    expect(found).toEqual({
      answered: true,
      grave: [`lib (${severity}): Prototype pollution https://advisory.test/1`],
      others: ['user (moderate): through lib'],
    });
  });

  it.each(['info', 'low', 'moderate'])('is told and let pass when it is %s', (severity) => {
    expect(readAudit(JSON.stringify(weak(severity)))).toMatchObject({ answered: true, grave: [], others: { length: 2 } });
  });

  it('may be nothing', () => {
    expect(readAudit(JSON.stringify({ auditReportVersion: 2, vulnerabilities: {} }))).toEqual({ answered: true, grave: [], others: [] });
  });

  it.each([
    [JSON.stringify({ message: '405 Method Not Allowed', statusCode: 405, error: { summary: '' } }), '405 Method Not Allowed'],
    [JSON.stringify({ error: { code: 'ENOTFOUND', summary: 'request failed' } }), 'request failed'],
    ['<html>a proxy</html>', '<html>a proxy</html>'],
    ['', 'npm said nothing'],
  ])('cannot be told from %s', (text, why) => {
    expect(readAudit(text)).toEqual({ answered: false, why });
  });
});
