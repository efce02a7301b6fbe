import ts from 'typescript';
import { placeOf, type SourceFile, visit } from './source-files.ts';

const members = new Set(['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID', 'crypto.getRandomValues']);
const globals = new Set([
  'window',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'location',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'requestAnimationFrame',
  'fetch',
  'process',
]);

/** Names that the file itself gives to something: a parameter called `document` is the definition document, not the page. */
function ownNames(file: SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  visit(file.tree, (node) => {
    const declares =
      ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node) || ts.isFunctionDeclaration(node) || ts.isImportSpecifier(node);
    if (declares && node.name !== undefined && ts.isIdentifier(node.name)) names.add(node.name.text);
  });
  return names;
}

/** True where an identifier stands for a value: not the key of an object, the member after a dot, or a part of a type. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  return (
    !ts.isPropertySignature(parent) &&
    !ts.isMethodSignature(parent) &&
    !ts.isTypeNode(parent) &&
    !ts.isPropertyDeclaration(parent) &&
    !ts.isMethodDeclaration(parent)
  );
}

/** `new Date()` and `Date()` read the clock; `new Date(0)` does not. */
const readsClock = (node: ts.Node): boolean =>
  ((ts.isNewExpression(node) && (node.arguments?.length ?? 0) === 0) || ts.isCallExpression(node)) && node.expression.getText() === 'Date';

/** The forbidden thing that a node names, if it names one. */
function impurityOf(node: ts.Node, own: ReadonlySet<string>): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const name = node.getText().replaceAll(/\s|globalThis\./g, '');
    return members.has(name) ? name : undefined;
  }
  if (ts.isIdentifier(node)) return globals.has(node.text) && !own.has(node.text) && isValue(node) ? node.text : undefined;
  return readsClock(node) ? node.getText() : undefined;
}

/** Where a file names the clock, chance, a timer or the page: things that pure layers are given as arguments (K6). */
export function impurities(file: SourceFile): readonly string[] {
  const own = ownNames(file);
  const found: string[] = [];
  visit(file.tree, (node) => {
    const impurity = impurityOf(node, own);
    if (impurity !== undefined) found.push(`${placeOf(file, node)} ${impurity}`);
  });
  return found;
}

/** Where a file makes code out of text. */
export function codeFromText(file: SourceFile): readonly string[] {
  const found: string[] = [];
  visit(file.tree, (node) => {
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return;
    if (/^(?:globalThis\.|window\.|self\.)?(?:eval|Function)$/.test(node.expression.getText()))
      found.push(`${placeOf(file, node)} ${node.expression.getText()}`);
  });
  return found;
}
