import type { RefusalEntry } from '../refusals.ts';

export const arbitrationRefusals = {} as const satisfies Record<string, RefusalEntry>;
