/** What the forms of papers handed in ask alike: for whom, and at a desk the day on which the paper came in. */
import { partiesIn } from '../../../server/disputes/dispute.ts';
import type { Party, Position } from '../../../server/disputes/dispute.ts';
import { partyChoices } from '../choicesOf.ts';
import { ownParties } from '../commandForm.ts';
import type { FormView } from '../commandForm.ts';
import type { Field } from '../fields.ts';
import { choice, day, optional } from '../fields.ts';
import type { LocalDate } from '../../../server/law/localDate.ts';

/** Whose paper it is: a party's own, any of the position at a desk; chosen already where there is only one. */
export function inOwnName(view: FormView, position: Position): Field<string> {
  const parties = askedOf(view, partiesIn(view.dispute, position));
  return choice(partyChoices(parties), { initial: parties.length === 1 ? parties[0]?.id : '' });
}

/** Those of these parties for whom the viewer may speak. */
export function askedOf(view: FormView, parties: readonly Party[]): readonly Party[] {
  const own = ownParties(view);
  return own.length === 0 ? parties : parties.filter((party) => own.includes(party));
}

/** At a desk the day on which the paper came in and the postmark of one that came by post; a party hands it in now. */
export function receivedAtDesk(view: FormView): {
  readonly receivedOn?: Field<LocalDate>;
  readonly postedOn?: Field<LocalDate | null>;
} {
  return ownParties(view).length === 0
    ? {
        receivedOn: day({ initial: view.today, look: { max: view.today } }),
        postedOn: optional(day({ hint: true, look: { max: view.today } })),
      }
    : {};
}
