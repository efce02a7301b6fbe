/** What the English side of an area must hold: the keys of the Chinese one, and a singular (`_one`) beside every `_other`. */
export type EnglishOf<Zh> = { readonly [K in keyof Zh]: string } & {
  readonly [K in keyof Zh as K extends `${infer Base}_other` ? `${Base}_one` : never]: string;
};
