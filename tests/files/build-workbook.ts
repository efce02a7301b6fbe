import { buildZip, type Part } from './build-zip.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** What a workbook is built of; `sheets` are the insides of `<worksheet>`, `more` any further or replacing part. */
interface Content {
  readonly sheets: readonly string[];
  readonly strings?: string;
  readonly cellStyles?: string;
  readonly settings?: string;
  readonly more?: readonly Part[];
}

/** The parts of a workbook as Excel names them. */
export function workbookParts({ sheets, strings, cellStyles, settings = '', more = [] }: Content): readonly Part[] {
  const relation = (id: string, kind: string, target: string): string => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const parts: Part[] = [
    { name: '[Content_Types].xml', text: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
    { name: '_rels/.rels', text: `<Relationships xmlns="${PACKAGE}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>` },
    {
      name: 'xl/workbook.xml',
      text: `<workbook xmlns:r="${OFFICE}">${settings}<sheets>${sheets.map((_, index) => `<sheet name="表${index + 1}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `<Relationships xmlns="${PACKAGE}">${sheets.map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('')}${strings === undefined ? '' : relation('rIdS', 'sharedStrings', 'sharedStrings.xml')}${cellStyles === undefined ? '' : relation('rIdT', 'styles', 'styles.xml')}</Relationships>`,
    },
    ...sheets.map((sheet, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      text: `<?xml version="1.0" encoding="UTF-8"?><worksheet>${sheet}</worksheet>`,
    })),
    ...(strings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', text: `<sst>${strings}</sst>` }]),
    ...(cellStyles === undefined ? [] : [{ name: 'xl/styles.xml', text: `<styleSheet>${cellStyles}</styleSheet>` }]),
  ];
  const replaced = new Set(more.map(({ name }) => name));
  return [...parts.filter(({ name }) => !replaced.has(name)), ...more];
}

/** The same as a file. */
export function buildWorkbook(content: Content): Blob {
  return buildZip(workbookParts(content));
}
