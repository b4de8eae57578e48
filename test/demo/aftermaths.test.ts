import assert from 'node:assert/strict';
import { performedOn, stepsOn } from '../../server/disputes/aftermath.ts';
import { allDeliveredOn, deliveryOf } from '../../server/disputes/deliveries.ts';
import type { Arbitration, CourtRoad, DecidingDocument, Dispute } from '../../server/disputes/dispute.ts';
import { addDays, later } from '../../server/law/localDate.ts';
import { playYear } from './playedYear.ts';
import { assertShare } from './shares.ts';
import type { PlayedYear } from './playedYear.ts';

type Bound = Dispute & { readonly arbitration: Arbitration & { readonly decision: DecidingDocument } };

for (const end of ['2026-11-22', '2024-06-29'])
  describe(`what became of the papers of the demo’s year to ${end}`, function () {
    this.timeout(60_000);
    let year: PlayedYear;
    let bound: readonly Bound[];
    before(async () => {
      year = await playYear(end, 0.01);
      const disputes = year.cases
        .filter(({ planned }) => !planned.plan.key.startsWith('cast-'))
        .map(({ commit }) => commit.stored.dispute);
      bound = disputes.filter(
        (dispute): dispute is Bound =>
          typeof dispute.arbitration?.closedOn === 'string' &&
          ['award', 'mediationStatement'].includes(dispute.arbitration.decision?.kind ?? ''),
      );
    });

    const awards = () => bound.filter(({ arbitration }) => arbitration.decision.kind === 'award');
    /** The day on which the last party had the paper. */
    const receivedOn = ({ parties, arbitration }: Bound) => {
      const document = arbitration.decision.kind === 'award' ? 'award' : 'mediationStatement';
      return allDeliveredOn(arbitration, { document, partyIds: parties.map(({ id }) => id) }) ?? '9';
    };
    /** Received, and archived, so long before the end of the year that what follows is known. */
    const settled = (of: readonly Bound[], days: number) =>
      of.filter((dispute) => {
        const { archivedOn } = dispute.arbitration;
        return (
          archivedOn !== null && addDays(later(addDays(receivedOn(dispute), days), archivedOn), 10) <= end
        );
      });
    const having = (of: readonly Bound[], road: CourtRoad) =>
      of.filter(({ arbitration }) => stepsOn(arbitration.aftermath, road).length > 0).length;

    it('起诉 against 28 % of the awards of which the fifteen days are over', () => {
      const over = settled(awards(), 15);
      assert.ok(over.length > 30, String(over.length));
      assertShare(having(over, 'courtAction'), 0.28, over.length);
      assert.equal(having(bound, 'courtAction'), having(over, 'courtAction'));
    });

    it('起诉 within fifteen days of receipt, and against a wholly final award by workers only', () => {
      for (const { arbitration, parties, number } of awards())
        for (const { partyIds, filedOn } of stepsOn(arbitration.aftermath, 'courtAction'))
          for (const partyId of partyIds) {
            const received = deliveryOf(arbitration, { document: 'award', partyId })?.effectiveOn ?? '';
            assert.ok(filedOn >= received && filedOn <= addDays(received, 15), number);
            const mayAnybody = arbitration.decision.awards.some((award) => !award.final);
            const kind = parties.find(({ id }) => id === partyId)?.kind;
            assert.ok(mayAnybody || kind === 'worker', number);
          }
    });

    it('撤裁 asked for against 6 % of the final awards, by employers', () => {
      const final = settled(awards(), 31).filter(({ arbitration }) =>
        arbitration.decision.awards.some((award) => award.final),
      );
      assert.ok(having(final, 'setAside') > 0);
      assertShare(having(final, 'setAside'), 0.06, final.length);
      for (const { arbitration, parties } of final)
        for (const { partyIds } of stepsOn(arbitration.aftermath, 'setAside'))
          assert.ok(parties.every(({ id, kind }) => !partyIds.includes(id) || kind === 'employer'));
    });

    it('72 % of what is in effect performed without a court, 28 % brought to enforcement, nothing both', () => {
      const inEffect = settled(bound, 45 + 30).filter(
        ({ arbitration, claims }) =>
          having([{ arbitration } as Bound], 'courtAction') +
            having([{ arbitration } as Bound], 'setAside') ===
            0 &&
          (arbitration.decision.kind === 'mediationStatement' ||
            claims.some(({ claimantId, result }) => claimantId === null && result !== 'dismissed')),
      );
      const performed = inEffect.filter(
        ({ arbitration }) => performedOn(arbitration.aftermath) !== null,
      ).length;
      assert.ok(inEffect.length > 50, String(inEffect.length));
      assert.equal(performed + having(inEffect, 'enforcement'), inEffect.length);
      assertShare(having(inEffect, 'enforcement'), 0.28, inEffect.length);
    });

    it('files at court on working days, and the court has docketed whatever was filed a month ago', () => {
      const steps = bound.flatMap(({ arbitration }) => arbitration.aftermath.courtSteps);
      assert.ok(steps.every(({ filedOn }) => year.world.calendar.isWorkingDay(filedOn)));
      const old = steps.filter(({ filedOn }) => addDays(filedOn, 60) <= end);
      assert.ok(old.every(({ rulings }) => rulings[0]?.result === 'docketed'));
    });
  });
