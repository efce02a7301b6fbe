import { it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { chartPicture } from '#charts/chart-picture.ts';
import { indexChart } from '#charts/chart-index.ts';
import { startChart } from '#charts/step.ts';
import { stageStudyChart } from '../../machines/stage-study.machine.ts';
import { campaignChart } from '../../machines/campaign.machine.ts';
import { tinyCharts } from '#tests/support/tiny-charts.ts';
const esc = (t: string) => t.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
function svg(p: any, top: number) {
  let o = `<g transform="translate(10,${top})">`;
  for (const b of p.boxes) {
    o += `<rect x="${b.x}" y="${b.y}" width="${b.width}" height="${b.height}" rx="${b.titleHeight ? 6 : b.kind === 'final' ? 18 : 8}" fill="${b.titleHeight ? (b.region ? '#fff' : '#f7f9fc') : b.active ? '#d6e8ff' : '#fff'}" stroke="${b.active ? '#1668dc' : '#8c99ab'}" ${b.region ? 'stroke-dasharray="4 3"' : ''} stroke-width="${b.active && !b.titleHeight ? 2 : 1}"/>`;
    if (b.kind === 'final') o += `<rect x="${b.x + 3}" y="${b.y + 3}" width="${b.width - 6}" height="${b.height - 6}" rx="15" fill="none" stroke="#8c99ab"/>`;
    if (b.initial) o += `<circle cx="${b.x - 18}" cy="${b.y + b.height / 2}" r="4" fill="#333"/><path d="M${b.x - 14} ${b.y + b.height / 2}H${b.x}" stroke="#333" marker-end="url(#a)"/>`;
    b.lines.forEach((l: string, i: number) => { o += b.titleHeight ? `<text x="${b.x + 10}" y="${b.y + 17}" font-weight="600" font-size="13">${esc(l)}</text>` : `<text x="${b.x + b.width / 2}" y="${b.y + b.height / 2 + 5 + (i - (b.lines.length - 1) / 2) * 16}" text-anchor="middle" font-size="13">${esc(l)}</text>`; });
  }
  for (const a of p.arrows) o += `<polyline points="${a.points.map((q: any) => `${q.x},${q.y}`).join(' ')}" fill="none" stroke="#5b6b80" ${a.stays ? 'stroke-dasharray="3 2"' : ''} marker-end="url(#a)"/>`;
  for (const a of p.arrows) { const l = a.label; o += `<rect x="${l.x - l.width / 2 - 2}" y="${l.y - l.height / 2}" width="${l.width + 4}" height="${l.height}" fill="#f7f9fc" opacity=".92"/>`; l.lines.forEach((t: string, i: number) => { o += `<text x="${l.x}" y="${l.y + 4 + (i - (l.lines.length - 1) / 2) * 15}" text-anchor="middle" font-size="12" fill="#345">${a.guarded && i === 0 ? '◇' : ''}${esc(t)}</text>`; }); }
  return o + '</g>';
}
it('svg', () => {
  let top = 10; let body = '';
  const all: any[] = [[campaignChart, 'zh'], [stageStudyChart, 'zh'], [tinyCharts[3], 'zh'], [tinyCharts[5], 'zh'], [tinyCharts[0], 'en']];
  for (const [c, language] of all) {
    const ix = indexChart(c);
    const p = chartPicture(ix, { language, position: startChart(ix, () => false).position });
    console.log(c.id, p.width, p.height);
    body += svg(p, top); top += p.height + 24;
  }
  writeFileSync('/tmp/cw/p.html', `<body style="margin:0;background:#fff"><svg xmlns="http://www.w3.org/2000/svg" width="900" height="${top}" font-family="'Noto Sans CJK SC','WenQuanYi Zen Hei',sans-serif"><defs><marker id="a" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="#5b6b80"/></marker></defs>${body}</svg>`);
});
