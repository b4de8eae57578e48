/** The office writes a paper that follows from no step of the case: a list, a receipt, a letter, a record. */
import type { LocalDate } from '../../../law/localDate.ts';
import { defineCommand, idFrom } from '../../command.ts';
import { officePapers, officePapersFor } from '../../officePapers.ts';
import type { OfficePaper } from '../../officePapers.ts';
import { refuse } from '../../refusals.ts';

export interface PaperInput {
  readonly paper: OfficePaper;
  /** To whom it is made out, in words; people's names are no part of an event. */
  readonly addressee: string | null;
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
    const { paper, addressee, dueOn, text, replaces } = input;
    if (!officePapersFor(context.actor, dispute, procedure).includes(paper)) refuse('NOT_YOURS_TO_DO');
    const rule = officePapers[paper];
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
          facts: { paper, volume: rule.volume, dueOn: rule.dueOn ? dueOn : null, ...ids },
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
