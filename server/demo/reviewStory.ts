/** 仲裁审查 (规则 74–79): both sides bring their agreement to the commission, which makes a statement of it. */
import type { Actor } from '../disputes/actor.ts';
import type { Command } from '../disputes/command.ts';
import { acceptReview } from '../disputes/commands/reviews/acceptReview.ts';
import { applyForReview } from '../disputes/commands/reviews/applyForReview.ts';
import { deliverReviewPapers } from '../disputes/commands/reviews/deliverReviewPapers.ts';
import { issueReviewStatement } from '../disputes/commands/reviews/issueReviewStatement.ts';
import { joinReview } from '../disputes/commands/reviews/joinReview.ts';
import type { LocalDate } from '../law/localDate.ts';
import { accountActor } from './storyParties.ts';
import type { IdentifiedParty } from './storyParties.ts';
import type { Script } from './story.ts';
import { workingDaysAfter } from './workingDays.ts';
import { someHolder } from './world.ts';
import type { ActIn, World } from './world.ts';

interface Telling {
  readonly script: Script;
  readonly world: World;
  readonly parties: readonly IdentifiedParty[];
  readonly mediator: Actor;
  readonly clerk: Actor;
  readonly act: <Input>(command: Command<string, Input>, step: ActIn<Input>) => unknown;
}

/** Tells the review from the sealed agreement (already in the script) to the statement that both have signed for. */
export function tellReview(
  script: Script,
  about: {
    readonly world: World;
    readonly parties: readonly IdentifiedParty[];
    readonly mediator: Actor;
    readonly commissionId: string;
    readonly castShare: number;
  },
): void {
  const { world, commissionId, castShare } = about;
  const staff = (role: 'clerk' | 'arbitrator') =>
    someHolder(world, script.random, { role, unitId: commissionId, castShare });
  const telling: Telling = {
    ...about,
    script,
    clerk: staff('clerk'),
    act: (command, step) => script.act(command, { ...step, procedure: 'agreementReview' }),
  };
  const after = (least: number, most: number) =>
    workingDaysAfter(world.calendar, script.today(), script.random.whole(least, most));
  const reviewer = staff('arbitrator');
  const { clerk, act } = telling;
  tellApplication(telling, { commissionId, on: after(1, 4) });
  const input = { inScope: true, clerkId: clerk.accountId ?? '', reviewerId: reviewer.accountId ?? '' };
  act(acceptReview, { on: after(1, 3), by: clerk, input });
  script.number({ unitId: commissionId, kind: 'agreementReview' });
  deliverToAll(telling, 'reviewNotice', after(0, 1));
  act(issueReviewStatement, { on: after(1, 3), by: reviewer, input: {} });
  deliverToAll(telling, 'reviewStatement', after(0, 1));
}

/** By account one side asks and the other joins; otherwise the body hands on what both signed. */
function tellApplication(
  { world, script, parties, mediator, act }: Telling,
  { commissionId, on }: { readonly commissionId: string; readonly on: LocalDate },
): void {
  const applicant = accountActor(parties, 'applicant');
  const respondent = accountActor(parties, 'respondent');
  if (applicant === null || respondent === null) {
    const handedOn = { requestedWay: 'visit', receivedOn: on } as const;
    act(applyForReview, { on, by: mediator, input: { commissionId, handedOn } });
    return;
  }
  act(applyForReview, { on, by: applicant, input: { commissionId, handedOn: null } });
  const joinedOn = workingDaysAfter(world.calendar, on, script.random.whole(1, 3));
  act(joinReview, { on: joinedOn, by: respondent, input: {} });
}

function deliverToAll(
  { parties, clerk, act }: Telling,
  document: 'reviewNotice' | 'reviewStatement',
  on: LocalDate,
): void {
  const deliveries = parties.map(({ id, electronicDelivery }) => ({
    document,
    partyId: id,
    mode: electronicDelivery ? ('electronic' as const) : ('direct' as const),
    sentOn: on,
    receivedOn: on,
  }));
  act(deliverReviewPapers, { on, by: clerk, input: { deliveries } });
}
