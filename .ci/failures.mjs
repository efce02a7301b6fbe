// What failed and with what words, out of the runners' reports: told beside the summary, because of a long log often only the end is kept.

import { stripVTControlCharacters } from 'node:util';

const LINES = 6;
const WIDTH = 240;

/** The first lines of a message, without colours, none wider than a screen: a difference between two logs would fill megabytes. */
function firstLines(message) {
  const lines = stripVTControlCharacters(String(message ?? 'no message'))
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.slice(0, LINES).map((line) => `      ${line.slice(0, WIDTH)}`);
}

/** The failures in a report of vitest (`--reporter=json`). */
export function failedTests({ testResults }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((each) => each.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [`    ${name}`, ...firstLines(message)] : [];
    return failed.flatMap(({ fullName, failureMessages }) => [`    ${name} › ${fullName}`, ...firstLines(failureMessages[0])]);
  });
}

/** The failures in a report of Playwright (`json`), each with the line at which it stopped. */
export function failedJourneys({ suites, errors }) {
  const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
  const failed = suites.flatMap(specsOf).filter(({ ok }) => !ok);
  return [
    ...errors.flatMap(({ message }) => firstLines(message)),
    ...failed.flatMap(({ file, line, title, tests }) => [
      `    ${file}:${line} › ${title}`,
      ...tests.flatMap(({ results }) => results.flatMap((result) => (result.errors ?? []).flatMap(told))),
    ]),
  ];
}

function told({ message, location }) {
  return [...firstLines(message), ...(location === undefined ? [] : [`      at ${location.file.split('/').slice(-3).join('/')}:${location.line}`])];
}
