import { useState } from 'react';

/**
 * A text as it is typed, of a value that may be changed elsewhere too, as in another window. What is typed stands while the value is as it was
 * then, or as it was made of it (the second argument of the setter); once it is another one, that is shown.
 */
export function useTyped(value: string): readonly [typed: string, type: (text: string, made?: string) => void] {
  const [last, setLast] = useState({ typed: value, was: value, made: value });
  const stands = value === last.was || value === last.made;
  // Once it has come to what was made of it, what it was before is another value: it may be put back to that.
  if (value === last.made && last.was !== last.made) setLast({ ...last, was: last.made });
  return [stands ? last.typed : value, (typed, made = value) => setLast({ typed, was: value, made })];
}
