import ts from 'typescript';
import { placeOf, type SourceFile } from './source-files.ts';

/** One exported name: where it is declared, and whether a docstring stands above it. */
export interface ExportedName {
  readonly name: string;
  readonly place: string;
  readonly documented: boolean;
}

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false);

const hasDocstring = (node: ts.Node): boolean =>
  ts.getJSDocCommentsAndTags(node).some((doc) => ts.isJSDoc(doc) && (ts.getTextOfJSDocComment(doc.comment)?.trim() ?? '') !== '');

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText());
  const named = statement as ts.Statement & { readonly name?: ts.Identifier };
  return [named.name?.text ?? 'default'];
}

/**
 * The names that a file exports where it declares them. A type that stands next to a value of the same name, or is inferred
 * from a documented schema beside it, shares that docstring.
 */
export function exportsOf(file: SourceFile): readonly ExportedName[] {
  const documented = new Set(file.tree.statements.filter(hasDocstring).flatMap(namesOf));
  const isInferred = (statement: ts.Statement): boolean =>
    ts.isTypeAliasDeclaration(statement) && [...documented].some((schema) => statement.type.getText() === `z.infer<typeof ${schema}>`);
  const found = file.tree.statements.filter(isExported).flatMap((statement) =>
    namesOf(statement).map((name) => ({
      name,
      place: placeOf(file, statement),
      documented: hasDocstring(statement) || documented.has(name) || isInferred(statement),
    })),
  );
  return [...new Map(found.map((each) => [each.name, each])).values()];
}

/** What a file passes on from another file, or exports under another name: `export * from`, `export { x }`, `export { x } from`. */
export function passedOn(file: SourceFile): readonly string[] {
  return file.tree.statements.filter((statement) => ts.isExportDeclaration(statement)).map((statement) => placeOf(file, statement));
}
