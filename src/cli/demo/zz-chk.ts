import { demoDefinition } from '#rules/demo/demo-definition.ts';
import { parseDefinition } from '#domain/parse-definition.ts';
import { checkDefinition } from '#engine/check/check-definition.ts';
const p = parseDefinition(JSON.parse(JSON.stringify(demoDefinition)));
if (!p.ok) { console.log(p.problems.slice(0,20)); process.exit(1); }
const f = checkDefinition(p.value);
for (const x of f) console.log(x.severity, x.code, x.path, JSON.stringify(x.detail));
console.log(f.length, demoDefinition.organisation.officers.length);
