import ts from 'typescript';
import { type SourceFile, visit } from './source-files.ts';

/** The word a call begins with: `it` for `it.each(cases)('…')`. */
function firstWord(node: ts.Expression): string {
  if (ts.isCallExpression(node) || ts.isPropertyAccessExpression(node)) return firstWord(node.expression);
  return ts.isTaggedTemplateExpression(node) ? firstWord(node.tag) : node.getText();
}

/** The titles that a file gives to its tests and groups of tests, as written. */
export function testTitles(file: SourceFile): readonly string[] {
  const titles: string[] = [];
  visit(file.tree, (node) => {
    if (!ts.isCallExpression(node) || !/^(?:it|test|describe)$/.test(firstWord(node.expression))) return;
    const [title] = node.arguments;
    if (title !== undefined && (ts.isStringLiteralLike(title) || ts.isTemplateExpression(title))) titles.push(title.getText().slice(1, -1));
  });
  return titles;
}

/** True when the file calls `expect` at least once. */
export function expectsSomething(file: SourceFile): boolean {
  let found = false;
  visit(file.tree, (node) => {
    if (ts.isCallExpression(node) && firstWord(node.expression) === 'expect') found = true;
  });
  return found;
}
