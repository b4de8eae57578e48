/** Taking somebody into a running case: what a decision on a request and one of the commission's own motion have in common. */
import type { JoinderGround } from '../../../law/grounds.ts';
import { noticePeriod } from '../../arbitrationPeriods.ts';
import type { CommandContext, Decision, Particulars } from '../../command.ts';
import type { Dispute, PartyKind } from '../../dispute.ts';
import type { NewEvent } from '../../events.ts';
import { hearingAhead } from '../../hearings.ts';
import type { JoinedPosition } from '../../incidents.ts';
import { refuse } from '../../refusals.ts';
import { arbitrationOf, guardTribunalSits } from '../arbitration/guards.ts';
import { happened } from '../arbitration/happened.ts';

/** Whoever comes into the case, as the letter that calls it must name it. */
export interface NewcomerGiven extends Particulars {
  readonly kind: PartyKind;
}

/** On what ground a joint respondent is added: 规则 6, 7; 调仲法 22. */
export const respondentGrounds = [
  'labourDispatch',
  'cannotBearLiability',
  'personalContractor',
] as const satisfies readonly JoinderGround[];

export interface Joining {
  readonly joinderId: string | null;
  readonly position: JoinedPosition;
  readonly ground: JoinderGround;
  readonly newcomer: NewcomerGiven;
  readonly textId: string | null;
}

/** Once there is a tribunal, it decides (规则 46(1)); before, the commission by its head (调仲法 23). @throws {Refusal} */
export function guardDecidesOnJoinder(dispute: Dispute, context: CommandContext): void {
  const { tribunal } = arbitrationOf(dispute);
  if (tribunal === null) return;
  guardTribunalSits(dispute, context);
  if (!tribunal.arbitratorIds.includes(context.actor.accountId ?? '')) refuse('TRIBUNAL_DECIDES_JOINDER');
}

/**
 * The newcomer as a party, with what a commit keeps beside the event. A hearing that was called falls away where it
 * could not be answered for or the notice could no longer come in time (规则 33, 38); one that was held is followed by another.
 * @throws {Refusal} ALREADY_A_PARTY
 */
export function joined(
  dispute: Dispute,
  { newcomer, ...joining }: Joining,
  context: CommandContext,
): Required<Pick<Decision, 'newcomers' | 'stays'>> & { readonly event: NewEvent<'partyJoined'> } {
  const { kind, name, creditCode, legalRepresentative, personal } = newcomer;
  if (dispute.parties.some((party) => party.name === name)) refuse('ALREADY_A_PARTY');
  const partyId = `p${dispute.parties.length + 1}`;
  const hearingFallsAway = fallsAway(dispute, joining.position, context);
  return {
    event: happened('partyJoined', context, { ...joining, partyId, kind, hearingFallsAway }),
    newcomers: { [partyId]: { name, creditCode, legalRepresentative, personal } },
    stays: arbitrationOf(dispute).stage === 'hearingScheduled' && !hearingFallsAway,
  };
}

function fallsAway(dispute: Dispute, position: JoinedPosition, context: CommandContext): boolean {
  const hearing = hearingAhead(arbitrationOf(dispute));
  if (hearing === null) return false;
  if (position === 'respondent') return true;
  const { dueOn } = noticePeriod(hearing.heldOn, context);
  return dueOn === null || dueOn < context.today;
}
