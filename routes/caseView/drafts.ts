/** What was drafted and changed by hand, for whoever drafted it: marks stand at their desk and on no paper. */
import type { AwardDraft, Dispute } from '../../server/disputes/dispute.ts';
import { changesBetween } from '../../server/disputes/textChanges.ts';
import type { TextRun } from '../../server/disputes/textChanges.ts';
import { claimKinds } from '../../server/law/claimKinds.ts';
import { appealableRemedy, finalRemedy } from '../../server/documents/wording.ts';
import type { CaseContext } from './context.ts';
import type { Viewer } from './viewer.ts';

interface Seen {
  readonly dispute: Dispute;
  readonly viewer: Viewer;
}

/** Texts of a draft that this viewer may read: the tribunal its own, the body the terms that it drafted. */
export function draftTextsSeen({ dispute, viewer }: Seen): readonly string[] {
  const { arbitration, mediation } = dispute;
  const award = viewer.audiences.includes('tribunal') ? (arbitration?.awardDraft ?? null) : null;
  const generated = viewer.main === 'bodyDesk' ? (mediation?.agreement?.generatedTextId ?? null) : null;
  return [
    ...(award === null ? [] : [award.textId, award.generatedTextId]),
    ...(generated === null ? [] : [generated]),
  ];
}

export interface AwardDraftFacts {
  readonly title: string;
  readonly findings: readonly { readonly label: string; readonly value: string }[];
  readonly marks: readonly TextRun[];
  /** What the paper will say of the remedies, for the final items and for the others. */
  readonly remedies: readonly string[];
}

/** The draft of the award, or once it was made the marks of what was changed until then; null to anybody else. */
export function awardDraftFacts(context: CaseContext): AwardDraftFacts | null {
  const { dispute, viewer, t, fmt, openText } = context;
  const draft = dispute.arbitration?.awardDraft ?? null;
  if (draft === null || !viewer.audiences.includes('tribunal')) return null;
  const decision = dispute.arbitration?.decision ?? null;
  const issued = decision?.kind === 'award' ? decision.textId : null;
  return {
    title: t(issued === null ? 'case.draft.award' : 'case.draft.issued', { day: fmt.day(draft.draftedOn) }),
    findings: issued === null ? findingLines(draft, context) : [],
    marks: changesBetween(openText(draft.generatedTextId), openText(issued ?? draft.textId)),
    remedies: issued === null ? remediesOf(draft) : [],
  };
}

function findingLines({ claims }: AwardDraft, { dispute, say, t, fmt }: CaseContext) {
  return claims.flatMap(({ claimId, result, awardedFen, final }) => {
    const claim = dispute.claims.find(({ id }) => id === claimId);
    if (claim === undefined) return [];
    const words = [
      t(`labels.claimResult.${result}`),
      ...(awardedFen === null ? [] : [fmt.money(awardedFen)]),
      t(final ? 'case.award.final' : 'case.award.appealable'),
    ];
    return [{ label: say(claimKinds[claim.kind].label), value: words.join(' · ') }];
  });
}

function remediesOf({ claims }: AwardDraft): readonly string[] {
  return [
    ...(claims.some(({ final }) => final) ? [finalRemedy] : []),
    ...(claims.some(({ final }) => !final) ? [appealableRemedy] : []),
  ];
}

/** How the terms leave what was drafted; null where nothing was, or for anybody but the body. */
export function agreementMarks(context: CaseContext): readonly TextRun[] | null {
  const { dispute, viewer, openText } = context;
  const agreement = dispute.mediation?.agreement ?? null;
  if (agreement === null || agreement.generatedTextId === null || viewer.main !== 'bodyDesk') return null;
  return changesBetween(openText(agreement.generatedTextId), openText(agreement.termsTextId));
}
