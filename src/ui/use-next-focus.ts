import { useCallback, useEffectEvent, useLayoutEffect, useState } from 'react';

interface Asked<Place> {
  readonly place: Place;
  /** What had the keyboard when it was asked. */
  readonly from: Element | null;
}

/**
 * Takes the keyboard to a place that is still to be drawn, by `go`, as soon as it is: the next key is already its own. Whoever has gone elsewhere
 * meanwhile is not called back.
 */
export function useNextFocus<Place>(go: (place: Place) => void): (place: Place) => void {
  const [asked, setAsked] = useState<Asked<Place> | null>(null);
  const move = useEffectEvent(({ place, from }: Asked<Place>) => {
    const now = document.activeElement;
    // Where what had it is gone, the whole page has it.
    if (now === from || now === null || now === document.body) go(place);
  });
  useLayoutEffect(() => {
    if (asked !== null) move(asked);
  }, [asked]);
  return useCallback((place) => setAsked({ place, from: document.activeElement }), []);
}
