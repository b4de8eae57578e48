/**
 * docs/stages-mediation.svg, docs/stages-arbitration.svg and so on: the tables of stages drawn out. A column is a stage, a row
 * a command that moves a case: a dot where it may be given, an arrow to where it leads, a ring where it leaves the stage.
 * The straight road, from the first stage through the most stages to the last one, is drawn strong.
 */
import { isOpen, moveOf, procedures, stagesOf } from '../../server/disputes/stages.ts';
import type { Procedure, Stage } from '../../server/disputes/stages.ts';
import { dictionary } from '../../server/locales/index.ts';
import { commandsIn } from './stageTable.ts';

const labelWidth = 232;
const column = 92;
const rowHeight = 27;
const headHeight = 92;
const margin = 20;
/** The stage in which a proceeding ends as it should. */
const goals: Readonly<Record<Procedure, Stage>> = {
  mediation: 'agreed',
  arbitration: 'archived',
  agreementReview: 'concluded',
};

export interface Arrow {
  readonly from: Stage;
  readonly to: Stage;
  /** Back to where a suspension began: drawn dashed. */
  readonly back: boolean;
}

/** Where a command leads, one arrow a stage from which it may be given. */
export function arrowsOf(procedure: Procedure, command: string): readonly Arrow[] {
  return stagesOf[procedure].flatMap((from: Stage): readonly Arrow[] => {
    const move = moveOf(procedure, command, from);
    if (move === null || move === 'same') return [];
    if (move !== 'before') return [{ from, to: move, back: false }];
    return stagesBefore(procedure, from).map((to) => ({ from, to, back: true }));
  });
}

/** The stages from which a case comes into this one by a command that may be given in several. */
function stagesBefore(procedure: Procedure, stage: Stage): readonly Stage[] {
  return stagesOf[procedure].filter((from: Stage) =>
    commandsIn(procedure).some((command) => moveOf(procedure, command, from) === stage),
  );
}

/** A stage that is left for wherever the case stood before, not for what comes next; or in which another body has its turn. */
function isPause(procedure: Procedure, stage: Stage): boolean {
  if (procedure === 'arbitration' && stage === 'deferred') return true;
  return commandsIn(procedure).some((command) => moveOf(procedure, command, stage) === 'before');
}

/** The commands that move a case, in the order of the table. */
export function movingCommands(procedure: Procedure): readonly string[] {
  return commandsIn(procedure).filter((command) => arrowsOf(procedure, command).length > 0);
}

/** The procedures that have something to draw. */
export const drawnProcedures = procedures.filter((procedure) => movingCommands(procedure).length > 0);

/** The stages of the straight road: the longest way forward that ends where the proceeding should. */
export function straightRoad(procedure: Procedure): readonly Stage[] {
  const order: readonly Stage[] = stagesOf[procedure];
  const roadFrom = (stage: Stage): readonly Stage[] | null => {
    if (stage === goals[procedure]) return [stage];
    const ahead = new Set(
      movingCommands(procedure).flatMap((command) =>
        arrowsOf(procedure, command).flatMap(({ from, to }) =>
          from === stage && order.indexOf(to) > order.indexOf(from) && !isPause(procedure, to) ? [to] : [],
        ),
      ),
    );
    const roads = [...ahead].flatMap((next) => {
      const road = roadFrom(next);
      return road === null ? [] : [[stage, ...road]];
    });
    return roads.toSorted((a, b) => b.length - a.length)[0] ?? null;
  };
  return roadFrom(order[0] as Stage) ?? [];
}

// ── The picture ──────────────────────────────────────────────────────────────────────────────────────

/** The drawing of one procedure as an SVG that reads on a light and on a dark page. */
export function stageDrawing(procedure: Procedure): string {
  const stages: readonly Stage[] = stagesOf[procedure];
  const commands = movingCommands(procedure);
  const width = margin * 2 + labelWidth + stages.length * column;
  const height = margin * 2 + headHeight + commands.length * rowHeight + 34;
  const title = titles[procedure];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">`,
    `<title>${title}</title>`,
    `<style>${style}</style>`,
    `<rect class="paper" width="${width}" height="${height}" rx="6"/>`,
    ...stages.map((stage) => stageColumn(procedure, stage, height)),
    ...commands.map((command, index) => commandRow(procedure, command, index)),
    legend(
      height - margin - 6,
      commands.some((command) => arrowsOf(procedure, command).some(({ back }) => back)),
    ),
    '</svg>',
    '',
  ].join('\n');
}

const titles: Readonly<Record<Procedure, string>> = {
  mediation: 'Stages of a mediation (调解)',
  arbitration: 'Stages of an arbitration (仲裁)',
  agreementReview: 'Stages of the review of an agreement (仲裁审查)',
};

const style = [
  '.paper{fill:#fbfaf6}.line{stroke:#cfcabd}.open{fill:#e3efed;stroke:#1f6f6b}.ended{fill:#f0ede4;stroke:#a39c8b}',
  'text{fill:#22242a;font:12px system-ui,"PingFang SC","Noto Sans SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}',
  '.id{font-size:10px;fill:#6a6759}.way{stroke:#77736a;fill:none;stroke-width:1.3}.dot{fill:#77736a}.head{fill:#77736a}',
  '.road .way{stroke:#1f6f6b;stroke-width:2.4}.road .dot,.road .head{fill:#1f6f6b}.ring{fill:none;stroke:#a39c8b}',
  '.back{stroke-dasharray:4 3}',
  '@media (prefers-color-scheme:dark){.paper{fill:#1c1e22}.line{stroke:#3a3d43}.open{fill:#16302f;stroke:#6fc2bb}',
  '.ended{fill:#2a2c31;stroke:#7d7a70}text{fill:#e9e7e0}.id{fill:#a9a69b}.way{stroke:#a9a69b}.dot,.head{fill:#a9a69b}',
  '.road .way{stroke:#6fc2bb}.road .dot,.road .head{fill:#6fc2bb}.ring{stroke:#7d7a70}}',
].join('');

function xOf(procedure: Procedure, stage: Stage): number {
  const order: readonly Stage[] = stagesOf[procedure];
  return margin + labelWidth + order.indexOf(stage) * column + column / 2;
}

const yOf = (index: number): number => margin + headHeight + index * rowHeight + rowHeight / 2;

/** Whether the arrow is a step of the straight road: of several commands that lead there, the one given nowhere else. */
function isOnRoad(procedure: Procedure, command: string, { from, to }: Arrow): boolean {
  const road = straightRoad(procedure);
  if (!road.includes(from) || road[road.indexOf(from) + 1] !== to) return false;
  const candidates = movingCommands(procedure)
    .map((name) => ({ name, arrows: arrowsOf(procedure, name) }))
    .filter(({ arrows }) => arrows.some((arrow) => arrow.from === from && arrow.to === to))
    .toSorted((a, b) => a.arrows.length - b.arrows.length);
  return candidates[0]?.name === command;
}

function stageColumn(procedure: Procedure, stage: Stage, height: number): string {
  const x = xOf(procedure, stage);
  const kind = isOpen(procedure, stage) ? 'open' : 'ended';
  const [first = '', ...rest] = stage.split(/(?=[A-Z])/);
  const second = rest.join('');
  return [
    `<line class="line" x1="${x}" x2="${x}" y1="${margin + 62}" y2="${height - margin - 28}"/>`,
    `<rect class="${kind}" x="${x - column / 2 + 4}" y="${margin}" width="${column - 8}" height="62" rx="5"/>`,
    `<text x="${x}" y="${margin + 23}" text-anchor="middle">${textOf(`stages.${procedure}.${stage}.name`)}</text>`,
    `<text class="id" x="${x}" y="${margin + 40}" text-anchor="middle">${first}</text>`,
    `<text class="id" x="${x}" y="${margin + 52}" text-anchor="middle">${second}</text>`,
  ].join('');
}

function commandRow(procedure: Procedure, command: string, index: number): string {
  const y = yOf(index);
  const arrows = arrowsOf(procedure, command);
  // The straight road lies on top, whole from its dot to its arrow.
  const inOrder = arrows.toSorted(
    (a, b) => Number(isOnRoad(procedure, command, a)) - Number(isOnRoad(procedure, command, b)),
  );
  const stays = stagesOf[procedure].filter((stage: Stage) => moveOf(procedure, command, stage) === 'same');
  const label = textOf(`labels.command.${command}`);
  return [
    '<g>',
    `<title>${command}: ${arrows.map(({ from, to }) => `${from} → ${to}`).join(', ')}</title>`,
    `<text x="${margin}" y="${y + 4}">${label}<tspan class="id" dx="6">${command}</tspan></text>`,
    ...stays.map((stage: Stage) => `<circle class="ring" cx="${xOf(procedure, stage)}" cy="${y}" r="3.5"/>`),
    ...inOrder.map((arrow) => drawArrow(procedure, { command, arrow, arrows }, y)),
    '</g>',
  ].join('');
}

/** The line runs to the next dot on its way, so that the lines of one row lie end to end. */
function drawArrow(
  procedure: Procedure,
  { command, arrow, arrows }: { command: string; arrow: Arrow; arrows: readonly Arrow[] },
  y: number,
): string {
  const [start, end] = [xOf(procedure, arrow.from), xOf(procedure, arrow.to)];
  const forward = end > start ? 1 : -1;
  const stops = [...arrows.map(({ from, to }) => xOf(procedure, arrow.back ? to : from)), end];
  const next = Math.min(...stops.filter((x) => (x - start) * forward > 0).map((x) => (x - start) * forward));
  const from = arrow.back ? end - forward * lastGap(stops, end, { start, forward }) : start;
  const onRoad = isOnRoad(procedure, command, arrow);
  const to = arrow.back || onRoad ? end : start + next * forward;
  const tip = `${end},${y} ${end - 8 * forward},${y - 4} ${end - 8 * forward},${y + 4}`;
  return [
    `<g${onRoad ? ' class="road"' : ''}>`,
    `<line class="way${arrow.back ? ' back' : ''}" x1="${from}" x2="${to === end ? end - 7 * forward : to}" y1="${y}" y2="${y}"/>`,
    `<circle class="dot" cx="${start}" cy="${y}" r="3.5"/>`,
    `<polygon class="head" points="${tip}"/>`,
    '</g>',
  ].join('');
}

/** How far back from an arrowhead the stop before it lies, or the start. */
function lastGap(
  stops: readonly number[],
  end: number,
  { start, forward }: { readonly start: number; readonly forward: number },
): number {
  const before = [...stops, start].filter((x) => (end - x) * forward > 0);
  return Math.min(...before.map((x) => (end - x) * forward));
}

/** What the marks mean; the dashed line only where there is one. */
function legend(y: number, withBack: boolean): string {
  const x = margin + 4;
  return [
    `<circle class="dot" cx="${x}" cy="${y - 4}" r="3.5"/>`,
    `<text x="${x + 12}" y="${y}">可以办理并转到箭头处 may be given, leads to the arrow</text>`,
    `<circle class="ring" cx="${x + 366}" cy="${y - 4}" r="3.5"/>`,
    `<text x="${x + 378}" y="${y}">可以办理、阶段不变 may be given, stays</text>`,
    `<g class="road"><line class="way" x1="${x + 640}" x2="${x + 666}" y1="${y - 4}" y2="${y - 4}"/></g>`,
    `<text x="${x + 674}" y="${y}">顺利办结的路 the straight road</text>`,
    ...(withBack
      ? [
          `<line class="way back" x1="${x + 870}" x2="${x + 896}" y1="${y - 4}" y2="${y - 4}"/>`,
          `<text x="${x + 904}" y="${y}">回到原阶段 back to where it was</text>`,
        ]
      : []),
  ].join('');
}

function textOf(key: string): string {
  return dictionary['zh-CN'].get(key) ?? '';
}
