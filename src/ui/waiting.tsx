import './waiting.css';

/** A turning mark beside the words that say what is waited for. Where motion is not wanted, it stands still. */
export function Waiting() {
  return <span className="waiting" aria-hidden="true" />;
}
