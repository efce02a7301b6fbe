/** Acts on the roll call of a session, which is taken at its end in the afternoon. */
const ROLL_CALL = /^(fridays|actionNights|batch\d)$/;
const [MORNING, SESSION_ENDS, EVENING] = [8.5 * 60, 16.5 * 60, 18 * 60];

/** The minutes of a day at which its acts are done, in their order: spread over it, those from a roll call on after the session. */
export function minutesOf(acts: readonly string[]): readonly number[] {
  const session = acts.findIndex((act) => ROLL_CALL.test(act));
  const before = session < 0 ? acts.length : session;
  return acts.map((_, at) =>
    Math.round(at < before ? MORNING + ((SESSION_ENDS - MORNING) * at) / before : SESSION_ENDS + ((EVENING - SESSION_ENDS) * (at - before)) / (acts.length - before)),
  );
}
