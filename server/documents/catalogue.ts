/** Every paper of the house, in the order of the procedure. */
import { arbitrationPapers } from './arbitrationPapers.ts';
import type { DocumentDefinition } from './defineDocument.ts';
import { mediationPapers } from './mediationPapers.ts';

export const catalogue: readonly DocumentDefinition[] = [...mediationPapers, ...arbitrationPapers];
