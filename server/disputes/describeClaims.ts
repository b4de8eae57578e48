/** What a timeline says of the events about single claims. */
import { formulas } from '../law/entitlements/formulas.ts';
import type { Stance } from './claimAnswers.ts';
import type { ClaimFacts } from './claimEvents.ts';
import type { Lines } from './describe.ts';
import { day, label, law, money, party } from './textParams.ts';

export const claimLines: Pick<Lines, keyof ClaimFacts> = {
  elementsRecorded: ({ facts: { formula, statedBy, stated } }) => {
    const params = {
      ...(statedBy !== null && { party: party(statedBy) }),
      formula: law(formulas[formula].name),
    };
    const author = statedBy === null ? 'office' : 'claimant';
    if (stated === null) return { variant: `${author}.dropped`, params };
    const sum = { ...params, sum: money(stated.reckoned.fen) };
    return stated.before === null
      ? { variant: `${author}.first`, params: sum }
      : { variant: `${author}.anew`, params: { ...sum, before: money(stated.before.fen) } };
  },
  awardDrafted: ({ facts: { changes } }) =>
    changes.inserted + changes.deleted === 0
      ? { variant: 'asWritten' }
      : { variant: 'changed', params: { ...changes } },
  limitationStartRecorded: ({ facts: { basis, startsOn } }) => ({
    variant: basis,
    params: { ...(startsOn !== null && { day: day(startsOn) }) },
  }),
  interruptionRecorded: ({ facts: { on, ground, proofSeen } }) => ({
    variant: proofSeen ? 'proven' : 'stated',
    params: { day: day(on), ground: label('outsideGround', ground) },
  }),
  pauseRecorded: ({ facts: { from, to, ground } }) => ({
    variant: to === null ? 'open' : 'over',
    params: { from: day(from), ...(to !== null && { to: day(to) }), ground: label('pauseGround', ground) },
  }),
  claimsAnswered: ({ facts: { partyId, answers } }) => {
    const count = (stance: Stance) => answers.filter((answer) => answer.stance === stance).length;
    return {
      params: {
        party: party(partyId),
        admitted: count('admitted'),
        partly: count('partlyAdmitted'),
        disputed: count('disputed'),
      },
    };
  },
};
