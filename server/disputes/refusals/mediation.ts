import type { RefusalEntry } from '../refusals.ts';

export const mediationRefusals = {} as const satisfies Record<string, RefusalEntry>;
