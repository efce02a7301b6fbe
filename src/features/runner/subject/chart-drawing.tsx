import { useId } from 'react';
import type { ChartPicture, PictureArrow, PictureBox } from '#charts/chart-picture.ts';

const LINE = 16;
const SMALL_LINE = 15;

/** A chart's picture as SVG. Boxes first, then arrows, then their words, so that no line runs over a word. */
export function ChartDrawing({ picture, title }: { readonly picture: ChartPicture; readonly title: string }) {
  const id = useId();
  const drawn = new Set<string>();
  return (
    <svg
      className="chart-drawing"
      width={picture.width}
      height={picture.height}
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      role="img"
      aria-label={title}
    >
      <defs>
        <marker id={id} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse">
          <path d="M0 0 8 4 0 8z" className="chart-head" />
        </marker>
      </defs>
      {picture.boxes.map((box) => (
        <Box key={box.path} box={box} marker={id} />
      ))}
      {picture.arrows.map((arrow) => {
        const path = toPath(arrow);
        if (drawn.has(path)) return null;
        drawn.add(path);
        return <path key={path} d={path} className={arrow.stays ? 'chart-arrow chart-arrow-loop' : 'chart-arrow'} markerEnd={`url(#${id})`} />;
      })}
      {picture.arrows.map((arrow) => (
        <Label key={`${arrow.from} ${arrow.event} ${arrow.position}`} arrow={arrow} />
      ))}
    </svg>
  );
}

function toPath({ points }: PictureArrow): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}

function Box({ box, marker }: { readonly box: PictureBox; readonly marker: string }) {
  const outer = box.titleHeight > 0;
  const classes = ['chart-box', outer ? 'chart-box-outer' : '', box.region ? 'chart-box-region' : '', box.active ? 'chart-box-active' : '']
    .filter((name) => name !== '')
    .join(' ');
  const middle = box.y + box.height / 2;
  return (
    <g data-state={box.path}>
      <rect x={box.x + 0.5} y={box.y + 0.5} width={box.width - 1} height={box.height - 1} rx={outer ? 6 : 5} className={classes} />
      {box.kind === 'final' ? <rect x={box.x + 3.5} y={box.y + 3.5} width={box.width - 7} height={box.height - 7} rx={3} className={classes} /> : null}
      {box.initial && box.path !== '' ? (
        <>
          <circle cx={box.x - 19} cy={middle} r={3.5} className="chart-initial" />
          <path d={`M${box.x - 15} ${middle}L${box.x} ${middle}`} className="chart-arrow" markerEnd={`url(#${marker})`} />
        </>
      ) : null}
      {outer ? (
        <text x={box.x + 10} y={box.y + box.titleHeight - 7} className={box.active ? 'chart-name-outer chart-name-active' : 'chart-name-outer'}>
          {box.lines.join('')}
        </text>
      ) : (
        box.lines.map((line, index) => (
          <text
            key={line}
            x={box.x + box.width / 2}
            y={middle + 4.5 + (index - (box.lines.length - 1) / 2) * LINE}
            textAnchor="middle"
            className={box.active ? 'chart-name-active' : undefined}
          >
            {line}
          </text>
        ))
      )}
    </g>
  );
}

function Label({ arrow: { label, guarded } }: { readonly arrow: PictureArrow }) {
  const left = label.x - label.width / 2;
  const room = guarded ? 14 : 0;
  return (
    <g>
      <rect x={left - 2} y={label.y - label.height / 2} width={label.width + 4} height={label.height} className="chart-label-back" />
      {guarded ? <path d={`M${left + 5} ${label.y - 4.5}l4.5 4.5-4.5 4.5-4.5-4.5z`} className="chart-guard" /> : null}
      {label.lines.map((line, index) => (
        <text key={line} x={left + room} y={label.y + 4 + (index - (label.lines.length - 1) / 2) * SMALL_LINE} className="chart-label">
          {line}
        </text>
      ))}
    </g>
  );
}
