import { issuePaper } from '../../../server/disputes/commands/intake/issuePaper.ts';
import { officePapers, officePapersFor } from '../../../server/disputes/officePapers.ts';
import type { OfficePaperRule } from '../../../server/disputes/officePapers.ts';
import { defineForm } from '../commandForm.ts';
import { labelled, partyChoices } from '../choicesOf.ts';
import { choice, day, line, longText, optional } from '../fields.ts';

const missing = (key: string) => ({ key: `forms.fault.${key}`, params: {} });

export const issuePaperForm = defineForm({
  command: issuePaper,
  fields: ({ actor, dispute, procedure }) => ({
    paper: choice(labelled('officePaper', officePapersFor(actor, dispute, procedure)), { kind: 'select' }),
    partyId: optional(choice(partyChoices(dispute.parties), { hint: true, kind: 'select' })),
    addressee: optional(line({ hint: true })),
    text: longText({ hint: true, look: { rows: 8 } }),
    ...(procedure === 'arbitration' && { dueOn: optional(day({ hint: true })) }),
    replaces: optional(line({ hint: true })),
  }),
  input: ({ dueOn, ...rest }) => ({ ...rest, dueOn: dueOn ?? null }),
  check({ paper, partyId, addressee, dueOn }) {
    const rule: OfficePaperRule = officePapers[paper];
    const madeOut = addressee !== null || (rule.ofParty === true && partyId !== null);
    return {
      ...(rule.addressee && !madeOut && { addressee: missing('missing') }),
      ...(rule.dueOn && !dueOn && { dueOn: missing('dayMissing') }),
    };
  },
});
