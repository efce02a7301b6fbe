import { startTransition, useEffect, useState } from 'react';

const PAUSE_MS = 800;

/** A value that follows another: at once, or where that costs much (`isCostly`) when it has not changed for a while. */
export function useCalm<T>(value: T, isCostly: boolean): T {
  const [calm, setCalm] = useState(value);
  useEffect(() => {
    if (!isCostly || value === calm) return undefined;
    const timer = setTimeout(() => startTransition(() => setCalm(value)), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value, calm, isCostly]);
  return isCostly ? calm : value;
}
