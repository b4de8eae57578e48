/** 委托调解 (规则 70): both sides agree to try a mediation body first; after 10 working days without result they are heard. */
import { defineCommand } from '../../command.ts';
import type { Dispute } from '../../dispute.ts';
import type { EntrustedMediation } from '../../incidents.ts';
import { refuse } from '../../refusals.ts';
import { arbitrationOf } from '../arbitration/guards.ts';
import { happened } from '../arbitration/happened.ts';

export interface Entrusting {
  readonly bodyId: string;
  readonly agreedPartyIds: readonly string[];
}

export const entrustMediation = defineCommand<'entrustMediation', Entrusting>({
  name: 'entrustMediation',
  procedures: ['arbitration'],
  offered: (dispute) => runningMediation(dispute) === null,
  basis: ({ arbitration }) => [arbitration?.incidents.entrustedMediations.length ?? 0],
  decide({ dispute, input: { bodyId, agreedPartyIds }, context }) {
    if (runningMediation(dispute) !== null) refuse('MEDIATION_ENTRUSTED');
    if (context.directory.body(bodyId)?.active !== true) refuse('UNKNOWN_UNIT');
    const sides = dispute.parties.filter(({ position }) => position !== 'thirdParty');
    if (!sides.every(({ id }) => agreedPartyIds.includes(id))) refuse('ENTRUSTING_NEEDS_ALL');
    return { events: [happened('mediationEntrusted', context, { bodyId })] };
  },
});

/** The mediation to which the case is entrusted now, or null. */
export function runningMediation(dispute: Dispute): EntrustedMediation | null {
  const entrusted = arbitrationOf(dispute).incidents.entrustedMediations.at(-1);
  return entrusted !== undefined && entrusted.endedOn === null ? entrusted : null;
}
