import { useTyped } from './use-typed.ts';

interface NumberProps {
  readonly value: number;
  readonly range: { readonly min: number; readonly max?: number };
  readonly change: (value: number) => void;
  readonly id?: string;
  /** What it is called aloud where no label says it. */
  readonly name?: string | undefined;
  /** 1 for whole numbers only; any where it is left out. */
  readonly step?: number;
}

/** A number within a range. What is none, or half typed, stays as it is typed and changes nothing; once it is left the number is back. */
export function NumberField({ value, range: { min, max = Infinity }, change, id, name, step }: NumberProps) {
  const [typed, type] = useTyped(String(value));
  return (
    <input
      id={id}
      aria-label={name}
      type="number"
      className="simulate-number"
      min={Number.isFinite(min) ? min : undefined}
      max={Number.isFinite(max) ? max : undefined}
      step={step ?? 'any'}
      value={typed}
      onBlur={() => type(String(value))}
      onChange={({ target }) => {
        const next = target.valueAsNumber;
        const fits = min <= next && next <= max && (step !== 1 || Number.isInteger(next));
        type(target.value, fits ? String(next) : String(value));
        if (fits) change(next);
      }}
    />
  );
}
