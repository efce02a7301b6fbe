import { Button } from 'antd';
import type { ReactNode } from 'react';

interface StayingButtonProps {
  /** Whether there is nothing to be done by it at the moment. */
  readonly isIdle: boolean;
  readonly onClick: () => void;
  /** What it is called aloud and beside the pointer, where that is not what stands on it. */
  readonly name?: string | undefined;
  readonly children: ReactNode;
}

/** A small button that stays under the keyboard when its last press has left nothing more to be done by it. */
export function StayingButton({ isIdle, name, onClick, children }: StayingButtonProps) {
  return (
    <Button
      size="small"
      className="behaviour-staying"
      aria-disabled={isIdle}
      {...(name === undefined ? {} : { 'aria-label': name, title: name })}
      onClick={() => {
        if (!isIdle) onClick();
      }}
    >
      {children}
    </Button>
  );
}
