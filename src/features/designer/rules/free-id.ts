/** An id like another that nobody has yet: with the next number behind it. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  for (let number = 2; ; number += 1) {
    const wanted = `${id.slice(0, 58)}_${number}`;
    if (!isTaken(wanted)) return wanted;
  }
}
