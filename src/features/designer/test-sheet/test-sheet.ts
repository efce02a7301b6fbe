import type { RuleDocument } from '#domain/rule.ts';
import type { OutTable } from '#files/write/out-table.ts';
import type { DocumentBlock } from '#files/write/write-document.ts';
import { describeVerdict } from '#i18n/describe-verdict.ts';
import { joinNames } from '#i18n/voice.ts';
import { rowsDeciding } from '#logic/examples/judge-people.ts';
import { expectedVerdict, runExamples } from '#logic/run-examples.ts';
import type { OpenCampaign } from '#workspace/use-campaign.ts';
import { tellFacts } from '#features/designer/examples/example-words.ts';
import { tableOf } from '#features/designer/table/rule-table.ts';

/** One rule of a test sheet: what it is, how far its examples reach, and a row for each of them. */
interface RulePart {
  readonly title: string;
  readonly about: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A test sheet: what every rule was asked, what it should have said, and what it did say; to be signed. */
export interface TestSheet {
  readonly title: string;
  readonly about: readonly string[];
  readonly head: readonly string[];
  readonly parts: readonly RulePart[];
  readonly signatures: readonly string[];
}

/** What a sheet is about: the hash of what was tested, and when it was made (already in words). */
interface Occasion {
  readonly edition: string;
  readonly made: string;
}

/** Runs the examples of rules and sets down what came of it. Rules without examples stand in it too, with nothing: that is what a reviewer must see. */
export function testSheet(rules: readonly RuleDocument[], campaign: OpenCampaign, { edition, made }: Occasion): TestSheet {
  const { t, words, model } = campaign;
  const parts = rules.map((rule) => partOf(rule, campaign));
  const results = rules.flatMap((rule) => runExamples(rule, model));
  const told = (label: string, value: string): string => t('common.text.colon', { label, value });
  return {
    title: t('test.sheet.title'),
    about: [
      told(t('test.sheet.campaign'), words.text(model.definition.meta.title)),
      told(t('test.sheet.edition'), edition),
      told(t('test.sheet.made'), made),
      t('test.sheet.sum', { rules: rules.length, passed: results.filter(({ passed }) => passed).length, whole: results.length }),
    ],
    head: [
      t('common.column.number'),
      t('rules.examples.title'),
      t('rules.examples.given'),
      t('rules.examples.expected'),
      t('rules.examples.found'),
      t('test.sheet.row'),
      t('rules.examples.judged'),
    ],
    parts,
    signatures: (['made', 'checked', 'approved'] as const).map((who) => t(`test.sheet.sign.${who}`)),
  };
}

function partOf(rule: RuleDocument, campaign: OpenCampaign): RulePart {
  const { t, words, model } = campaign;
  const table = tableOf(rule, model);
  const reached = rule.examples.map(({ facts }) => (table === undefined ? [] : rowsDeciding(table, facts as Parameters<typeof rowsDeciding>[1], model)));
  const all = new Set(reached.flat());
  const missed = (table?.rows ?? []).flatMap((_, row) => (all.has(row) ? [] : [String(row + 1)]));
  const coverage =
    table === undefined
      ? []
      : missed.length === 0
        ? [t('examples.covered', { rows: table.rows.length })]
        : [t('examples.uncovered', { part: table.rows.length - missed.length, whole: table.rows.length, rows: joinNames(missed, campaign) })];
  return {
    title: `${words.text(rule.title)} ${rule.id}`,
    about: [
      t('test.sheet.rule', { version: rule.version, subject: t(`common.subject.${rule.subject}`) }),
      t('common.text.colon', { label: t('rules.basis'), value: rule.basis }),
      ...(rule.examples.length === 0 ? [t('rules.examples.none')] : coverage),
    ],
    rows: runExamples(rule, model).map(({ index, expect, verdict, passed }) => {
      const example = rule.examples[index];
      return [
        String(index + 1),
        example?.title === undefined ? '' : words.text(example.title),
        tellFacts(example?.facts ?? {}, campaign),
        describeVerdict(expectedVerdict(expect), rule.output, campaign),
        describeVerdict(verdict, rule.output, campaign),
        (reached[index] ?? []).map((row) => row + 1).join(' '),
        t(passed ? 'rules.examples.pass' : 'rules.examples.fail'),
      ];
    }),
  };
}

/** The sheet as a document, a table for each rule. */
export function sheetDocument({ title, about, head, parts, signatures }: TestSheet): readonly DocumentBlock[] {
  return [
    { kind: 'title', text: title },
    ...about.map((text) => ({ kind: 'text', text }) as const),
    ...parts.flatMap((part): readonly DocumentBlock[] => [
      { kind: 'heading', text: part.title },
      { kind: 'text', text: part.about.join('\n') },
      ...(part.rows.length === 0 ? [] : [{ kind: 'table', head, widths: [1, 3, 7, 3, 3, 1.4, 1.6], rows: part.rows } as const]),
    ]),
    { kind: 'signatures', labels: signatures },
  ];
}

/** The sheet as a workbook: every example of every rule in one table, and what it is about with the lines to sign on. */
export function sheetTables({ title, about, head, parts, signatures }: TestSheet, rule: string): readonly OutTable[] {
  const [number = '', ...others] = head;
  return [
    {
      name: title,
      columns: [{ title: rule, width: 34 }, { title: number, width: 6 }, ...others.map((each, index) => ({ title: each, width: index === 1 ? 60 : 18 }))],
      rows: parts.flatMap((part) => (part.rows.length === 0 ? [[part.title, ...head.map(() => null)]] : part.rows.map((cells) => [part.title, ...cells]))),
    },
    {
      name: signatures[0] ?? title,
      columns: [{ title, width: 70 }],
      rows: [...about, ...parts.flatMap((part) => [part.title, ...part.about]), '', ...signatures].map((text) => [text]),
    },
  ];
}
