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
import { happened } from '../arbitration/happened.ts';

/** `awardNumber` null: the mediation statement. */
export interface CertificateAsked {
  readonly awardNumber: string | null;
  /** For whom. */
  readonly partyId: string;
}

export const certifyEffect = defineCommand<'certifyEffect', CertificateAsked>({
  name: 'certifyEffect',
  procedures: ['arbitration'],
  offered: (dispute, _procedure, today, view) =>
    certifiable(dispute, { ...view, today }).some(({ standing }) => standing === 'inEffect'),
  basis: ({ arbitration }) => [arbitration && lastBindingOn(arbitration)],
  decide(act) {
    const { dispute, input, context } = act;
    guardParty(dispute, input.partyId);
    const effect = certifiable(dispute, context).find(({ awardNumber }) => awardNumber === input.awardNumber);
    if (effect === undefined) refuse('NO_SUCH_PAPER_IN_EFFECT');
    const { effectiveOn } = effect;
    if (effectiveOn === null) return refuseNotInEffect(effect);
    const facts = factsOf(act, effect, effectiveOn);
    return { events: [happened('effectCertified', context, facts)] };
  },
});

/** The papers of the commission that a certificate can be about. */
export function certifiable(dispute: Dispute, context: EffectContext): readonly Effect[] {
  return effectsOf(dispute, context).filter(({ procedure }) => procedure === 'arbitration');
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
