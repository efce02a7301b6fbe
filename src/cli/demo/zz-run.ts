import { parseDefinition } from '#domain/parse-definition.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';
import { createChance } from './chance.ts';
import { DemoRecorder } from './demo-recorder.ts';
import { planCrossInspection } from './story-cross.ts';
import { planExam } from './story-exam.ts';
import { planMobilisation } from './story-mobilise.ts';
import { planRectification } from './story-rectify.ts';
import { planSelfInspection } from './story-self.ts';
import { planStudy } from './story-study.ts';
import { Story } from './story.ts';
import { boardRows } from '#engine/views/board.ts';
const parsed = parseDefinition(JSON.parse(JSON.stringify(demoDefinition))); if (!parsed.ok) throw new Error('x');
const demo = new DemoRecorder(parsed.value);
const story = new Story(parsed.value.organisation, demo.model.calendar, createChance(1));
planMobilisation(story); planStudy(story); planExam(story); planSelfInspection(story); planCrossInspection(story); planRectification(story);
demo.open();
const t0=Date.now();
for (let day = demo.today; day <= '2024-12-16'; day = demo.model.calendar.addWorkingDays(day, 1)) {
  const t=Date.now();
  if (day > demo.today) demo.advance(day);
  const a=Date.now()-t;
  for (const entry of story.agenda.of(day)) {
    const c = demo.model.commands.get(entry.command)!;
    if (c.chart !== undefined && !demo.model.charts.has(c.chart)) continue;
    demo.setHour(entry.hour);
    try { demo.giveAll(entry.orders); } catch (e) { console.log(String((e as Error).message).slice(0,300)); }
  }
  if (a>50) console.log(day, a);
}
console.log(Date.now()-t0, demo.commits.length, JSON.stringify(demo.commits).length);
for (const r of boardRows({definition: demo.model.definition, calendar: demo.model.calendar, state: demo.state})) console.log(r.unit.id, r.cells.map(c=>`${c.lamp}/${c.phase}`).join(' '));
const inc=[...demo.state.subjects.values()].filter(s=>Object.values(s.instances).some(i=>i.incident)); console.log('incidents', inc.length, JSON.stringify(inc[0]?.instances));
const by: Record<string, [number, number]> = {};
for (const c of demo.commits) for (const e of c.events) { const k=e.type+' '+('chart' in e ? e.chart : e.stream.split(':')[0])+' '+(('trigger' in e) ? e.trigger : ''); (by[k]??=[0,0]); by[k]![0]++; by[k]![1]+=JSON.stringify(e).length; }
for (const [k,[n,b]] of Object.entries(by).toSorted((x,y)=>y[1][1]-x[1][1]).slice(0,25)) console.log(k,n,b,Math.round(b/n));
console.log(JSON.stringify(demo.commits.flatMap(c=>c.events).find(e=>e.type==='instance.moved' && e.chart==='stage-study' && e.trigger==='stage.groupStudy.hold')));
console.log(demo.commits.reduce((a,c)=>a+JSON.stringify(c.itemIds??[]).length,0));
