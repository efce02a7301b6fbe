import { Button } from 'antd';
import type { RefObject } from 'react';

interface Props {
  readonly label: string;
  /** What the browser's chooser offers first; whatever is chosen is looked at all the same. */
  readonly accept: string;
  readonly disabled?: boolean;
  readonly small?: boolean;
  readonly chooser: RefObject<HTMLInputElement | null>;
  readonly onChoose: (file: File) => void;
}

/** A button that lets a file be chosen. */
export function FileButton({ label, accept, disabled = false, small = false, chooser, onChoose }: Props) {
  return (
    <>
      <Button size={small ? 'small' : 'middle'} disabled={disabled} onClick={() => chooser.current?.click()}>
        {label}
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file may be chosen again after it was mended.
          target.value = '';
          if (file !== undefined) onChoose(file);
        }}
      />
    </>
  );
}
