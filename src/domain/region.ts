/**
 * What a region says of one fact: its values lie in one of the spans (both ends belong to it; null is the
 * end of all that it can be), or are among `values`, or are any other than those named
 * in the table (`others`); or a list of codes holds `code` or does not. `absent`: or there is no value;
 * where it is false, there is a value, whichever.
 */
export interface RegionPart {
  readonly fact: string;
  readonly spans?: readonly (readonly [number | string | null, number | string | null])[];
  readonly values?: readonly (string | boolean)[];
  readonly others?: boolean;
  readonly holds?: { readonly code: string; readonly yes: boolean };
  readonly absent?: boolean;
}

/** A region as the detail of a problem holds it: one text a part. */
export function toRegionDetail(parts: readonly RegionPart[]): readonly string[] {
  return parts.map((part) => JSON.stringify(part));
}

/** The region that {@link toRegionDetail} wrote. Refuses (throws) what is no JSON. */
export function fromRegionDetail(detail: readonly string[]): readonly RegionPart[] {
  return detail.map((part) => JSON.parse(part) as RegionPart);
}
