/** A telephone line between a browser and the server that can be cut and joined again; like a train in a tunnel. */
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

export interface CuttableLine {
  /** Where the browser reaches the server through the line. */
  readonly address: string;
  /** Drops every connection and takes no new one. */
  cut(): void;
  join(): void;
  close(): Promise<void>;
}

/** Opens a line to the server at `target`, on a free port of loopback. */
export async function openLine(target: string): Promise<CuttableLine> {
  const { hostname, port } = new URL(target);
  const ends = new Set<Socket>();
  let isCut = false;
  const line = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = connect(Number(port), hostname);
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(end);
      end.on('error', () => other.destroy());
      end.on('close', () => {
        ends.delete(end);
        other.destroy();
      });
      end.pipe(other);
    }
    return undefined;
  });
  line.listen(0, '127.0.0.1');
  await once(line, 'listening');
  const drop = () => {
    for (const end of ends) end.destroy();
  };
  return {
    address: `http://127.0.0.1:${(line.address() as AddressInfo).port}`,
    cut() {
      isCut = true;
      drop();
    },
    join() {
      isCut = false;
    },
    async close() {
      const closed = once(line, 'close');
      line.close();
      drop();
      await closed;
    },
  };
}
