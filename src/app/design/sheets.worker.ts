import { doSheets } from '#features/designer/table-exchange/do-sheets.ts';

doSheets(globalThis as unknown as Parameters<typeof doSheets>[0]);
