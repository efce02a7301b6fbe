const LONGEST = 120;

/**
 * A file name that Windows, macOS and Linux all take, from parts that people wrote: joined by `-`, without signs of paths,
 * without marks that turn the reading direction (which can hide an ending), at most 120 signs before the ending.
 */
export function toFileName(parts: readonly string[], ending: 'csv' | 'xlsx' | 'dmn'): string {
  const bare = parts
    .map((part) =>
      part
        .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
        .replaceAll(/[<>:"/\\|?*\s]+/g, '_')
        .replaceAll(/^[._]+|[._]+$/g, ''),
    )
    .filter((part) => part !== '')
    .join('-');
  const name = [...bare].slice(0, LONGEST).join('');
  const isReserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(name);
  return `${name === '' || isReserved ? `_${name}` : name}.${ending}`;
}
