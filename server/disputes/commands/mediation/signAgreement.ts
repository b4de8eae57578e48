/**
 * Signs the draft: a party on its account, the mediator on theirs, or on paper, recorded by the body with the day
 * and a scan (调仲法 14). Everybody once a revision, and only the revision that they were shown.
 */
import type { LocalDate } from '../../../law/localDate.ts';
import { actingParties, capacitiesOf } from '../../capacities.ts';
import { defineCommand } from '../../command.ts';
import type { Act } from '../../command.ts';
import type { Agreement, Signature } from '../../dispute.ts';
import { partyById } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import { mediatorSigner, missingSigners } from '../../signers.ts';
import { currentAgreement, guardActsFor, guardPastDay, isAtBody } from './guards.ts';

export interface SignatureInput {
  readonly revision: number;
  /** A party's id, or 'mediator'. */
  readonly signer: string;
  readonly way: Signature['way'];
  /** Day and scan of a signature on paper; null for one by account. */
  readonly signedOn: LocalDate | null;
  readonly fileId: string | null;
}

export const signAgreement = defineCommand<'signAgreement', SignatureInput>({
  name: 'signAgreement',
  procedures: ['mediation'],
  offered(dispute, _procedure, _today, { actor }) {
    const missing = missingSigners(dispute);
    if (isAtBody(actor, dispute)) return missing.length > 0;
    return actingParties(actor, dispute).some(({ id }) => missing.includes(id));
  },
  basis: ({ mediation }) => [mediation?.agreement?.revision ?? 0],
  decide(act) {
    const { dispute, input, context } = act;
    const agreement = currentAgreement(dispute, input.revision);
    const { signer } = input;
    if (signer !== mediatorSigner && partyById(dispute, signer) === undefined) refuse('UNKNOWN_PARTY');
    if (agreement.signatures.some((signature) => signature.signer === signer)) refuse('ALREADY_SIGNED');
    const signed = input.way === 'wet' ? wetSignature(act, agreement) : signatureByAccount(act);
    return {
      events: [
        {
          type: 'agreementSigned',
          procedure: 'mediation',
          occurredOn: context.today,
          facts: { revision: input.revision, signer, ...signed },
        },
      ],
    };
  },
});

type Signed = Pick<Signature, 'signedOn' | 'way' | 'fileId'>;

function signatureByAccount({ dispute, input: { signer }, context }: Act<SignatureInput>): Signed {
  if (signer !== mediatorSigner) guardActsFor(context.actor, dispute, signer);
  else if (!capacitiesOf(context.actor, dispute).includes('assignedMediator'))
    refuse('MEDIATOR_SIGNS_THEMSELVES');
  return { signedOn: context.today, way: 'account', fileId: null };
}

function wetSignature({ dispute, input, context }: Act<SignatureInput>, { draftedOn }: Agreement): Signed {
  if (!isAtBody(context.actor, dispute)) refuse('NOT_YOURS_TO_DO');
  if (input.signedOn === null || input.fileId === null) refuse('SCAN_MISSING');
  guardPastDay(input.signedOn, { earliest: draftedOn, today: context.today });
  return { signedOn: input.signedOn, way: 'wet', fileId: input.fileId };
}
