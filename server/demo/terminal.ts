/** What the demo prints: where it is, how to sign in, how far the year has come. */
import type { Grant } from '../disputes/actor.ts';
import { wholeCity } from '../disputes/capacities.ts';
import { castAccounts } from './castAccounts.ts';

const roleNames: Readonly<Record<string, string>> = {
  worker: '劳动者',
  employer: '用人单位',
  mediator: '调解员',
  bodyHead: '调解中心负责人',
  clerk: '书记员',
  arbitrator: '仲裁员',
  commissionHead: '仲裁院负责人',
  supervisor: '监督',
  administrator: '管理员',
};

/** Characters of Chinese take two columns. */
function columns(text: string): number {
  return [...text].reduce((width, character) => width + (character > '\u2e7f' ? 2 : 1), 0);
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

function roleOf(grant: Grant | undefined): string {
  const name = roleNames[grant?.role ?? ''] ?? '';
  if (grant?.role !== 'supervisor') return name;
  return `${name}（${grant.unitId === wholeCity ? '全市' : '武昌区'}）`;
}

/** The sign-ins, one line a person; one password for all of them. */
export function signInTable(password: string): string {
  const rows = castAccounts.map(({ username, name, grants }) => [roleOf(grants[0]), username, name]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => columns(row[column] ?? ''))));
  const lines = rows.map(
    (row) => `  ${row.map((cell, column) => padded(cell, widths[column] ?? 0)).join('   ')}`,
  );
  return [...lines, `  密码（所有账号）：${password}`].join('\n');
}

export interface ProgressBar {
  show(done: number, total: number): void;
  /** Ends the line. */
  end(text: string): void;
}

const barWidth = 30;
const quietStep = 0.1;

/** A bar that redraws its line on a terminal, and a line every tenth where there is none. */
export function makeProgressBar(out: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>): ProgressBar {
  let told = -1;
  return {
    show(done, total) {
      const share = total === 0 ? 1 : done / total;
      if (!out.isTTY) {
        const step = Math.floor(share / quietStep);
        if (step > told) out.write(`载入案件 ${done}/${total}\n`);
        told = Math.max(told, step);
        return;
      }
      const full = Math.round(share * barWidth);
      out.write(`\r载入案件 ${'█'.repeat(full)}${'░'.repeat(barWidth - full)} ${done}/${total} `);
    },
    end(text) {
      out.write(`${out.isTTY ? '\n' : ''}${text}\n`);
    },
  };
}
