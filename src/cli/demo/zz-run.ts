import { writeFileSync } from 'node:fs';
import { parseDefinition } from '#domain/parse-definition.ts';
import { checkDefinition } from '#engine/check/check-definition.ts';
import { boardRows } from '#engine/views/board.ts';
import { createModel } from '#engine/model.ts';
import { replay } from '#engine/evolve/replay.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';
import { demoCommits } from './demo-commits.ts';
const parsed = parseDefinition(JSON.parse(JSON.stringify(demoDefinition))); if (!parsed.ok) { console.log(parsed.problems.slice(0,10)); throw new Error('x'); }
for (const f of checkDefinition(parsed.value)) console.log(f.severity, f.code, f.path, JSON.stringify(f.detail));
const t0=Date.now();
const commits = demoCommits(parsed.value, 20241009);
console.log('generated', Date.now()-t0,'ms', commits.length, 'commits', commits.reduce((n,c)=>n+c.events.length,0),'events');
const text = JSON.stringify(commits);
console.log('chars', text.length, 'bytes', Buffer.byteLength(text));
writeFileSync('/tmp/log.json', text);
const t1=Date.now(); const state = replay(JSON.parse(text)); console.log('parse+fold', Date.now()-t1);
const model=createModel(parsed.value);
for (const r of boardRows({definition: model.definition, calendar: model.calendar, state})) console.log(r.unit.id, r.cells.map(c=>`${c.lamp}/${c.phase}`).join(' '));
const inc=[...state.subjects.values()].filter(s=>Object.values(s.instances).some(i=>i.incident)); console.log('incidents', inc.length, JSON.stringify(inc[0]?.instances));
for (const [k,ch] of [['issue','issue'],['slip','slip'],['feedback','feedback'],['proposal','proposal'],['officer','officer-study']]) { const n:Record<string,number>={}; for (const ref of state.members.get(k+'@*') ?? []) { const p=state.subjects.get(ref)!.instances[ch!]?.position.phase ?? '-'; n[p]=(n[p]??0)+1; } console.log(k, JSON.stringify(n)); }
const by: Record<string, [number, number]> = {};
for (const c of commits) for (const e of c.events) { const k=e.type+' '+('chart' in e ? e.chart : e.stream.split(':')[0])+' '+(('trigger' in e) ? e.trigger : ''); (by[k]??=[0,0]); by[k]![0]++; by[k]![1]+=JSON.stringify(e).length; }
for (const [k,[n,b]] of Object.entries(by).toSorted((x,y)=>y[1][1]-x[1][1]).slice(0,22)) console.log(k,n,b,Math.round(b/n));
