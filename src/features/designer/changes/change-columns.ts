import { createContext } from 'react';

/** What the two columns of a comparison are called where they are not the edition in force and its draft. */
export interface ChangeColumns {
  readonly before?: string;
  readonly after?: string;
}

/** See {@link ChangeColumns}. */
export const ColumnsContext = createContext<ChangeColumns>({});
