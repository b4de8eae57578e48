import { signAgreement } from '../../../server/disputes/commands/mediation/signAgreement.ts';
import { capacitiesOf } from '../../../server/disputes/capacities.ts';
import { mediatorSigner, missingSigners } from '../../../server/disputes/signers.ts';
import { partyChoices } from '../choicesOf.ts';
import { defineForm, ownParties } from '../commandForm.ts';
import type { FormView } from '../commandForm.ts';
import type { Choice } from '../fields.ts';
import { choice, day, optional, scan } from '../fields.ts';

/** A party signs for itself; the body notes signatures on paper with day and scan, the mediator also their own. */
export const signAgreementForm = defineForm({
  command: signAgreement,
  upload: true,
  shows: 'agreement',
  fields: (view) => ({
    signer: choice(signers(view), { initial: onlySigner(view) }),
    ...(ownParties(view).length === 0 && {
      signedOn: optional(day({ hint: true, look: { max: view.today } })),
      fileId: optional(scan({ hint: true })),
    }),
  }),
  input: ({ signer, ...paper }, view) => ({
    revision: view.dispute.mediation?.agreement?.revision ?? 0,
    signer,
    ...signed(view, { signer, signedOn: paper.signedOn ?? null, fileId: paper.fileId ?? null }),
  }),
  beside: {
    UNKNOWN_PARTY: 'signer',
    ALREADY_SIGNED: 'signer',
    MEDIATOR_SIGNS_THEMSELVES: 'signer',
    SCAN_MISSING: 'fileId',
    DAY_IN_FUTURE: 'signedOn',
    DAY_TOO_EARLY: 'signedOn',
  },
});

interface Typed {
  readonly signer: string;
  readonly signedOn: string | null;
  readonly fileId: string | null;
}

/** By account is what a party signs for itself, and the mediator without a scan; everything else was on paper. */
function signed(view: FormView, { signer, signedOn, fileId }: Typed) {
  const own = ownParties(view).length > 0 || (signer === mediatorSigner && fileId === null);
  return own
    ? ({ way: 'account', signedOn: null, fileId: null } as const)
    : ({ way: 'wet', signedOn, fileId } as const);
}

function signers(view: FormView): readonly Choice[] {
  const { dispute } = view;
  const missing = missingSigners(dispute);
  const own = ownParties(view);
  const asked = (own.length === 0 ? dispute.parties : own).filter(({ id }) => missing.includes(id));
  const mediator = { value: mediatorSigner, label: { key: 'forms.signAgreement.myself', params: {} } };
  return [
    ...(mediatorMaySign(view) && missing.includes(mediatorSigner) ? [mediator] : []),
    ...partyChoices(asked),
  ];
}

function mediatorMaySign({ actor, dispute }: FormView): boolean {
  return capacitiesOf(actor, dispute).includes('assignedMediator');
}

function onlySigner(view: FormView): string {
  const offered = signers(view);
  return offered.length === 1 ? (offered[0]?.value ?? '') : '';
}
