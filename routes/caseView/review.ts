/** How the review of the agreement goes: who asked, who looks at it, what was decided and delivered, and the agreement itself. */
import { agreementReviewBars, statementRefusalGrounds } from '../../server/law/grounds.ts';
import type { AgreementReview } from '../../server/disputes/dispute.ts';
import { deliveriesOf } from './arbitration.ts';
import type { CaseContext } from './context.ts';
import { agreementFacts } from './mediation.ts';
import type { AgreementFacts } from './mediation.ts';

interface Row {
  readonly label: string;
  readonly value: string;
}

export interface ReviewFacts {
  readonly rows: readonly Row[];
  readonly requests: readonly string[];
  readonly decision: { readonly rows: readonly Row[]; readonly text: string } | null;
  /** For the reviewing desk alone: the others have it with the mediation. */
  readonly agreement: AgreementFacts | null;
  readonly deliveries: readonly object[];
}

/** null without a review. A supervisor sees its course, not its papers' words. */
export function reviewFacts(context: CaseContext): ReviewFacts | null {
  const { dispute, viewer } = context;
  const { agreementReview } = dispute;
  if (agreementReview === null || isNotToldYet(agreementReview, context)) return null;
  const inside = viewer.side !== 'supervision';
  return {
    rows: rowsOf(agreementReview, context),
    requests: inside ? requestsOf(agreementReview, context) : [],
    decision: inside ? decisionOf(agreementReview, context) : null,
    agreement: viewer.audiences.includes('reviewDesk') ? agreementForReview(context) : null,
    deliveries: inside ? deliveriesOf(agreementReview, context) : [],
  };
}

/** A proposal that the other side has not joined is the parties' own. */
function isNotToldYet({ stage }: AgreementReview, { viewer }: CaseContext): boolean {
  return stage === 'proposed' && viewer.side !== 'party';
}

function rowsOf(review: AgreementReview, context: CaseContext): readonly Row[] {
  const { t, fmt, directory, nameOf } = context;
  const { number, commissionId, applications, receivedOn, acceptedOn, reviewerId, clerkId } = review;
  const row = (key: string, value: string): Row => ({ label: t(`case.review.${key}`), value });
  const person = (id: string) => directory.person(id)?.name ?? t('case.formerStaff');
  return [
    row('number', number ?? t('case.review.numberLater')),
    row('commission', directory.commission(commissionId)?.name ?? commissionId),
    row(
      'applications',
      applications
        .map(({ partyId, on }) => t('case.review.application', { party: nameOf(partyId), day: fmt.day(on) }))
        .join(t('common.listJoin')),
    ),
    ...(receivedOn === null ? [] : [row('receivedOn', fmt.day(receivedOn))]),
    ...(acceptedOn === null ? [] : [row('acceptedOn', fmt.day(acceptedOn))]),
    ...(reviewerId === null ? [] : [row('reviewer', person(reviewerId))]),
    ...(clerkId === null ? [] : [row('clerk', person(clerkId))]),
    ...endRows(review, context),
  ];
}

function endRows(
  { outcome, closedOn, declineReason }: AgreementReview,
  context: CaseContext,
): readonly Row[] {
  const { t, fmt, say } = context;
  if (outcome === null || closedOn === null) return [];
  const why = declineReason === null ? [] : [say(agreementReviewBars[declineReason].label)];
  return [
    {
      label: t('case.review.outcome'),
      value: [t(`labels.reviewOutcome.${outcome}`), ...why, fmt.day(closedOn)].join(' · '),
    },
  ];
}

function requestsOf({ extensions }: AgreementReview, { t, fmt, viewer }: CaseContext): readonly string[] {
  return extensions
    .filter(({ approved }) => viewer.side === 'desk' || approved === true)
    .map(({ requestedOn, approved }) =>
      t('case.review.extension', {
        day: fmt.day(requestedOn),
        verdict: t(`case.verdict.${approved === null ? 'open' : approved ? 'yes' : 'no'}`),
      }),
    );
}

function decisionOf({ decision }: AgreementReview, context: CaseContext): ReviewFacts['decision'] {
  if (decision === null) return null;
  const { t, fmt, say, openText } = context;
  const { kind, issuedOn, grounds, textId } = decision;
  const why = grounds.map((ground) => say(statementRefusalGrounds[ground].label));
  return {
    rows: [
      { label: t('case.review.decided'), value: t(`case.review.decision.${kind}`) },
      { label: t('case.review.decidedOn'), value: fmt.day(issuedOn) },
      ...(why.length === 0
        ? []
        : [{ label: t('case.review.grounds'), value: why.join(t('common.listJoin')) }]),
    ],
    text: openText(textId),
  };
}

/** As it was sealed; scans of signatures are the body's. */
function agreementForReview(context: CaseContext): AgreementFacts | null {
  const agreement = agreementFacts(context);
  if (agreement === null) return null;
  const signatures = agreement.signatures.map((signature) => ({ ...signature, scanHref: null }));
  return { ...agreement, signatures };
}
