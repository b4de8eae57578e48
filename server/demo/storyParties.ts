/** The parties of a story: who they are, what ids the filing will give them, who acts for themselves. */
import type { Actor } from '../disputes/actor.ts';
import type { Position } from '../disputes/dispute.ts';
import type { DemoAccount } from './city.ts';
import { inventFirm, inventIdentityNumber, inventName, inventTelephone, sectorShares } from './invented.ts';
import { makeRandom } from './random.ts';
import type { Random } from './random.ts';
import type { StoryApplication, StoryParty } from './story.ts';

export type IdentifiedParty = StoryParty & { readonly id: string };

/** The parties with the ids that the filing gives them. */
export function identified({ parties }: StoryApplication): readonly IdentifiedParty[] {
  return parties.map((party, index) => ({ ...party, id: `p${index + 1}` }));
}

export function partyIdsIn(parties: readonly IdentifiedParty[], position: Position): readonly string[] {
  return parties.filter((party) => party.position === position).map(({ id }) => id);
}

/** Those who speak for the applicants: the elected ones where there are some. */
export function speakingApplicants(parties: readonly IdentifiedParty[]): readonly IdentifiedParty[] {
  const applicants = parties.filter(({ position }) => position === 'applicant');
  const elected = applicants.filter(({ electedRepresentative }) => electedRepresentative);
  return elected.length > 0 ? elected : applicants;
}

/** The first party in the position that acts by an account of its own, or null. One of several cannot act for all. */
export function accountActor(parties: readonly IdentifiedParty[], position: Position): Actor | null {
  const inPosition = parties.filter((party) => party.position === position);
  const party = inPosition.find(({ accountId }) => accountId !== null);
  if (party === undefined || party.accountId === null || inPosition.length > 1) return null;
  return {
    accountId: party.accountId,
    name: party.name,
    grants: [{ role: party.kind === 'employer' ? 'employer' : 'worker', unitId: null }],
    isSystem: false,
  };
}

/** Whose accounts are named in a story: the cast's, or one made for the story. */
export interface SignedUp {
  readonly applicant: DemoAccount | null;
  readonly respondent: DemoAccount | null;
}
export const nobodySignedUp: SignedUp = { applicant: null, respondent: null };

/** Worker or workers on one side, a firm (now and then two) on the other; the employer applies only for its own causes. */
export function makeParties(
  random: Random,
  about: {
    readonly byEmployer: boolean;
    readonly workers: number;
    /** How many of them are elected to speak for all, when they file. */
    readonly elected: number;
    readonly jointRespondents: boolean;
    readonly signedUp: SignedUp;
    readonly address: string;
    readonly bornBefore: number;
  },
): readonly StoryParty[] {
  const { byEmployer, workers, signedUp } = about;
  const sides = byEmployer
    ? ({ worker: 'respondent', firm: 'applicant' } as const)
    : ({ worker: 'applicant', firm: 'respondent' } as const);
  const people = Array.from({ length: workers }, (_, index) =>
    workerParty(random, {
      position: sides.worker,
      account: index === 0 ? signedUp[sides.worker] : null,
      elected: index < about.elected,
      address: about.address,
      bornBefore: about.bornBefore,
    }),
  );
  const firms = Array.from({ length: about.jointRespondents && !byEmployer ? 2 : 1 }, (_, index) =>
    firmParty(random, {
      position: sides.firm,
      account: index === 0 ? signedUp[sides.firm] : null,
      address: about.address,
    }),
  );
  return byEmployer ? [...firms, ...people] : [...people, ...firms];
}

// Whoever has an account is the same person, with the same numbers, in every case.
function workerParty(
  random: Random,
  about: {
    readonly position: Position;
    readonly account: DemoAccount | null;
    readonly elected: boolean;
    readonly address: string;
    readonly bornBefore: number;
  },
): StoryParty {
  const own = about.account === null ? random : makeRandom(about.account.accountId);
  const { bornBefore } = about;
  const born =
    about.account === null ? { from: bornBefore - 58, to: bornBefore - 20 } : { from: 1972, to: 1998 };
  return {
    position: about.position,
    kind: 'worker',
    name: about.account?.name ?? inventName(random),
    accountId: about.account?.accountId ?? null,
    agent: random.chance(0.08) ? { name: inventName(random), powers: 'special', accountId: null } : null,
    personal: {
      identityNumber: inventIdentityNumber(own, born),
      telephone: inventTelephone(own),
      address: `${about.address}测试小区 ${own.whole(1, 30)} 栋 ${own.whole(1, 33)}0${own.whole(1, 6)} 室`,
    },
    creditCode: null,
    legalRepresentative: null,
    electronicDelivery: about.account !== null || random.chance(0.6),
    electedRepresentative: about.elected,
  };
}

function firmParty(
  random: Random,
  about: { readonly position: Position; readonly account: DemoAccount | null; readonly address: string },
): StoryParty {
  const own = about.account === null ? random : makeRandom(about.account.accountId);
  const firm = inventFirm(own, own.weighted(sectorShares));
  return {
    position: about.position,
    kind: 'employer',
    name: about.account?.name ?? firm.name,
    accountId: about.account?.accountId ?? null,
    agent: random.chance(0.2)
      ? { name: inventName(random), powers: random.chance(0.6) ? 'special' : 'general', accountId: null }
      : null,
    personal: {
      identityNumber: null,
      telephone: inventTelephone(own),
      address: `${about.address}测试大厦 ${own.whole(2, 40)} 层`,
    },
    creditCode: firm.creditCode,
    legalRepresentative: firm.legalRepresentative,
    electronicDelivery: about.account !== null || random.chance(0.45),
    electedRepresentative: false,
  };
}
