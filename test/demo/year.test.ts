import assert from 'node:assert/strict';
import {
  castArbitrator,
  castBodyId,
  castClerk,
  castCommissionId,
  castEmployer,
  castMediator,
  castWorker,
} from '../../server/demo/castAccounts.ts';
import { firstBreak } from '../../server/disputes/chain.ts';
import { deadlinesOf, standingOn } from '../../server/disputes/deadlines.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import type { DisputeEvent } from '../../server/disputes/events.ts';
import { formatSerial } from '../../server/disputes/serials.ts';
import { factsOf } from '../../server/disputes/proceedingFacts.ts';
import { rateDefinitions, rateOver } from '../../server/statistics/rateDefinitions.ts';
import type { ProceedingFact } from '../../server/disputes/proceedingFacts.ts';
import type { RateId } from '../../server/statistics/rateDefinitions.ts';
import { addDays, localDateOf } from '../../server/law/localDate.ts';
import { isCreditCode, isIdentityNumber } from './checks.ts';
import { playYear } from './playedYear.ts';
import type { PlayedYear } from './playedYear.ts';

/** Ends of years with the Spring Festival at the start, just behind, and far off. */
const ends = ['2026-11-22', '2024-06-29', '2025-03-09'] as const;

for (const end of ends) {
  describe(`the demo's year to ${end}, a hundredth of the city`, function () {
    this.timeout(60_000);
    let year: PlayedYear;
    let facts: readonly ProceedingFact[];
    before(async () => {
      // Every story through the real commands: the first refusal would end it here.
      year = await playYear(end, 0.01);
      const { calendar, settings } = year.world;
      facts = year.cases.flatMap(({ commit }) => factsOf(commit.stored.dispute, { calendar, settings }));
    });

    const disputes = (): readonly Dispute[] => year.cases.map(({ commit }) => commit.stored.dispute);
    const events = (): readonly DisputeEvent[] => year.cases.flatMap(({ commit }) => commit.events);
    const rateOf = (id: RateId) =>
      rateOver(rateDefinitions[id], facts, { from: year.world.start, to: year.world.end }).rate ?? 0;

    it('gives 73.9 % mediation success and 91.0 % closure by the definitions of the figures', () => {
      assert.ok(Math.abs(rateOf('mediationSuccessRate') - 0.739) < 0.005);
      assert.ok(Math.abs(rateOf('arbitrationClosureRate') - 0.91) < 0.005);
    });

    it('has 38 % of what the commissions accept filed online, those included who came on from an online mediation', () => {
      assert.ok(Math.abs(rateOf('onlineFilingRate') - 0.38) < 0.03, String(rateOf('onlineFilingRate')));
    });

    it('closes at 20,000 to 25,000 yuan on the mean', () => {
      // A review closes nothing anew: its agreement is among the mediations.
      const closed = facts.filter(
        ({ procedure, acceptedOn, closedOn }) =>
          procedure !== 'agreementReview' && acceptedOn !== null && closedOn !== null,
      );
      const mean = closed.reduce((sum, { resultFen }) => sum + (resultFen ?? 0), 0) / closed.length / 100;
      assert.ok(mean >= 20_000 && mean <= 25_000, String(mean));
    });

    it('closes nothing after its last day but the stated 0.8 %', () => {
      const closed = year.cases.flatMap(({ told: { arbitration } }) =>
        arbitration !== null && arbitration.dueOn !== null && arbitration.closedOn <= end
          ? [arbitration]
          : [],
      );
      const late = closed.filter(({ closedOn, dueOn }) => closedOn > (dueOn ?? ''));
      assert.equal(late.length, Math.round(closed.length * 0.008));
      const lateByLaw = facts.filter(
        ({ withinPeriod, procedure }) => procedure === 'arbitration' && withinPeriod === false,
      );
      assert.deepEqual(lateByLaw.filter(({ closedOn }) => closedOn !== null).length, late.length);
    });

    it('delivers nothing on a day off', () => {
      const deliveries = disputes().flatMap(({ arbitration }) => arbitration?.deliveries ?? []);
      assert.ok(deliveries.length > 500);
      const off = deliveries.filter(({ sentOn, effectiveOn }) =>
        [sentOn, effectiveOn].some((day) => !year.world.calendar.isWorkingDay(day)),
      );
      assert.deepEqual(off, []);
    });

    it('keeps the days of the story: recorded and occurred within the year, in order, in one unbroken chain', () => {
      const [first = end] = events()
        .map(({ occurredOn }) => occurredOn)
        .sort();
      assert.ok(first >= addDays(year.world.start, -240) && first < year.world.start);
      assert.ok(
        events().every(
          (event) => localDateOf(event.recordedAt) === event.occurredOn && event.occurredOn <= end,
        ),
      );
      for (const { commit } of year.cases)
        assert.equal(firstBreak(commit.stored.dispute.number, commit.events), null);
    });

    it('names only people, firms and numbers that cannot be, and they pass the real checks', () => {
      for (const party of disputes().flatMap(({ parties }) => parties)) {
        if (party.creditCode !== null) {
          assert.ok(isCreditCode(party.creditCode) && party.creditCode.startsWith('91999999'));
          assert.match(party.name, /^测试/);
        }
        const { identityNumber, telephone } = party.personal;
        if (identityNumber !== null)
          assert.ok(isIdentityNumber(identityNumber) && identityNumber.startsWith('999'));
        assert.match(telephone ?? '', /^1990000\d{4}$/);
      }
    });

    it('knows whoever has an account by the same numbers in every case', () => {
      const known = new Map<string, string>();
      for (const { accountId, personal, creditCode } of disputes().flatMap(({ parties }) => parties)) {
        if (accountId === null) continue;
        const numbers = [personal.identityNumber, personal.telephone, creditCode].join();
        assert.equal(known.get(accountId) ?? numbers, numbers, accountId);
        known.set(accountId, numbers);
      }
      assert.ok(known.size > 4);
    });

    it('numbers without a gap, in the order of the days', () => {
      const taken = new Map<string, { n: number; on: string }[]>();
      for (const { commit } of year.cases)
        for (const { unitId, kind, year: of, n } of commit.serials) {
          const key = `${unitId}/${kind}/${of}`;
          const on = kind === 'dispute' ? (commit.events[0]?.occurredOn ?? '') : '';
          taken.set(key, [...(taken.get(key) ?? []), { n, on }]);
        }
      for (const [key, list] of taken) {
        const sorted = list.sort((a, b) => a.n - b.n);
        assert.deepEqual(
          sorted.map(({ n }) => n),
          sorted.map((_, index) => index + 1),
          key,
        );
        const days = sorted.map(({ on }) => on);
        assert.deepEqual(days, days.toSorted(), key);
      }
    });

    it('takes the numbers that were laid aside, the dispute’s own among them', () => {
      const { directory } = year.world.city;
      for (const { planned, commit } of year.cases) {
        const [first] = planned.numbers;
        assert.ok(first);
        assert.equal(commit.stored.dispute.number, formatSerial(first, directory));
        assert.equal(commit.serials.length, planned.numbers.length);
      }
    });

    it('leaves the cast a case at every stage where somebody has to act, loaded before all others', () => {
      const own = year.cases.filter(({ planned }) => planned.plan.key.startsWith('cast-'));
      assert.deepEqual(year.cases.slice(0, own.length), own);
      const stages = own.flatMap(({ commit: { stored } }) => [
        `mediation ${stored.dispute.mediation?.stage}`,
        `arbitration ${stored.dispute.arbitration?.stage}`,
      ]);
      const wanted = [
        ...[
          'submitted',
          'correctionRequested',
          'consentRequested',
          'mediating',
          'signing',
          'agreed',
          'failed',
        ].map((stage) => `mediation ${stage}`),
        ...[
          'submitted',
          'accepted',
          'tribunalFormed',
          'hearingScheduled',
          'deliberation',
          'suspended',
          'decided',
          'archived',
        ].map((stage) => `arbitration ${stage}`),
      ];
      assert.deepEqual(
        wanted.filter((stage) => !stages.includes(stage)),
        [],
      );
    });

    it('leaves every role of the cast something to do today', () => {
      const today = addDays(end, 1);
      const all = disputes();
      const has = (found: (dispute: Dispute) => boolean | undefined) =>
        assert.ok(
          all.some((dispute) => found(dispute)),
          String(found),
        );
      has(
        ({ mediation }) =>
          mediation?.bodyId === castBodyId &&
          mediation.mediatorId === castMediator.accountId &&
          mediation.stage === 'signing',
      );
      has(({ mediation }) => mediation?.bodyId === castBodyId && mediation.stage === 'submitted');
      has(
        ({ arbitration }) =>
          arbitration?.commissionId === castCommissionId && arbitration.stage === 'submitted',
      );
      has(
        ({ arbitration }) => arbitration?.clerkId === castClerk.accountId && arbitration.stage === 'accepted',
      );
      has(
        ({ arbitration }) =>
          arbitration?.tribunal?.presidingId === castArbitrator.accountId &&
          arbitration.stage === 'deliberation',
      );
      // Approvals for the head: extension, suspension, recusal.
      has(({ arbitration }) => arbitration?.extensions.at(-1)?.decidedOn === null);
      has(({ arbitration }) => arbitration?.suspensions.at(-1)?.decidedOn === null);
      has(({ arbitration }) => arbitration?.recusals.at(-1)?.decidedOn === null);
      // What parties ask for on the way: for the head, the clerk, and the tribunal twice.
      has(({ arbitration }) => arbitration?.incidents.objections.at(-1)?.decidedOn === null);
      has(
        ({ arbitration }) =>
          arbitration?.clerkId === castClerk.accountId &&
          arbitration.incidents.counterApplications.at(-1)?.decidedOn === null,
      );
      for (const asked of ['claimChanges', 'evidenceExtensions'] as const)
        has(
          ({ arbitration }) =>
            arbitration?.tribunal?.presidingId === castArbitrator.accountId &&
            arbitration.incidents[asked].at(-1)?.decidedOn === null,
        );
      // 仲裁审查: for the clerk to accept, for the arbitrator to make the statement.
      has(
        ({ agreementReview }) =>
          agreementReview?.commissionId === castCommissionId && agreementReview.stage === 'submitted',
      );
      has(
        ({ agreementReview }) =>
          agreementReview?.reviewerId === castArbitrator.accountId && agreementReview.stage === 'accepted',
      );
      // Parties: a review to join, an offer to answer, an agreement to sign, a defence to write, a hearing within the week.
      has(
        ({ agreementReview, parties }) =>
          isParty(parties, castEmployer.accountId) && agreementReview?.stage === 'proposed',
      );
      has(
        ({ mediation, parties }) =>
          isParty(parties, castWorker.accountId) && mediation?.proposals.at(-1)?.answers.length === 0,
      );
      has(
        ({ mediation, parties }) =>
          isParty(parties, castEmployer.accountId) && mediation?.agreement?.signatures.length === 0,
      );
      has(
        ({ arbitration, parties }) =>
          isParty(parties, castEmployer.accountId) &&
          arbitration?.stage === 'tribunalFormed' &&
          arbitration.defences.length === 0,
      );
      has(({ arbitration, parties }) => {
        const heldOn = arbitration?.hearings.at(-1)?.heldOn ?? '';
        return isParty(parties, castWorker.accountId) && heldOn > today && heldOn <= addDays(today, 7);
      });
      // An award on which the worker may sue: it was delivered less than fifteen days ago.
      has(({ arbitration, parties }) => {
        const delivered = arbitration?.deliveries.filter(({ document }) => document === 'award') ?? [];
        return (
          isParty(parties, castWorker.accountId) &&
          delivered.some(({ effectiveOn }) => effectiveOn > addDays(today, -15))
        );
      });
    });

    it('leaves a few days overdue and some due soon', () => {
      const { calendar, settings } = year.world;
      const standings = year.cases.flatMap(({ commit: { stored, dues } }) =>
        deadlinesOf(stored.dispute, { calendar, settings })
          .filter(
            ({ period, dueOn }) =>
              dues.mediation?.period === period || (dues.arbitration?.period === period && dueOn !== null),
          )
          .map((deadline) => standingOn(deadline, addDays(end, 1))),
      );
      const count = (standing: string) => standings.filter((one) => one === standing).length;
      assert.ok(count('overdue') >= 1 && count('overdue') <= 5, String(count('overdue')));
      assert.ok(count('dueSoon') >= 3);
    });

    it('has the turns of a city: corrections, refusals, extensions, suspensions, defaults, public notice, two awards, counter-applications, transfers', () => {
      const happened = (type: string) => events().filter((event) => event.type === type).length;
      const turns = [
        'correctionRequested',
        'mediationDeclined',
        'mediationExtended',
        'mediationLapsed',
        'mediationEnded',
        'arbitrationApplied',
        'caseDeclined',
        'extensionDecided',
        'suspensionDecided',
        'proceedingsResumed',
        'deemedWithdrawn',
        'caseCancelled',
        'defenceSubmitted',
        'mediationStatementIssued',
        'recusalRequested',
        'representativesElected',
        'counterApplicationDecided',
        'claimChangeDecided',
        'evidencePeriodSet',
        'jurisdictionObjectionDecided',
        'caseTransferred',
      ];
      assert.deepEqual(
        turns.filter((type) => happened(type) === 0),
        [],
      );
      const decisions = disputes().flatMap(({ arbitration }) =>
        arbitration?.decision ? [arbitration.decision] : [],
      );
      assert.ok(decisions.some(({ byDefault }) => byDefault));
      assert.ok(decisions.some(({ awards }) => awards.length === 2));
      const modes = disputes().flatMap(({ arbitration }) => arbitration?.deliveries ?? []);
      assert.ok(modes.some(({ mode }) => mode === 'publicNotice'));
      assert.ok(disputes().some(({ marks }) => marks.simplified));
      assert.ok(disputes().some(({ marks }) => marks.collective));
    });
  });
}

function isParty(parties: Dispute['parties'], accountId: string): boolean {
  return parties.some((party) => party.accountId === accountId);
}
