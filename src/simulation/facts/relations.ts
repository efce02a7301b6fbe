import type { SubjectKind } from '#domain/id.ts';
import { numberOfKind, type World } from '../world/world.ts';

/** Which subject of a kind belongs to a subject; -1 for none. */
export type Related = (index: number) => number;

/** How many steps back to what a subject came from are looked at, as in the engine. */
const MOST_HOPS = 8;

/** The subject of a kind that a subject of another kind is related to: itself, what it came from, its unit, the campaign, as the engine has it. */
export function relatedSubjects(world: World, from: SubjectKind, wanted: SubjectKind): Related {
  if (wanted === 'campaign') return () => 0;
  if (from === wanted) return (index) => index;
  const wantedKind = numberOfKind(wanted);
  const wantsUnit = wanted === 'unit';
  return (start) => {
    let [kind, index] = [numberOfKind(from), start];
    for (let hops = 0; hops < MOST_HOPS && kind >= 0; hops += 1) {
      if (kind === wantedKind) return index;
      const table = world.tables[kind];
      if (table === undefined) return -1;
      const unit = table.unit.at(index);
      if (wantsUnit && unit >= 0) return unit;
      [kind, index] = [table.ofKind.at(index), table.ofIndex.at(index)];
    }
    return -1;
  };
}

/** Do subjects of this kind belong together by unit (`unit`), all of them (`all`), or only as what came from one another (`offspring`)? */
export function membership(owner: SubjectKind): 'all' | 'unit' | 'offspring' {
  return owner === 'campaign' ? 'all' : owner === 'unit' || owner === 'stage' ? 'unit' : 'offspring';
}
