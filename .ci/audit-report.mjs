// What the answers about the dependencies mean. Nothing is asked and nothing is printed here.

/** Packages that come with a script for installation. None is run (`ignore-scripts` in .npmrc); each stands here with why it works all the same. */
export const silenced = {
  inferno: 'comes with dmn-js, which only a test opens; the script would only print an appeal for donations',
  esbuild: 'comes with tsx; the script would only swap a launcher for the binary, which is found without it',
};

/** The packages of a lock file that would run a script when they are installed, each once. */
export function withInstallScript(lock) {
  const marked = Object.entries(lock.packages ?? {}).filter(([, { hasInstallScript }]) => hasInstallScript === true);
  return [...new Set(marked.map(([path, { name }]) => name ?? path.replace(/^.*node_modules\//, '')))].toSorted();
}

/** What is wrong with the scripts, in words: one that nobody has reasoned about, a reason without its package, scripts that may run. */
export function scriptFaults(lock, allowed, npmrc) {
  const found = withInstallScript(lock);
  return [
    ...found
      .filter((name) => !Object.hasOwn(allowed, name))
      .map((name) => `${name} runs a script when it is installed. Do without it, or say in .ci/audit-report.mjs why it works without its script.`),
    ...Object.keys(allowed)
      .filter((name) => !found.includes(name))
      .map((name) => `${name} runs no script any more: take it off the list in .ci/audit-report.mjs.`),
    ...(/^\s*ignore-scripts\s*=\s*true\s*$/m.test(npmrc)
      ? []
      : ['.npmrc must say ignore-scripts=true, so that no script of a package runs when it is installed.']),
  ];
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Where one can read about a weakness: the advisories behind it, or the packages that bring it in. */
const about = ({ via = [] }) => via.map((each) => (typeof each === 'string' ? `through ${each}` : `${each.title} ${each.url}`)).join('; ');

/**
 * What `npm audit --json` said: `{answered: false, why}` where the registry keeps no list of weaknesses or cannot be reached, else
 * `{answered: true, grave, others}`. Grave are those of the severities high and critical, and any severity that this does not know.
 */
export function readAudit(text) {
  const report = parse(text);
  if (report === null) return { answered: false, why: text.trim().split('\n')[0] || 'npm said nothing' };
  if (typeof report.vulnerabilities !== 'object' || report.vulnerabilities === null) {
    return { answered: false, why: report.message ?? report.error?.summary ?? 'the answer lists no vulnerabilities' };
  }
  const said = Object.values(report.vulnerabilities).map((each) => ({
    mild: ['info', 'low', 'moderate'].includes(each.severity),
    words: `${each.name} (${each.severity}): ${about(each)}`,
  }));
  const words = (mild) => said.filter((each) => each.mild === mild).map((each) => each.words);
  return { answered: true, grave: words(false), others: words(true) };
}
