import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A source file read for its shape alone: no types, no imports followed. */
export interface SourceFile {
  /** Path from the root of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** All TypeScript files below a folder of the repository, in the order of their paths; none when the folder is absent. */
export function sourceFiles(folder: string): readonly SourceFile[] {
  if (!existsSync(root + folder)) return [];
  const names = readdirSync(root + folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  return names
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .toSorted()
    .map((name) => {
      const path = `${folder}/${name}`;
      const text = readFileSync(root + path, 'utf8');
      return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
    });
}

/** A piece of code as if it stood in a file, to show what a check catches. */
export function sourceOf(text: string): SourceFile {
  return { path: 'example.ts', text, tree: ts.createSourceFile('example.ts', text, ts.ScriptTarget.Latest, true) };
}

/** Those of the layers that exist so far, with their files: a check over a folder that is not there would prove nothing. */
export function layersOf(...layers: readonly string[]): readonly (readonly [string, readonly SourceFile[]])[] {
  return layers.map((layer) => [layer, sourceFiles(`src/${layer}`)] as const).filter(([, files]) => files.length > 0);
}

/** Visits a node and everything below it. */
export function visit(node: ts.Node, each: (node: ts.Node) => void): void {
  each(node);
  ts.forEachChild(node, (child) => visit(child, each));
}

/** `path:line` of a node, as editors open it. */
export function placeOf(file: SourceFile, node: ts.Node): string {
  return `${file.path}:${file.tree.getLineAndCharacterOfPosition(node.getStart(file.tree)).line + 1}`;
}
