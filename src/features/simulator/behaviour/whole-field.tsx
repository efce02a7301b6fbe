import { useTyped } from '../use-typed.ts';

interface WholeProps {
  readonly id: string;
  readonly value: number;
  readonly range: { readonly min: number; readonly max: number };
  readonly change: (value: number) => void;
}

/** A whole number within a range. What is none stays as it is typed, and changes nothing; once it is left the number is back. */
export function WholeField({ id, value, range: { min, max }, change }: WholeProps) {
  const [typed, type] = useTyped(String(value));
  return (
    <input
      id={id}
      type="number"
      className="simulate-number"
      min={min}
      max={max}
      step={1}
      value={typed}
      onBlur={() => type(String(value))}
      onChange={({ target }) => {
        const next = target.valueAsNumber;
        const fits = Number.isInteger(next) && min <= next && next <= max;
        type(target.value, fits ? String(next) : String(value));
        if (fits) change(next);
      }}
    />
  );
}
