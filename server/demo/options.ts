/** What may stand behind `npm run demo --`. */
import { parseArgs } from 'node:util';

export interface DemoOptions {
  /** Share of the city's year, from 0.01 to 1. */
  readonly scale: number;
  readonly reset: boolean;
  readonly port: number | null;
}

/** Something was asked that the demo does not know; the message says what it knows. */
export class DemoOptionError extends Error {}

export const usualScale = 0.1;

/** Reads the arguments. @throws {DemoOptionError} */
export function readOptions(args: readonly string[]): DemoOptions {
  const { scale, reset, port } = parse(args);
  const share = scale === undefined ? usualScale : Number(scale);
  if (!(share >= 0.01 && share <= 1))
    throw new DemoOptionError('--scale 是全市业务量的比例，请填写 0.01 到 1 之间的数。');
  const number = port === undefined ? null : Number(port);
  if (number !== null && !(Number.isInteger(number) && number >= 0 && number <= 65_535))
    throw new DemoOptionError('--port 请填写 0 到 65535 之间的端口。');
  return { scale: share, reset: reset ?? false, port: number };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { scale: { type: 'string' }, reset: { type: 'boolean' }, port: { type: 'string' } },
    }).values;
  } catch {
    throw new DemoOptionError('可用的选项：--scale 0.1、--reset、--port 3000。');
  }
}
