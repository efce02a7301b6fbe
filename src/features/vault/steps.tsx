/** The steps of a dialog, and the one that it is at. */
export function Steps({ labels, present }: { readonly labels: readonly string[]; readonly present: number }) {
  return (
    <ol className="vault-steps">
      {labels.map((label, at) => (
        <li key={label} aria-current={at === present ? 'step' : undefined} data-past={at < present}>
          {label}
        </li>
      ))}
    </ol>
  );
}
