/** Steps of the straight road as the tests of the live connection need them, by the real commands. */
import { acceptCase } from '../../server/disputes/commands/arbitration/acceptCase.ts';
import { decideExtension } from '../../server/disputes/commands/arbitration/decideExtension.ts';
import { decideRecusal } from '../../server/disputes/commands/arbitration/decideRecusal.ts';
import { formTribunal } from '../../server/disputes/commands/arbitration/formTribunal.ts';
import { requestExtension } from '../../server/disputes/commands/arbitration/requestExtension.ts';
import { requestRecusal } from '../../server/disputes/commands/arbitration/requestRecusal.ts';
import { addNote } from '../../server/disputes/commands/intake/addNote.ts';
import { applyForArbitration } from '../../server/disputes/commands/intake/applyForArbitration.ts';
import { joinDispute } from '../../server/disputes/commands/intake/joinDispute.ts';
import { acceptMediation } from '../../server/disputes/commands/mediation/acceptMediation.ts';
import { assignMediator } from '../../server/disputes/commands/mediation/assignMediator.ts';
import { recordConsent } from '../../server/disputes/commands/mediation/recordConsent.ts';
import { recordSession } from '../../server/disputes/commands/mediation/recordSession.ts';
import type { Actor } from '../../server/disputes/actor.ts';
import { systemActor } from '../../server/disputes/actor.ts';
import type { Application } from '../../server/disputes/commands/intake/fileApplication.ts';
import { companyAsParty, riderAsParty, wageApplication } from '../support/disputes.ts';
import * as cast from '../support/people.ts';
import type { Town } from './town.ts';

export const filedOn = '2022-08-15';
const { arbitrator, clerk, commissionHead, hanyang, shuiguohu, wuchang, zhongnan } = cast;

/** One step on a dispute. */
export type Act = (town: Town, number: string) => Promise<void>;

const arbitration = 'arbitration' as const;

export const consent: (by: Actor) => Act = (by) => (town, number) =>
  town.run(number, recordConsent, {
    by,
    input: { partyId: 'p2', answer: 'consents', givenOn: null, way: null },
  });
export const accept: (by: Actor) => Act = (by) => (town, number) =>
  town.run(number, acceptMediation, { by, input: { inScope: true } });
export const assign: (by: Actor, mediator: Actor) => Act = (by, mediator) => (town, number) =>
  town.run(number, assignMediator, { by, input: { mediatorId: mediator.accountId as string } });
export const session: (by: Actor) => Act = (by) => (town, number) =>
  town.run(number, recordSession, {
    by,
    input: { heldOn: '2022-08-18', way: 'inPerson', attendedPartyIds: ['p1', 'p2'], text: '第一次调解' },
  });
export const bodyNote: (by: Actor) => Act = (by) => (town, number) =>
  town.run(number, addNote, { by, input: { text: '内部记录', audience: 'desk' } });

export const apply: (by: Actor) => Act = (by) => (town, number) =>
  town.run(number, applyForArbitration, {
    by,
    procedure: arbitration,
    input: { commissionId: wuchang.id, handedOn: null },
  });
export const docket: (by: Actor) => Act = (by) => (town, number) =>
  town.run(number, acceptCase, {
    by,
    procedure: arbitration,
    input: { simplifiedGround: null, clerkId: by.accountId as string },
  });
export const soleTribunal: (member: Actor) => Act = (member) => (town, number) =>
  town.run(number, formTribunal, {
    by: clerk,
    procedure: arbitration,
    input: {
      arbitratorIds: [member.accountId as string],
      presidingId: member.accountId as string,
      clerkId: clerk.accountId as string,
      simpleCase: true,
    },
  });
export const officeNote: (by: Actor) => Act = (by) => (town, number) =>
  town.run(number, addNote, { by, procedure: arbitration, input: { text: '内部记录', audience: 'desk' } });
export const tribunalNote: (by: Actor) => Act = (by) => (town, number) =>
  town.run(number, addNote, { by, procedure: arbitration, input: { text: '合议', audience: 'tribunal' } });
export const askExtension: Act = (town, number) =>
  town.run(number, requestExtension, {
    by: arbitrator,
    procedure: arbitration,
    input: { days: 15, reason: '案情复杂，需要鉴定' },
  });
export const refuseExtension: Act = (town, number) =>
  town.run(number, decideExtension, {
    by: commissionHead,
    procedure: arbitration,
    input: { approved: false },
  });
export const askRecusal: (by: Actor) => Act = (by) => (town, number) =>
  town.run(number, requestRecusal, {
    by,
    procedure: arbitration,
    input: { personId: arbitrator.accountId as string, reason: '是对方代理人的近亲属', learnedLater: false },
  });
export const upholdRecusal: Act = async (town, number) => {
  const stored = await town.store.load(number);
  const recusalId = stored?.dispute.arbitration?.recusals.at(-1)?.id ?? '';
  await town.run(number, decideRecusal, {
    by: commissionHead,
    procedure: arbitration,
    input: { recusalId, upheld: true },
  });
};
export const joinRespondent: (account: Actor) => Act = (account) => (town, number) =>
  town.run(number, joinDispute, {
    by: systemActor,
    procedure: arbitration,
    input: { partyId: 'p2', accountId: account.accountId as string },
  });

export interface Story {
  readonly application: Application;
  readonly filedBy: Actor;
  /** What happened before anybody listened. */
  readonly before: readonly Act[];
  /** What happens while they listen: one act a round. */
  readonly rounds: readonly [Act, Act, Act, Act];
}

const {
  bodyHead,
  colleague,
  company,
  mediator,
  otherClerk,
  otherCompany,
  otherMediator,
  otherWorker,
  rider,
} = cast;
const { secondArbitrator, secondClerk } = cast;

const ridersCase = (changes: Partial<Application> = {}) => ({
  application: wageApplication(filedOn, changes),
  filedBy: rider,
});
const othersCase = (changes: Partial<Application>) => ({
  application: wageApplication(filedOn, {
    parties: [
      { ...riderAsParty, name: otherWorker.name, accountId: otherWorker.accountId },
      { ...companyAsParty, name: otherCompany.name, accountId: otherCompany.accountId },
    ],
    ...changes,
  }),
  filedBy: otherWorker,
});
const to = (procedure: 'mediation' | 'arbitration', unitId: string) => ({ to: { procedure, unitId } });
const seated = [docket(clerk), soleTribunal(arbitrator)];

/** Every kind of change that some may hear of and others may not. */
export const stories: Readonly<Record<string, Story>> = {
  mediationBegins: {
    ...ridersCase(to('mediation', zhongnan.id)),
    before: [],
    rounds: [consent(company), accept(mediator), assign(bodyHead, mediator), bodyNote(mediator)],
  },
  mediationGivesWay: {
    ...ridersCase(to('mediation', zhongnan.id)),
    before: [consent(company), accept(mediator), assign(bodyHead, mediator)],
    rounds: [session(mediator), bodyNote(colleague), apply(rider), docket(clerk)],
  },
  tribunalDeliberates: {
    ...ridersCase(to('arbitration', wuchang.id)),
    before: seated,
    rounds: [tribunalNote(arbitrator), askExtension, refuseExtension, officeNote(secondClerk)],
  },
  arbitratorLeaves: {
    ...ridersCase(to('arbitration', wuchang.id)),
    before: seated,
    rounds: [askRecusal(rider), upholdRecusal, tribunalNote(clerk), soleTribunal(secondArbitrator)],
  },
  respondentJoins: {
    ...ridersCase({
      ...to('arbitration', wuchang.id),
      parties: [riderAsParty, { ...companyAsParty, accountId: null }],
    }),
    before: [],
    rounds: [docket(clerk), tribunalNote(commissionHead), joinRespondent(company), soleTribunal(arbitrator)],
  },
  elsewhereMediated: {
    ...othersCase(to('mediation', shuiguohu.id)),
    before: [],
    rounds: [bodyNote(otherMediator), consent(otherCompany), accept(otherMediator), bodyNote(otherMediator)],
  },
  elsewhereArbitrated: {
    ...othersCase({ ...to('arbitration', hanyang.id), district: '420105' }),
    before: [],
    rounds: [docket(otherClerk), officeNote(otherClerk), tribunalNote(otherClerk), officeNote(otherClerk)],
  },
};

/** Files a dispute and brings it to where its story begins. */
export async function begin(town: Town, { application, filedBy, before }: Story): Promise<string> {
  const number = await town.file(application, filedBy);
  for (const act of before) await act(town, number);
  return number;
}
