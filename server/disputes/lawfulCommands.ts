/** What somebody may do in a dispute now: by the stage, by the policy, and where the command makes sense. */
import type { LocalDate } from '../law/localDate.ts';
import type { Actor } from './actor.ts';
import { audiencesFor } from './audiences.ts';
import { actingParties } from './capacities.ts';
import { commandsOf } from './commands.ts';
import type { AnyCommand, CommandName, CommandScope } from './commands.ts';
import { conclusions, openDeadlines } from './deadlines.ts';
import type { DeadlineContext, DeadlineId, DisputeDeadline } from './deadlines.ts';
import type { Dispute } from './dispute.ts';
import { policyRefusal } from './policy.ts';
import { moveOf, procedures } from './stages.ts';
import type { Procedure } from './stages.ts';

export interface LawfulCommand {
  readonly name: CommandName;
  readonly scope: CommandScope;
  /** The procedure to run it in. */
  readonly procedure: Procedure;
  /** The earliest running day that the command meets; null where none applies or the actor may not see it. */
  readonly deadline: DisputeDeadline | null;
}

export interface View extends DeadlineContext {
  readonly today: LocalDate;
}

/** What this actor may do now, in the order of the procedures, the dispute as a whole last. */
export function lawfulCommands(dispute: Dispute, actor: Actor, view: View): readonly LawfulCommand[] {
  const deadlines = openDeadlines(dispute, view).filter(seenBy(actor, dispute));
  const look: Look = { dispute, actor, view, deadlines };
  return [...procedures, 'dispute' as const].flatMap((scope) => lawfulIn(scope, look));
}

interface Look {
  readonly dispute: Dispute;
  readonly actor: Actor;
  readonly view: View;
  readonly deadlines: readonly DisputeDeadline[];
}

function lawfulIn(scope: CommandScope, look: Look): readonly LawfulCommand[] {
  const procedure = scope === 'dispute' ? procedureAtHand(look.dispute) : scope;
  return commandsOf(scope)
    .filter((command) => isLawful(command, { scope, procedure, look }))
    .map(({ name }) => ({
      name: name as CommandName,
      scope,
      procedure,
      deadline: deadlineFor(name, procedure, look.deadlines),
    }));
}

function isLawful(
  command: AnyCommand,
  { scope, procedure, look }: { scope: CommandScope; procedure: Procedure; look: Look },
): boolean {
  const { dispute, actor, view } = look;
  const stage = dispute[procedure]?.stage;
  if (stage === undefined) return false;
  if (scope !== 'dispute' && moveOf(procedure, command.name, stage) === null) return false;
  if (policyRefusal(actor, dispute, { procedure: scope, command: command.name }) !== null) return false;
  return command.offered?.(dispute, procedure, view.today, { ...view, actor }) ?? true;
}

/** A command on the dispute as a whole is recorded with the procedure that it is in. */
function procedureAtHand({ arbitration }: Dispute): Procedure {
  return arbitration === null ? 'mediation' : 'arbitration';
}

/** A party minds its own days, not those of another party. */
function seenBy(actor: Actor, dispute: Dispute): (deadline: DisputeDeadline) => boolean {
  const own = audiencesFor(actor, dispute);
  const acting = actingParties(actor, dispute).map(({ id }) => id);
  const ofOther = ({ partyId }: DisputeDeadline) =>
    acting.length > 0 && partyId !== undefined && !acting.includes(partyId);
  return (deadline) => deadline.audiences.some((audience) => own.includes(audience)) && !ofOther(deadline);
}

/** Which days a command meets. */
const metBy: Readonly<Partial<Record<CommandName, readonly DeadlineId[]>>> = {
  submitCorrection: ['correction'],
  recordConsent: ['consentReply'],
  requestConsent: ['mediationAcceptance'],
  acceptMediation: ['mediationAcceptance'],
  declineMediation: ['mediationAcceptance'],
  draftAgreement: conclusions,
  signAgreement: conclusions,
  sealAgreement: conclusions,
  extendMediation: conclusions,
  endMediation: conclusions,
  lapseMediation: conclusions,
  acceptCase: ['acceptanceDecision', 'collectiveAcceptanceDecision'],
  declineCase: ['acceptanceDecision', 'collectiveAcceptanceDecision'],
  deliverDocuments: ['deliverApplicationCopy', 'deliverDefenceCopy', 'hearingNotice', 'cancellationNotice'],
  submitDefence: ['defence'],
  objectToJurisdiction: ['jurisdictionObjection'],
  submitCounterApplication: ['counterApplication'],
  endEntrustedMediation: ['entrustedMediation'],
  decideCounterApplication: ['counterApplicationDecision'],
  requestEvidenceExtension: ['evidence'],
  changeClaims: ['claimChange'],
  notifyCollectively: ['collectiveNotice'],
  formTribunal: ['formTribunal'],
  decideRecusal: ['decideRecusal'],
  requestPostponement: ['postponementRequest'],
  scheduleHearing: ['award'],
  recordHearing: ['award'],
  requestExtension: ['award'],
  decideExtension: ['award'],
  issueMediationStatement: ['award'],
  issueAward: ['award'],
  applyForReview: ['agreementReview'],
  joinReview: ['agreementReview'],
  requestReviewExtension: ['agreementReviewDecision'],
  decideReviewExtension: ['agreementReviewDecision'],
  issueReviewStatement: ['agreementReviewDecision'],
  refuseReviewStatement: ['agreementReviewDecision'],
  recordPerformance: ['performance'],
  confirmPerformance: ['performance'],
};

function deadlineFor(
  command: string,
  procedure: Procedure,
  deadlines: readonly DisputeDeadline[],
): DisputeDeadline | null {
  const periods = metBy[command as CommandName] ?? [];
  const own = (deadline: DisputeDeadline) =>
    deadline.procedure === procedure && deadline.dueOn !== null && periods.includes(deadline.period);
  return deadlines.find(own) ?? null;
}
