/** 生效证明: that a statement or an award is in effect and since when, for a party that takes it to court (调仲法 51). */
import { later } from '../../../law/localDate.ts';
import { lastBindingOn } from '../../awards.ts';
import { defineCommand } from '../../command.ts';
import type { Act } from '../../command.ts';
import { effectsOf } from '../../effect.ts';
import type { Effect, EffectContext } from '../../effect.ts';
import type { Dispute } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import { guardParty } from '../arbitration/guards.ts';
import type { Procedure } from '../../stages.ts';

/** `awardNumber` null: the mediation statement. */
export interface CertificateAsked {
  readonly awardNumber: string | null;
  /** For whom. */
  readonly partyId: string;
}

export const certifyEffect = defineCommand<'certifyEffect', CertificateAsked>({
  name: 'certifyEffect',
  procedures: ['arbitration', 'agreementReview'],
  offered: (dispute, procedure, today, view) =>
    certifiable(dispute, procedure, { ...view, today }).some(({ standing }) => standing === 'inEffect'),
  basis: ({ arbitration, agreementReview }, procedure) =>
    procedure === 'agreementReview'
      ? [agreementReview?.decision?.issuedOn ?? null]
      : [arbitration && lastBindingOn(arbitration)],
  decide(act) {
    const { dispute, procedure, input, context } = act;
    guardParty(dispute, input.partyId);
    const effect = certifiable(dispute, procedure, context).find(
      ({ awardNumber }) => awardNumber === input.awardNumber,
    );
    if (effect === undefined) refuse('NO_SUCH_PAPER_IN_EFFECT');
    const { effectiveOn } = effect;
    if (effectiveOn === null) return refuseNotInEffect(effect);
    const facts = factsOf(act, effect, effectiveOn);
    return { events: [{ type: 'effectCertified', procedure, occurredOn: context.today, facts }] };
  },
});

/** The papers of the commission that a certificate can be about: of a review the statement that it made of the agreement. */
export function certifiable(
  dispute: Dispute,
  procedure: Procedure,
  context: EffectContext,
): readonly Effect[] {
  const effects = effectsOf(dispute, context);
  return procedure === 'agreementReview'
    ? effects.filter((effect) => effect.procedure === 'mediation' && effect.paper === 'mediationStatement')
    : effects.filter((effect) => effect.procedure === 'arbitration');
}

function factsOf({ input }: Act<CertificateAsked>, { paper, awardNumber }: Effect, effectiveOn: string) {
  const kind = paper === 'finalAward' || paper === 'appealableAward' ? paper : 'mediationStatement';
  return { paper: kind, awardNumber, effectiveOn, partyId: input.partyId } as const;
}

function refuseNotInEffect({ standing, periods }: Effect): never {
  const days = periods.flatMap(({ workingOut: { dueOn } }) => (dueOn === null ? [] : [dueOn]));
  switch (standing) {
    case 'awaitsPeriod':
      return refuse('EFFECT_AWAITS_PERIOD', { day: days.reduce(later) });
    case 'provisional':
      return refuse('EFFECT_PROVISIONAL');
    case 'beforeCourt':
      return refuse('EFFECT_BEFORE_COURT');
    case 'setAside':
      return refuse('EFFECT_SET_ASIDE');
    default:
      return refuse('EFFECT_AWAITS_DELIVERY');
  }
}
