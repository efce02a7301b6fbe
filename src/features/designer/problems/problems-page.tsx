export function ProblemsPage(_: object) {
  return null;
}
