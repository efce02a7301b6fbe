/** Which of those who move are listed: from one verdict to another, or of one unit; everybody where nothing is chosen. */
export interface Chosen {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly unit?: string | undefined;
}
