/** The office writes a paper that follows from no step of the case: a list, a receipt, a letter, a record. */
import type { LocalDate } from '../../../law/localDate.ts';
import { defineCommand, idFrom } from '../../command.ts';
import { partyById } from '../../dispute.ts';
import type { Dispute, Party } from '../../dispute.ts';
import { officePapers, officePapersFor } from '../../officePapers.ts';
import type { OfficePaper, OfficePaperRule } from '../../officePapers.ts';
import { refuse } from '../../refusals.ts';

export interface PaperInput {
  readonly paper: OfficePaper;
  /** To whom it is made out, in words; people's names are no part of an event. */
  readonly addressee: string | null;
  /** Whose it is: that party reads it at once. null where it is nobody's own. */
  readonly partyId?: string | null;
  readonly dueOn: LocalDate | null;
  readonly text: string;
  /** The number or title of the paper that it puts right. */
  readonly replaces: string | null;
}

export const issuePaper = defineCommand<'issuePaper', PaperInput>({
  name: 'issuePaper',
  procedures: ['mediation', 'arbitration'],
  // It rests on what is typed and on no fact of the case.
  basis: () => [],
  decide({ dispute, procedure, input, context }) {
    const { paper, dueOn, text, replaces } = input;
    if (!officePapersFor(context.actor, dispute, procedure).includes(paper)) refuse('NOT_YOURS_TO_DO');
    const rule: OfficePaperRule = officePapers[paper];
    const owner = ownerOf(dispute, input, rule);
    const addressee = input.addressee ?? owner?.name ?? null;
    if ((rule.addressee && addressee === null) || (rule.dueOn && dueOn === null)) refuse('PAPER_INCOMPLETE');
    const idOf = (kind: string, words: string | null) =>
      words === null ? null : idFrom(context.commandId, kind);
    const ids = {
      textId: idFrom(context.commandId, 'paper'),
      addresseeTextId: idOf('addressee', rule.addressee ? addressee : null),
      replacesTextId: idOf('replaces', replaces),
    };
    return {
      events: [
        {
          type: 'paperIssued',
          procedure,
          occurredOn: context.today,
          facts: {
            paper,
            volume: rule.volume,
            partyId: owner?.id ?? null,
            dueOn: rule.dueOn ? dueOn : null,
            ...ids,
          },
        },
      ],
      texts: {
        [ids.textId]: text,
        ...(ids.addresseeTextId && { [ids.addresseeTextId]: addressee ?? '' }),
        ...(ids.replacesTextId && { [ids.replacesTextId]: replaces ?? '' }),
      },
    };
  },
});

/** The party whose paper it is. @throws {Refusal} UNKNOWN_PARTY */
function ownerOf(
  dispute: Dispute,
  { partyId = null }: PaperInput,
  { ofParty = false }: OfficePaperRule,
): Party | null {
  if (partyId === null || !ofParty) return null;
  return partyById(dispute, partyId) ?? refuse('UNKNOWN_PARTY');
}
