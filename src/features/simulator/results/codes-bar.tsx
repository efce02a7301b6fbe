/** How often each of some codes came out, as parts of one bar; the first is the gravest. */
export function CodesBar({ parts }: { readonly parts: readonly { readonly code: string; readonly count: number }[] }) {
  const whole = parts.reduce((sum, { count }) => sum + count, 0) || 1;
  return (
    <svg className="simulate-codes" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {parts.map(({ code, count }, place) => {
        const before = parts.slice(0, place).reduce((sum, part) => sum + part.count, 0);
        return (
          <rect
            key={code}
            x={(before / whole) * 100}
            y={0}
            width={(count / whole) * 100}
            height={10}
            className={`simulate-code-${String(Math.min(place, 3))}`}
          />
        );
      })}
    </svg>
  );
}
