/** The same questions about each claim that is answered, in a defence and by themselves. */
import { answerOf, stances } from '../../../server/disputes/claimAnswers.ts';
import type { ClaimAnswer, Stance } from '../../../server/disputes/claimAnswers.ts';
import type { AnswerGiven } from '../../../server/disputes/commands/claims/takeAnswers.ts';
import { sheetOf } from '../../../server/disputes/claimSheet.ts';
import type { Claim, Party } from '../../../server/disputes/dispute.ts';
import { claimWords, labelled } from '../choicesOf.ts';
import type { Faults, FormView } from '../commandForm.ts';
import { choice, each, longText, money, optional } from '../fields.ts';
import { yuanOf } from '../money.ts';

interface Row {
  readonly id: string;
  readonly stance: Stance | null;
  readonly admittedFen?: number | null | undefined;
  readonly offeredFen: number | null;
  readonly reason: string | null;
}

/** A row a claim, each of which may stay empty; filled in as it was answered before, where one party answers. */
export function answerRows(view: FormView, claims: readonly Claim[], party: Party | null) {
  return each(claims, (claim) => {
    const former = party === null ? undefined : formerAnswer(view, claim, party);
    return {
      label: claimWords(claim, view.dispute.claims.indexOf(claim)),
      fields: {
        stance: optional(choice(labelled('stance', stancesFor(claim)), { initial: former?.stance ?? '' })),
        ...(claim.claimedFen !== null && {
          admittedFen: optional(money({ hint: true, initial: partOf(former) })),
        }),
        offeredFen: optional(money({ hint: true, initial: typed(former?.offeredFen ?? null) })),
        reason: optional(
          longText({ hint: true, initial: view.openText(former?.textId ?? null), look: { rows: 2 } }),
        ),
      },
    };
  });
}

function formerAnswer({ dispute, procedure }: FormView, claim: Claim, party: Party): ClaimAnswer | undefined {
  return answerOf(sheetOf(dispute, procedure).answers, { claimId: claim.id, partyId: party.id });
}

/** Without money there are no parts. */
function stancesFor({ claimedFen }: Claim): readonly Stance[] {
  return claimedFen === null ? stances.filter((stance) => stance !== 'partlyAdmitted') : stances;
}

function partOf(former: ClaimAnswer | undefined): string {
  return former?.stance === 'partlyAdmitted' ? typed(former.admittedFen) : '';
}

const typed = (fen: number | null): string => (fen === null ? '' : yuanOf(fen));

/** The rows that were filled in. */
export function answersGiven(rows: readonly Row[]): readonly AnswerGiven[] {
  return rows.flatMap(({ id, stance, admittedFen, offeredFen, reason }) =>
    stance === null ? [] : [{ claimId: id, stance, admittedFen: admittedFen ?? null, offeredFen, reason }],
  );
}

/** A row that says something without saying what is thought of the claim, a part without its sum, a no without its why. */
export function answerFaults(name: string, rows: readonly Row[], claims: readonly Claim[]): Faults {
  const faults: Record<string, Faults[string]> = {};
  const say = (row: Row, field: string, key: string) => {
    faults[`${name}-${row.id}-${field}`] = { key, params: {} };
  };
  for (const row of rows) {
    const claimedFen = claims.find(({ id }) => id === row.id)?.claimedFen ?? null;
    const part = row.admittedFen ?? null;
    if (row.stance === null) {
      if (part !== null || row.offeredFen !== null || row.reason !== null)
        say(row, 'stance', 'forms.fault.choiceMissing');
      continue;
    }
    if (row.stance === 'partlyAdmitted' && !(part !== null && part > 0 && part < (claimedFen ?? 0)))
      say(row, 'admittedFen', 'forms.answer.fault.part');
    if (row.stance !== 'admitted' && row.reason === null) say(row, 'reason', 'forms.answer.fault.why');
  }
  return faults;
}
