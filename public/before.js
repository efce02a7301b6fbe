// Runs before every module: zod asks for this when its schemas are made, and would otherwise try `new Function`, which the content security policy forbids.
globalThis.__zod_globalConfig = { jitless: true };
