/** A number that opens the list behind it; `name` says of what. */
export function NumberButton({ count, name, onClick }: { readonly count: number; readonly name: string; readonly onClick: () => void }) {
  return (
    <button type="button" className="moves-number" aria-label={name} onClick={onClick}>
      {count}
    </button>
  );
}
