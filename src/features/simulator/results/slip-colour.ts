import type { TextKey } from '#i18n/resources.ts';

/** The text of a slip's colour. */
export function colourKey(colour: string): TextKey {
  switch (colour) {
    case 'BLUE':
      return 'simulate.colour.blue';
    case 'YELLOW':
      return 'simulate.colour.yellow';
    case 'ORANGE':
      return 'simulate.colour.orange';
    case 'RED':
      return 'simulate.colour.red';
    default:
      return 'simulate.colour.purple';
  }
}
