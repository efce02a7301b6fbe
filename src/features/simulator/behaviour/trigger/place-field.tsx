import { useId, useMemo } from 'react';
import { useCampaign } from '#workspace/use-campaign.ts';
import { sameJson } from '#domain/settled-json.ts';
import type { StateTrigger } from './particulars.ts';
import { type At, placesOf } from './places.ts';
import { usePlaceWords } from './use-place-words.ts';

interface PlaceProps {
  readonly trigger: StateTrigger;
  readonly put: (trigger: StateTrigger) => void;
}

/** Where in its charts an act is done: a state that all of them have, or any of some states. */
export function PlaceField({ trigger, put }: PlaceProps) {
  const { t, words, model } = useCampaign();
  const id = useId();
  const placeWords = usePlaceWords();
  const { charts, at } = trigger;
  const { states, tags } = useMemo(() => placesOf(charts.flatMap((chart) => model.charts.get(chart) ?? [])), [charts, model]);
  const places = [...states, ...tags].map((place) => place.at);
  // One that there is no longer, or that means the same as another, stays to be seen.
  const isOdd = !places.some((each) => sameJson(each, at));
  const all = isOdd ? [...places, at] : places;
  const marks = all.flatMap((each, place) => ('tag' in each ? [[each, place] as const] : []));
  const option = (each: At, place: number, text: string) => (
    <option key={JSON.stringify(each)} value={place}>
      {text}
    </option>
  );
  return (
    <>
      <label htmlFor={id}>{t('behaviour.start.place')}</label>
      <select
        id={id}
        className="simulate-select"
        value={all.findIndex((each) => sameJson(each, at))}
        onChange={({ target }) => {
          const next = all[Number(target.value)];
          if (next !== undefined) put({ ...trigger, at: next });
        }}
      >
        {isOdd && 'state' in at ? option(at, all.length - 1, placeWords(charts, at)) : null}
        {states.map((each, place) => option(each.at, place, each.labels.map((label) => words.text(label)).join(' › ')))}
        {marks.length === 0 ? null : (
          <optgroup label={t('behaviour.start.marks')}>{marks.map(([each, place]) => option(each, place, placeWords(charts, each)))}</optgroup>
        )}
      </select>
    </>
  );
}
