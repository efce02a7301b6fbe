/** How often each of some codes came out, as parts of one bar; the first is the gravest. */
export function CodesBar({ counts }: { readonly counts: readonly number[] }) {
  const whole = counts.reduce((sum, count) => sum + count, 0) || 1;
  return (
    <svg className="simulate-codes" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {counts.map((count, place) => {
        const x = (counts.slice(0, place).reduce((sum, each) => sum + each, 0) / whole) * 100;
        // oxlint-disable-next-line react/no-array-index-key -- codes keep their places
        return <rect key={place} x={x} y={0} width={(count / whole) * 100} height={10} className={`simulate-code-${String(Math.min(place, 3))}`} />;
      })}
    </svg>
  );
}
