import { fromDayNumber } from '#domain/iso-date.ts';
import { isTextKey } from '#i18n/resources.ts';
import type { OutCell, OutTable } from '#files/write/out-table.ts';
import { placesOf } from '#simulation/measure/layout.ts';
import type { Results } from '#simulation/measure/results.ts';
import { finishes } from '#simulation/report/finishes.ts';
import { runCard } from '#simulation/run-card.ts';
import { summarise } from '#simulation/statistics/summary.ts';
import type { OpenCampaign } from '#workspace/use-campaign.ts';
import { colourKey } from '../results/slip-colour.ts';
import type { Run } from '../run/use-simulation.ts';
import { workViews } from '../workload/work-kinds.ts';
import { workTable } from './work-table.ts';

/** A column of the table of campaigns: its title, and how a row of figures fills it. */
interface FigureColumn {
  readonly title: string;
  readonly cell: (row: Float64Array) => OutCell;
}

/** A run as tables: each campaign in a row, each figure of each unit in a row, the work week by week, and what it takes to do the run again to the bit. */
export function figureTables({ asked, results, count }: Run, campaign: OpenCampaign): readonly OutTable[] {
  const { t, words } = campaign;
  const names = asked.variants.map(({ scenario }) => (scenario === null ? t('simulate.asItIs') : words.text(scenario.title)));
  const told: Told = { results, count, names };
  return [campaignsTable(told, campaign), unitsTable(told, campaign), workTable(told, campaign), cardTable({ asked, count, names }, campaign)];
}

interface Told {
  readonly results: readonly Results[];
  readonly count: number;
  readonly names: readonly string[];
}

function campaignsTable({ results, count, names }: Told, campaign: OpenCampaign): OutTable {
  const { t } = campaign;
  const [first] = results;
  const columns = first === undefined ? [] : figureColumns(first, campaign);
  const finished = results.map((each) => finishes(each, count));
  return {
    name: t('simulate.export.campaigns'),
    columns: [
      { title: t('simulate.scenario'), width: 20 },
      { title: t('simulate.export.number'), width: 8 },
      { title: t('simulate.overview.finished'), width: 12 },
      ...columns.map(({ title }) => ({ title, width: 18 })),
    ],
    rows: results.flatMap((each, variant) =>
      Array.from({ length: count }, (_, replication): readonly OutCell[] => {
        const row = each.row(replication) ?? new Float64Array(0);
        return [
          names[variant] ?? '',
          replication + 1,
          t(finished[variant]?.[replication] === true ? 'common.yes' : 'common.no'),
          ...columns.map(({ cell }) => cell(row)),
        ];
      }),
    ),
  };
}

/** The day on which the last unit passed each stage, slips by colour, proposals by consequence, the hours of each kind of work, and the campaign's own figures. */
function figureColumns({ layout }: Results, campaign: OpenCampaign): readonly FigureColumn[] {
  const { t, words, model } = campaign;
  const total = (places: readonly number[]) => (row: Float64Array) => places.reduce((sum, place) => sum + (row[place] ?? 0), 0);
  const colours = layout.blocks.flatMap(({ like }) => (like.kind === 'slips' ? [like.colour] : []));
  const stages = model.definition.stages.map(({ id }): FigureColumn => {
    const places = placesOf(layout, (measure) => measure.kind === 'done' && measure.stage === id);
    return {
      title: t('simulate.export.last', { stage: words.stageTitle(id) }),
      cell: (row) =>
        lastDay(
          places.map((place) => row[place] ?? Number.NaN),
          layout.first,
        ),
    };
  });
  return [
    ...stages,
    ...colours.map((colour): FigureColumn => {
      const key = colourKey(colour);
      return {
        title: t('simulate.export.slips', { colour: isTextKey(key) ? t(key) : colour }),
        cell: total(placesOf(layout, (measure) => measure.kind === 'slips' && measure.colour === colour)),
      };
    }),
    ...model.definition.consequences.map(({ code }): FigureColumn => ({
      title: words.consequenceTitle(code),
      cell: total(placesOf(layout, (measure) => measure.kind === 'proposals' && measure.consequence === code)),
    })),
    ...workViews(layout, campaign).map(({ title, choice }): FigureColumn => ({
      title,
      cell: total(
        placesOf(layout, (measure) => (choice.kind === 'hours' ? measure.kind === 'hours' && choice.works.includes(measure.work) : measure.kind === 'work')),
      ),
    })),
    ...layout.blocks.flatMap(({ like, first }): readonly FigureColumn[] =>
      like.kind === 'fact' && like.of === 'campaign' ? [{ title: words.factTitle(like.fact), cell: (row) => numberOrNone(row[first]) }] : [],
    ),
  ];
}

function unitsTable({ results, count, names }: Told, { t, words, model }: OpenCampaign): OutTable {
  const titles = [t('simulate.scenario'), t('simulate.unit'), t('simulate.units.figure'), t('simulate.units.mean'), 'P10', 'P50', 'P90'];
  return {
    name: t('simulate.units'),
    columns: titles.map((title) => ({ title, width: 18 })),
    rows: results.flatMap((each, variant) =>
      each.layout.blocks.flatMap(({ like, count: units }): readonly (readonly OutCell[])[] => {
        // Codes have no mean.
        if (like.kind !== 'fact' || like.of !== 'unit' || words.fact(like.fact)?.type !== 'number') return [];
        return Array.from({ length: units }, (_, index) => {
          const { mean, quantile } = summarise(each.column({ ...like, index }, count));
          const unit = model.definition.organisation.units[index]?.id ?? '';
          return [
            names[variant] ?? '',
            words.unitName(unit),
            words.factTitle(like.fact),
            ...[mean, quantile(0.1), quantile(0.5), quantile(0.9)].map(numberOrNone),
          ];
        });
      }),
    ),
  };
}

function cardTable({ asked, count, names }: Pick<Run, 'asked' | 'count'> & { readonly names: readonly string[] }, { t, words }: OpenCampaign): OutTable {
  const rows = asked.variants.map(({ definition, scenario }, variant): readonly OutCell[] => {
    const card = runCard(definition, { seed: asked.seed, replications: count, scenario: scenario?.id ?? '' });
    const patches = scenario === null ? '' : JSON.stringify(scenario.patches);
    return [
      names[variant] ?? '',
      card.seed,
      card.replications,
      card.edition,
      card.behaviour,
      card.version,
      card.assumed,
      card.learned,
      asked.live?.today ?? '',
      patches,
    ];
  });
  const titles = ['scenario', 'seed', 'runs', 'edition', 'behaviour', 'version', 'assumed', 'learned', 'from', 'patches'] as const;
  return {
    name: t('simulate.export.card'),
    columns: titles.map((title) => ({ title: t(`simulate.export.card.${title}`), width: title === 'patches' ? 60 : 18 })),
    rows: [...rows, [t('simulate.export.program', { campaign: words.campaignTitle })]],
  };
}

function lastDay(days: readonly number[], first: number): OutCell {
  return days.length === 0 || days.some((day) => Number.isNaN(day)) ? null : { date: fromDayNumber(first + Math.max(...days)) };
}

function numberOrNone(figure: number | undefined): OutCell {
  return figure === undefined || Number.isNaN(figure) ? null : figure;
}
