import { Lamp } from './lamp.tsx';
import { useToasts } from './toast-store.ts';
import './toasts.css';

/** Where messages appear. Stands on every page from the beginning, so that what comes into it is read aloud. */
export function Toasts() {
  const toasts = useToasts();
  return (
    <div className="toasts" aria-live="polite">
      {toasts.map(({ id, tone, text }) => (
        <p key={id} className={`toast toast-${tone}`}>
          <Lamp tone={tone === 'done' ? 'done' : 'red'} word={text} />
        </p>
      ))}
    </div>
  );
}
