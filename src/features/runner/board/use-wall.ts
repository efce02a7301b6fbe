import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** The board on the wall: fills the screen, or, where the browser refuses that, the window. Escape leaves it. */
export interface Wall {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly isOn: boolean;
  readonly toggle: () => void;
}

/** See {@link Wall}. */
export function useWall(): Wall {
  const ref = useRef<HTMLDivElement>(null);
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    const onChange = (): void => setOn(document.fullscreenElement !== null);
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setOn(false);
    };
    document.addEventListener('fullscreenchange', onChange);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      document.removeEventListener('keydown', onKey);
    };
  }, []);
  const toggle = useCallback(() => {
    if (document.fullscreenElement !== null) void document.exitFullscreen();
    else if (isOn) setOn(false);
    else {
      setOn(true);
      // A browser that refuses the whole screen still shows the wall in the whole window.
      ref.current?.requestFullscreen().catch(() => undefined);
    }
  }, [isOn]);
  return { ref, isOn, toggle };
}
