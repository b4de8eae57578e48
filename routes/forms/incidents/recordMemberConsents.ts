import { recordMemberConsents } from '../../../server/disputes/commands/incidents/recordMemberConsents.ts';
import { consentMatters, represented } from '../../../server/disputes/memberConsents.ts';
import { labelled, partyChoices } from '../choicesOf.ts';
import { defineForm, ownParties } from '../commandForm.ts';
import type { Faults } from '../commandForm.ts';
import { choice, choices, day, longText, optional, tick } from '../fields.ts';
import { askedOf } from './answering.ts';

/** Of very many who signed one list, one tick says so. */
export const recordMemberConsentsForm = defineForm({
  command: recordMemberConsents,
  fields: (view) => {
    const members = askedOf(view, represented(view.dispute));
    const alone = members.length === 1 ? [members[0]?.id ?? ''] : [];
    return {
      matter: choice(labelled('consentMatter', consentMatters)),
      ...(ownParties(view).length === 0 && {
        everybody: tick({ key: 'forms.recordMemberConsents.everybody.yes', params: {} }),
      }),
      partyIds: optional(choices(partyChoices(members), { initial: alone })),
      givenOn: day({ initial: view.today, look: { max: view.today } }),
      content: longText({ hint: true, look: { rows: 4 } }),
    };
  },
  input: ({ everybody, partyIds, ...rest }, { dispute }) => ({
    ...rest,
    partyIds: everybody === true ? represented(dispute).map(({ id }) => id) : (partyIds ?? []),
  }),
  check({ everybody, partyIds }): Faults {
    const named = everybody === true || (partyIds ?? []).length > 0;
    return named ? {} : { partyIds: { key: 'forms.fault.choicesMissing', params: {} } };
  },
  beside: {
    UNKNOWN_PARTY: 'partyIds',
    NOBODY_REPRESENTED: 'partyIds',
    EXPLANATION_MISSING: 'content',
    DAY_IN_FUTURE: 'givenOn',
    DAY_TOO_EARLY: 'givenOn',
  },
});
