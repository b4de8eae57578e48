/** Claims that are made in the course of a case: new ones by the applicant, or the respondent's own. */
import { claimKinds } from '../../../law/claimKinds.ts';
import type { ClaimKind } from '../../../law/claimKinds.ts';
import { idFrom } from '../../command.ts';
import type { CommandContext, Decision } from '../../command.ts';
import type { NewClaim } from '../../incidents.ts';
import { refuse } from '../../refusals.ts';
import { isSum } from '../arbitration/guards.ts';

export interface ClaimGiven {
  readonly kind: ClaimKind;
  readonly claimedFen: number | null;
  readonly text: string | null;
}

export interface ClaimsTaken {
  readonly claims: readonly NewClaim[];
  readonly texts: NonNullable<Decision['texts']>;
}

/** The claims with their words laid beside the event. @throws {Refusal} AMOUNT_NOT_VALID */
export function takeClaims(given: readonly ClaimGiven[], { commandId }: CommandContext): ClaimsTaken {
  const texts: Record<string, string> = {};
  const claims = given.map(({ kind, claimedFen, text }, index): NewClaim => {
    if (!isSum(claimedFen) || (claimKinds[kind].hasAmount && claimedFen === null)) refuse('AMOUNT_NOT_VALID');
    const textId = text === null ? null : idFrom(commandId, 'claim', index + 1);
    if (textId !== null && text !== null) texts[textId] = text;
    return { kind, claimedFen, textId };
  });
  return { claims, texts };
}
