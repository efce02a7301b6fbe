import type { CampaignDefinition } from '#domain/definition.ts';
import { layOut } from '#simulation/measure/lay-out.ts';
import type { Layout } from '#simulation/measure/layout.ts';
import { Results } from '#simulation/measure/results.ts';
import { createModel, type Model } from '#engine/model.ts';
import type { Variant } from './variants.ts';

/** So many variants are kept, and so many figures in all; beyond that those that were not asked for the longest are forgotten. */
const MOST = 12;
const MOST_FIGURES = 30_000_000;

/** Of which campaign (`definition`: with what is assumed of people), by which dice. */
export interface KeptFor {
  readonly model: Model;
  readonly definition: CampaignDefinition;
  readonly seed: number;
  /** After which commit of the running campaign it goes on; 0 from the beginning. */
  readonly from: number;
}

/**
 * The figures of what was simulated before, as long as the page lives in the browser: the same definition, scenario and seed give the same figures, so
 * that only what is new has to be run.
 */
export class KeptRuns {
  readonly #kept = new Map<string, { readonly definition: CampaignDefinition; readonly results: Results }>();
  readonly #layouts = new WeakMap<CampaignDefinition, Layout>();

  /** The figures of a variant by a seed, those that are there; empty at first, to be filled. */
  results({ model, definition, seed, from }: KeptFor, { scenario, definition: variant }: Variant): Results {
    const key = `${definition.meta.id} ${String(seed)} ${String(from)} ${JSON.stringify(scenario?.patches ?? [])}`;
    const found = this.#kept.get(key);
    this.#kept.delete(key);
    // Only what is changed by a pointer can change which figures there are, such as the last day.
    const isOther = scenario?.patches.some(({ kind }) => kind === 'json') === true;
    const layout = (): Layout => (isOther ? layOut(createModel(variant)) : this.#layoutOf(model, definition));
    const results = found?.definition === definition ? found.results : new Results(layout());
    this.#kept.set(key, { definition, results });
    for (const [oldest] of this.#kept) if (oldest !== key && (this.#kept.size > MOST || this.#figures() > MOST_FIGURES)) this.#kept.delete(oldest);
    return results;
  }

  #layoutOf(model: Model, definition: CampaignDefinition): Layout {
    // As it is assumed: the kinds of work are the behaviour's.
    const layout = this.#layouts.get(definition) ?? layOut({ definition, charts: model.charts });
    this.#layouts.set(definition, layout);
    return layout;
  }

  #figures(): number {
    return [...this.#kept.values()].reduce((sum, { results }) => sum + results.count * results.layout.size, 0);
  }
}
