/** How the mediation went: consents, sessions, offers, the agreement and its signatures. */
import type { Agreement, Mediation, Proposal } from '../../server/disputes/dispute.ts';
import { mediatorSigner, missingSigners } from '../../server/disputes/signers.ts';
import { claimWords } from '../forms/choicesOf.ts';
import type { TextRun } from '../../server/disputes/textChanges.ts';
import { consentLines as memberConsentLines } from './consents.ts';
import type { CaseContext } from './context.ts';
import { agreementMarks } from './drafts.ts';

export interface SignatureFacts {
  readonly name: string;
  readonly words: string;
  readonly signed: boolean;
  readonly scanHref: string | null;
}

export interface AgreementFacts {
  readonly revision: number;
  readonly sum: string;
  readonly performBy: string;
  readonly terms: string;
  /** Against what was drafted; null where there is nothing to mark, or nobody to show it to. */
  readonly marks: readonly TextRun[] | null;
  readonly claims: readonly { readonly label: string; readonly value: string }[];
  readonly signatures: readonly SignatureFacts[];
  readonly sealedOn: string | null;
}

export interface ProposalFacts {
  readonly by: string;
  readonly on: string;
  readonly sum: string;
  readonly performBy: string;
  readonly text: string;
  readonly answers: readonly string[];
  readonly newest: boolean;
}

export interface MediationFacts {
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly consents: readonly string[];
  readonly sessions: readonly { readonly line: string; readonly text: string }[];
  readonly proposals: readonly ProposalFacts[];
  readonly agreement: AgreementFacts | null;
}

/** null without a mediation. A supervisor sees its course, not what was said or offered in it (协调规 24). */
export function mediationFacts(context: CaseContext): MediationFacts | null {
  const { mediation } = context.dispute;
  if (mediation === null) return null;
  const inside = context.viewer.side !== 'supervision';
  return {
    rows: rowsOf(mediation, context),
    consents: inside ? consentLines(mediation, context) : [],
    sessions: inside ? sessionsOf(mediation, context) : [],
    proposals: inside ? proposalFacts(context) : [],
    agreement: inside ? agreementFacts(context) : null,
  };
}

function rowsOf(mediation: Mediation, context: CaseContext): MediationFacts['rows'] {
  const { t, fmt, directory } = context;
  const { acceptedOn, mediatorId, extensions, outcome, closedOn } = mediation;
  const days = extensions.reduce((sum, extension) => sum + extension.days, 0);
  return [
    { label: t('case.mediation.number'), value: mediation.number },
    { label: t('case.mediation.body'), value: directory.body(mediation.bodyId)?.name ?? mediation.bodyId },
    {
      label: t('case.mediation.mediator'),
      value:
        mediatorId === null
          ? t('case.notYet')
          : (directory.person(mediatorId)?.name ?? t('case.formerStaff')),
    },
    { label: t('case.mediation.receivedOn'), value: fmt.day(mediation.receivedOn) },
    ...(acceptedOn === null ? [] : [{ label: t('case.mediation.acceptedOn'), value: fmt.day(acceptedOn) }]),
    ...(days === 0 ? [] : [{ label: t('case.mediation.extended'), value: t('case.days', { n: days }) }]),
    ...(outcome === null
      ? []
      : [
          {
            label: t('case.mediation.outcome'),
            value: `${t(`labels.mediationOutcome.${outcome}`)} · ${fmt.day(closedOn)}`,
          },
        ]),
    ...memberConsentLines('mediation', context).map((value) => ({ label: t('case.consents.label'), value })),
  ];
}

function consentLines({ consents }: Mediation, { t, fmt, nameOf }: CaseContext): readonly string[] {
  return consents.map(({ partyId, answer, givenOn, way }) =>
    t('case.mediation.consent', {
      party: nameOf(partyId),
      answer: t(`labels.consentAnswer.${answer}`),
      way: t(`labels.answerWay.${way}`),
      day: fmt.day(givenOn),
    }),
  );
}

function sessionsOf({ sessions }: Mediation, { t, fmt, nameOf, openText }: CaseContext) {
  return sessions.toReversed().map(({ heldOn, way, attendedPartyIds, textId }) => ({
    line: t('case.mediation.session', {
      day: fmt.day(heldOn),
      way: t(`labels.sessionWay.${way}`),
      parties: attendedPartyIds.map(nameOf).join(t('common.listJoin')),
    }),
    text: openText(textId),
  }));
}

/** The offers, the newest first. */
export function proposalFacts(context: CaseContext): readonly ProposalFacts[] {
  const proposals = context.dispute.mediation?.proposals ?? [];
  return proposals
    .map((proposal, index) => proposalOf(proposal, index === proposals.length - 1, context))
    .toReversed();
}

function proposalOf(proposal: Proposal, newest: boolean, context: CaseContext): ProposalFacts {
  const { t, fmt, nameOf, openText } = context;
  return {
    newest,
    by: signerName(proposal.by, context),
    on: fmt.day(proposal.proposedOn),
    sum: fmt.money(proposal.totalFen),
    performBy: fmt.day(proposal.performBy),
    text: openText(proposal.textId),
    answers: proposal.answers.map(({ partyId, answer }) =>
      t('case.mediation.answer', { party: nameOf(partyId), answer: t(`labels.settlementAnswer.${answer}`) }),
    ),
  };
}

/** The agreement, or its draft; null where there is none. */
export function agreementFacts(context: CaseContext): AgreementFacts | null {
  const agreement = context.dispute.mediation?.agreement ?? null;
  if (agreement === null) return null;
  const { fmt, openText } = context;
  return {
    revision: agreement.revision,
    sum: fmt.money(agreement.totalFen),
    performBy: fmt.day(agreement.performBy),
    terms: openText(agreement.termsTextId),
    marks: agreementMarks(context),
    claims: agreedClaims(agreement, context),
    signatures: signaturesOf(agreement, context),
    sealedOn: agreement.sealedOn === null ? null : fmt.day(agreement.sealedOn),
  };
}

function agreedClaims(
  { claims }: Agreement,
  { dispute, say, fmt, t }: CaseContext,
): AgreementFacts['claims'] {
  return dispute.claims.map((claim, index) => {
    const agreed = claims.find(({ claimId }) => claimId === claim.id)?.agreedFen ?? null;
    return {
      label: say(claimWords(claim, index)),
      value: agreed === null ? t('case.mediation.noSumOfItsOwn') : fmt.money(agreed),
    };
  });
}

function signaturesOf({ signatures, sealedOn }: Agreement, context: CaseContext): readonly SignatureFacts[] {
  const { t, fmt, dispute } = context;
  const given = signatures.map(({ signer, signedOn, way, fileId }) => ({
    name: signerName(signer, context),
    words: `${fmt.day(signedOn)} · ${t(`labels.signatureWay.${way}`)}`,
    signed: true,
    scanHref: fileId === null ? null : `/files/${fileId}`,
  }));
  const missing = sealedOn === null ? missingSigners(dispute) : [];
  const awaited = missing.map((signer) => ({
    name: signerName(signer, context),
    words: t('case.mediation.notSigned'),
    signed: false,
    scanHref: null,
  }));
  return [...given, ...awaited];
}

function signerName(signer: string, { t, nameOf }: CaseContext): string {
  return signer === mediatorSigner ? t('case.mediator') : nameOf(signer);
}
