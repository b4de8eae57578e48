import assert from 'node:assert/strict';
import { standingClaims } from '../../server/disputes/claims.ts';
import { defencePeriod } from '../../server/disputes/arbitrationPeriods.ts';
import type { Arbitration, Dispute } from '../../server/disputes/dispute.ts';
import { addDays } from '../../server/law/localDate.ts';
import { computeDueDate } from '../../server/law/dueDate.ts';
import { playYear } from './playedYear.ts';
import type { PlayedYear } from './playedYear.ts';
import { assertShare } from './shares.ts';

describe('the turns of the demo’s year, in their shares', function () {
  this.timeout(60_000);
  let year: PlayedYear;
  let disputes: readonly Dispute[];
  let accepted: readonly (Dispute & { readonly arbitration: Arbitration })[];
  before(async () => {
    year = await playYear('2026-11-22', 0.01);
    disputes = year.cases.map(({ commit }) => commit.stored.dispute);
    accepted = disputes.flatMap(({ arbitration, ...rest }) =>
      arbitration !== null && arbitration.acceptedOn !== null ? [{ ...rest, arbitration }] : [],
    );
  });
  const having = (found: (arbitration: Arbitration) => boolean): number =>
    accepted.filter(({ arbitration }) => found(arbitration)).length;

  it('2.5 % of the applications come from employers', () => {
    const byEmployer = disputes.filter(({ parties }) => parties[0]?.kind === 'employer');
    assertShare(byEmployer.length, 0.025, disputes.length);
    const own = byEmployer.flatMap(({ claims }) => claims.map(({ kind }) => kind));
    assert.ok(own.every((kind) => ['trainingFees', 'lossToEmployer', 'nonCompetePenalty'].includes(kind)));
  });

  it('反申请 in 2 % of the cases: inside the defence period, decided within five working days', () => {
    assertShare(
      having(({ incidents }) => incidents.counterApplications.length > 0),
      0.02,
      accepted.length,
    );
    const { calendar, settings } = year.world;
    for (const dispute of accepted) {
      for (const { submittedOn, decidedOn, partyId } of dispute.arbitration.incidents.counterApplications) {
        const defence = defencePeriod(dispute, partyId, { calendar, settings })?.dueOn ?? '';
        assert.ok(submittedOn <= defence, dispute.number);
        const period = 'counterApplicationDecision';
        const decideBy = computeDueDate({ period, from: submittedOn, calendar }).dueOn ?? '';
        assert.ok(decidedOn === null || decidedOn <= decideBy, dispute.number);
      }
    }
  });

  it('finds on every claim that stands, the respondent’s own among them', () => {
    const awarded = accepted.filter(({ arbitration }) => arbitration.decision?.kind === 'award');
    assert.ok(awarded.every((dispute) => standingClaims(dispute).every(({ result }) => result !== null)));
    assert.ok(
      awarded.some((dispute) => standingClaims(dispute).some(({ claimantId }) => claimantId !== null)),
    );
  });

  it('1.5 % go to another commission, before they are accepted or afterwards', () => {
    const turnedAway = disputes.filter(
      ({ arbitration }) => arbitration?.declineReason === 'otherJurisdiction',
    );
    const transferred = having(({ decision }) => decision?.kind === 'transferred');
    assert.ok(turnedAway.length > 0 && transferred > 0);
    assertShare(turnedAway.length + transferred, 0.015, accepted.length);
  });

  it('tells every applicant of a refusal to accept in writing', () => {
    const declined = disputes.filter(({ arbitration }) => arbitration?.stage === 'declined');
    assert.ok(declined.length > 5);
    for (const { number, arbitration, parties } of declined) {
      const told = (arbitration?.deliveries ?? []).map(({ document, partyId }) => `${document} ${partyId}`);
      const applicants = parties.filter(({ position }) => position === 'applicant');
      assert.deepEqual(
        told,
        applicants.map(({ id }) => `declineNotice ${id}`),
        number,
      );
    }
  });

  it('has ten workers and more elect three to five of them, once their case is accepted', () => {
    const collective = accepted.filter(({ marks }) => marks.collective);
    assert.ok(collective.length > 0);
    for (const { number, parties } of collective) {
      const elected = parties.filter(({ electedRepresentative }) => electedRepresentative).length;
      assert.ok(elected >= 3 && elected <= 5, `${number}: ${elected}`);
    }
  });

  it('4 % by public notice, 9 % without the respondent, 6 % extended', () => {
    const noticed = having(({ deliveries }) => deliveries.some(({ mode }) => mode === 'publicNotice'));
    assertShare(noticed, 0.04, accepted.length);
    const absent = having(({ decision }) => decision?.byDefault === true);
    const stayedAway = having(({ decision }) => decision?.kind === 'deemedWithdrawn');
    assertShare(absent, 0.09, accepted.length - stayedAway);
    assertShare(
      having(({ extensions }) => extensions.some(({ approved }) => approved === true)),
      0.06,
      accepted.length,
    );
  });

  it('brings some agreements to review, each within fifteen days, and the statement to both sides', () => {
    const reviewed = disputes.filter(({ agreementReview }) => agreementReview?.stage === 'concluded');
    assert.ok(reviewed.length > 3);
    for (const { number, mediation, agreementReview, parties } of reviewed) {
      const sealedOn = mediation?.agreement?.sealedOn ?? '';
      const receivedOn = agreementReview?.receivedOn ?? '9';
      assert.ok(receivedOn >= sealedOn && receivedOn <= addDays(sealedOn, 15), number);
      const signed = (agreementReview?.deliveries ?? []).filter(
        ({ document }) => document === 'reviewStatement',
      );
      assert.deepEqual(
        signed.map(({ partyId }) => partyId),
        parties.map(({ id }) => id),
        number,
      );
    }
  });

  it('has claims changed, objections to jurisdiction rejected and evidence periods set', () => {
    const incidents = accepted.map(({ arbitration }) => arbitration.incidents);
    assert.ok(incidents.some(({ claimChanges }) => claimChanges.some((change) => change.accepted)));
    assert.ok(incidents.some(({ objections }) => objections.some(({ upheld }) => upheld === false)));
    assert.ok(incidents.some(({ evidencePeriod }) => evidencePeriod !== null));
  });
});
