/**
 * The straight road of a mediation on a paper calendar of 2022, walked by the real commands, so that each test can
 * start from the stage it is about.
 *
 * Mon 15 Aug received (acceptance until Thu 18 Aug, mediation until Tue 30 Aug) · Tue 16 Aug the other side asked ·
 * Wed 17 Aug consent, accepted, mediator named · Mon 22 Aug an offer, accepted · Tue 23 Aug draft ·
 * Wed 24 Aug signed and sealed; to be performed by Fri 9 Sep.
 */
import assert from 'node:assert/strict';
import type { Actor } from '../../server/disputes/actor.ts';
import type { Command } from '../../server/disputes/command.ts';
import type { Application } from '../../server/disputes/commands/intake/fileApplication.ts';
import { acceptMediation } from '../../server/disputes/commands/mediation/acceptMediation.ts';
import { assignMediator } from '../../server/disputes/commands/mediation/assignMediator.ts';
import { draftAgreement } from '../../server/disputes/commands/mediation/draftAgreement.ts';
import type { AgreementDraft } from '../../server/disputes/commands/mediation/draftAgreement.ts';
import { proposeSettlement } from '../../server/disputes/commands/mediation/proposeSettlement.ts';
import { recordConsent } from '../../server/disputes/commands/mediation/recordConsent.ts';
import { requestConsent } from '../../server/disputes/commands/mediation/requestConsent.ts';
import { sealAgreement } from '../../server/disputes/commands/mediation/sealAgreement.ts';
import { signAgreement } from '../../server/disputes/commands/mediation/signAgreement.ts';
import { deadlinesOf } from '../../server/disputes/deadlines.ts';
import type { DeadlineId, DisputeDeadline } from '../../server/disputes/deadlines.ts';
import type { Decided } from '../../server/disputes/decide.ts';
import type { Dispute, Mediation } from '../../server/disputes/dispute.ts';
import { Refusal } from '../../server/disputes/refusals.ts';
import type { RefusalCode } from '../../server/disputes/refusals.ts';
import type { Procedure } from '../../server/disputes/stages.ts';
import { nationalCalendar } from '../../server/law/calendar.ts';
import type { LocalDate } from '../../server/law/localDate.ts';
import { defaultSettings } from '../../server/law/settings.ts';
import { decided, opened, wageApplication } from '../support/disputes.ts';
import { company, mediator, rider } from '../support/people.ts';

export const worker = 'p1';
export const employer = 'p2';
export const days = { calendar: nationalCalendar, settings: defaultSettings };

export interface Doing<Input> {
  readonly by: Actor;
  readonly on: LocalDate;
  readonly input: Input;
  readonly procedure?: Procedure;
}

export function deciding<Input>(
  dispute: Dispute,
  command: Command<string, Input>,
  { procedure = 'mediation', ...step }: Doing<Input>,
): Decided {
  return decided(dispute, command, { ...step, procedure });
}

export function doing<Input>(dispute: Dispute, command: Command<string, Input>, step: Doing<Input>): Dispute {
  return deciding(dispute, command, step).dispute;
}

/** Asserts that the law refuses the command, with this code; gives the parameters of the sentence. */
export function refusedWith<Input>(
  code: RefusalCode,
  dispute: Dispute,
  command: Command<string, Input>,
  step: Doing<Input>,
): Refusal['params'] {
  try {
    deciding(dispute, command, step);
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error));
    assert.equal(error.code, code);
    return error.params;
  }
  return assert.fail(`${command.name} was expected to be refused with ${code}`);
}

export function mediationIn(dispute: Dispute): Mediation {
  assert.ok(dispute.mediation);
  return dispute.mediation;
}

/** The deadlines of this period. */
export function due(dispute: Dispute, period: DeadlineId): readonly DisputeDeadline[] {
  return deadlinesOf(dispute, days).filter((deadline) => deadline.period === period);
}

/** The one deadline of this period. */
export function theDue(dispute: Dispute, period: DeadlineId): DisputeDeadline {
  const [found, ...more] = due(dispute, period);
  assert.ok(found !== undefined && more.length === 0, `${period}: ${more.length + 1} deadlines`);
  return found;
}

// ── The stages ───────────────────────────────────────────────────────────────────────────────────────

export function received(changes: Partial<Application> = {}, on = '2022-08-15'): Dispute {
  return opened(wageApplication(on, changes));
}

export function asked(dispute = received(), on = '2022-08-16', replyBy = '2022-08-18'): Dispute {
  return doing(dispute, requestConsent, { by: mediator, on, input: { replyBy } });
}

export const itself = { givenOn: null, way: null } as const;

export function consented(dispute = asked(), on = '2022-08-17'): Dispute {
  const input = { partyId: employer, answer: 'consents', ...itself } as const;
  return doing(dispute, recordConsent, { by: company, on, input });
}

export function accepted(dispute = consented(), on = '2022-08-17'): Dispute {
  return doing(dispute, acceptMediation, { by: mediator, on, input: { inScope: true } });
}

export function mediating(dispute = accepted(), on = '2022-08-17'): Dispute {
  const input = { mediatorId: mediator.accountId as string };
  return doing(dispute, assignMediator, { by: mediator, on, input });
}

export const offerOfCompany = { by: employer, totalFen: 1_000_000, performBy: '2022-09-09', text: null };

export function offered(dispute = mediating(), on = '2022-08-22'): Dispute {
  return doing(dispute, proposeSettlement, { by: company, on, input: offerOfCompany });
}

export const draft: AgreementDraft = {
  claims: [{ claimId: 'c1', agreedFen: 1_000_000 }],
  totalFen: 1_000_000,
  performBy: '2022-09-09',
  terms: '2022年9月9日前一次付清，转入申请人工资卡。',
};

export function drafted(dispute = mediating(), on = '2022-08-23', input = draft): Dispute {
  return doing(dispute, draftAgreement, { by: mediator, on, input });
}

export function byAccount(signer: string, revision = 1) {
  return { revision, signer, way: 'account', signedOn: null, fileId: null } as const;
}

export function signed(dispute = drafted(), on = '2022-08-24', revision = 1): Dispute {
  const one = doing(dispute, signAgreement, { by: rider, on, input: byAccount(worker, revision) });
  const two = doing(one, signAgreement, { by: company, on, input: byAccount(employer, revision) });
  return doing(two, signAgreement, { by: mediator, on, input: byAccount('mediator', revision) });
}

export function agreed(dispute = signed(), on = '2022-08-24', revision = 1): Dispute {
  return doing(dispute, sealAgreement, { by: mediator, on, input: { revision } });
}
