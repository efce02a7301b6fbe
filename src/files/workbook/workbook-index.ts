import { refuse } from '#files/refusal.ts';
import { type OpenWorkbook, readPart } from './read-part.ts';

/** A sheet by the name on its tab and the path of its part. */
export interface SheetPlace {
  readonly name: string;
  readonly path: string;
  readonly isHidden: boolean;
}

/** Where the parts of a workbook are. */
export interface WorkbookIndex {
  readonly sheets: readonly SheetPlace[];
  readonly strings: string | undefined;
  readonly styles: string | undefined;
  readonly origin: 1900 | 1904;
}

const SHEETS_AT_MOST = 100;

/** What a workbook may not carry along, by the part that it would stand in. */
const UNWANTED: readonly (readonly [string, RegExp])[] = [
  ['workbook.macros.present', /(?:^|\/)vbaProject|^xl\/macrosheets\//i],
  ['workbook.links.present', /^xl\/externalLinks\/|^xl\/connections\.xml$|^xl\/queryTables\//i],
  ['workbook.objects.present', /^xl\/(?:embeddings|activeX|ctrlProps)\//i],
];

/** Reads what the sheets are called and where they are. Refuses macros, links to other files or servers, embedded objects. */
export function readWorkbookIndex(workbook: OpenWorkbook): WorkbookIndex {
  const names = [...workbook.archive.names];
  for (const [code, pattern] of UNWANTED) {
    const part = names.find((name) => pattern.test(name));
    if (part !== undefined) refuse(code, { part }, part);
  }
  const root = findRoot(workbook);
  const relations = readRelations(workbook, root);
  const sheets: SheetPlace[] = [];
  let origin: WorkbookIndex['origin'] = 1900;
  readPart(workbook, root, {
    open: (name, attributes) => {
      if (name === 'workbookPr' && /^(?:1|true)$/.test(attributes['date1904'] ?? '')) origin = 1904;
      if (name !== 'sheet') return;
      if (sheets.length >= SHEETS_AT_MOST) refuse('workbook.sheets.exceeded', { limit: SHEETS_AT_MOST });
      const relation = relations.get(attributes['r:id'] ?? attributes['id'] ?? '');
      // A chart sheet has no cells.
      if (relation?.type !== 'worksheet') return;
      sheets.push({ name: attributes['name'] ?? '', path: relation.path, isHidden: (attributes['state'] ?? 'visible') !== 'visible' });
    },
    close: () => undefined,
  });
  const pathOf = (type: string): string | undefined => [...relations.values()].find((relation) => relation.type === type)?.path;
  return { sheets, strings: pathOf('sharedStrings'), styles: pathOf('styles'), origin };
}

/** The workbook's own part, by the relations of the whole package; nearly always `xl/workbook.xml`. */
function findRoot(workbook: OpenWorkbook): string {
  const root = [...readRelations(workbook, '').values()].find(({ type }) => type === 'officeDocument')?.path;
  return root !== undefined && workbook.archive.names.has(root) ? root : refuse('workbook.part.missing', { part: 'xl/workbook.xml' });
}

interface Relation {
  /** The last word of its type address. */
  readonly type: string;
  readonly path: string;
}

function readRelations(workbook: OpenWorkbook, part: string): ReadonlyMap<string, Relation> {
  const cut = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, cut);
  const relations = new Map<string, Relation>();
  readPart(workbook, `${folder}_rels/${part.slice(cut)}.rels`, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode = '' }) => {
      if (name !== 'Relationship' || TargetMode.toLowerCase() === 'external') return;
      relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), path: Target.startsWith('/') ? Target.slice(1) : resolve(folder + Target) });
    },
    close: () => undefined,
  });
  return relations;
}

/** Takes `..` out of a path. What would leave the archive names no part, and is missed like any other. */
function resolve(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
