export function RulePage(_: object) {
  return null;
}
