import { strToU8, zipSync } from 'fflate';
import { cleanText } from './clean-text.ts';

/** A part of a document to be written. A table has a head that is repeated on every page; `widths` are shares of the page. */
export type DocumentBlock =
  | { readonly kind: 'title' | 'heading' | 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly widths: readonly number[]; readonly rows: readonly (readonly string[])[] }
  /** Lines to sign on, side by side. */
  | { readonly kind: 'signatures'; readonly labels: readonly string[] };

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** The width of an A4 page on its side between the margins, in twentieths of a point. */
const WIDTH = 14_000;

/**
 * Writes blocks as a .docx document, A4 on its side. Our own, because a heading, a table and lines to sign on are all that is needed: the libraries for
 * this are some hundred kilobytes each.
 */
export function writeDocument(blocks: readonly DocumentBlock[]): Blob {
  const body = blocks.map(blockXml).join('');
  const page =
    '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1419" w:bottom="1134" w:left="1419" w:header="600" w:footer="600" w:gutter="0"/></w:sectPr>';
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': stylesXml(),
    'word/document.xml': `<w:document xmlns:w="${WORD}"><w:body>${body}${page}</w:body></w:document>`,
  };
  const files = Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(DECLARATION + xml)]));
  // The same blocks give the same bytes, whenever they are written.
  return new Blob([new Uint8Array(zipSync(files, { mtime: '1980-01-02T12:00:00' }))], { type: TYPE });
}

function blockXml(block: DocumentBlock): string {
  if (block.kind === 'table') return tableXml(block);
  if (block.kind === 'signatures') return signaturesXml(block.labels);
  const style = { title: 'Title', heading: 'Heading1', text: 'Normal' }[block.kind];
  return paragraph(block.text, style);
}

function paragraph(text: string, style = 'Normal'): string {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escapeText(line)}</w:t>`);
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r>${lines.join('<w:br/>')}</w:r></w:p>`;
}

function tableXml({ head, widths, rows }: Extract<DocumentBlock, { kind: 'table' }>): string {
  const sum = widths.reduce((total, width) => total + width, 0);
  const columns = widths.map((width) => Math.round((width / sum) * WIDTH));
  const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('');
  const row = (cells: readonly string[], style: string, more: string): string =>
    `<w:tr><w:trPr><w:cantSplit/>${more}</w:trPr>${columns.map((width, index) => cellXml(cells[index] ?? '', width, style)).join('')}</w:tr>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="${WIDTH}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>${gridXml(columns)}${row(head, 'TableHead', '<w:tblHeader/>')}${rows.map((cells) => row(cells, 'TableText', '')).join('')}</w:tbl>${paragraph('')}`;
}

function signaturesXml(labels: readonly string[]): string {
  const width = Math.floor(WIDTH / Math.max(1, labels.length));
  const cells = labels.map((label) => cellXml(`${label}\n\n`, width, 'Normal')).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>${gridXml(labels.map(() => width))}<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells}</w:tr></w:tbl>${paragraph('')}`;
}

function gridXml(columns: readonly number[]): string {
  return `<w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
}

function cellXml(text: string, width: number, style: string): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph(text, style)}</w:tc>`;
}

function stylesXml(): string {
  const fonts = (latin: string, chinese: string): string => `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${chinese}"/>`;
  const style = (id: string, paragraphs: string, runs: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${id}"/>${id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'}<w:pPr>${paragraphs}</w:pPr><w:rPr>${runs}</w:rPr></w:style>`;
  return `<w:styles xmlns:w="${WORD}">${style('Normal', '<w:spacing w:after="60"/>', `${fonts('Times New Roman', 'SimSun')}<w:sz w:val="21"/>`)}${style('Title', '<w:spacing w:after="160"/><w:jc w:val="center"/>', `${fonts('Arial', 'SimHei')}<w:sz w:val="36"/>`)}${style('Heading1', '<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="0"/>', `${fonts('Arial', 'SimHei')}<w:sz w:val="24"/>`)}${style('TableHead', '<w:spacing w:after="0"/>', `${fonts('Arial', 'SimHei')}<w:sz w:val="18"/>`)}${style('TableText', '<w:spacing w:after="0"/>', '<w:sz w:val="18"/>')}</w:styles>`;
}

function escapeText(text: string): string {
  return cleanText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '');
}
