/** This moment, in UTC. */
export function presentMoment(): string {
  return new Date().toISOString();
}

/** A UTC moment as the local day, `2026-01-05`. */
export function toLocalDay(moment: string): string {
  const date = new Date(moment);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** A UTC moment as local day and time, `2026-01-05 09:30`. */
export function toLocalMoment(moment: string): string {
  const date = new Date(moment);
  return `${toLocalDay(moment)} ${[date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')}`;
}
