/**
 * Papers that an office writes on its own motion, whenever they are wanted: what each must be told. Every other paper
 * follows from a step of the case (`documents/catalogue.ts`). Their names are the trade's custom, unverified.
 */
import type { Actor } from './actor.ts';
import type { Dispute } from './dispute.ts';
import type { Procedure } from './stages.ts';
import { holdsTribunalSeat } from './tribunalSeat.ts';

export interface OfficePaperRule {
  readonly procedures: readonly Procedure[];
  /** 副卷 stays with the tribunal (规则 22). */
  readonly volume: 'main' | 'sub';
  /** Whether it is made out to somebody: a party, or an office that is asked. */
  readonly addressee: boolean;
  /** Whether it sets a day. */
  readonly dueOn: boolean;
  /** A party's own, handed over to it on the spot: a receipt, a list, what it signed. */
  readonly ofParty?: boolean;
}

const either = ['mediation', 'arbitration'] as const;
const commission = ['arbitration'] as const;

export const officePapers = {
  oralApplication: { procedures: either, volume: 'main', addressee: true, dueOn: false, ofParty: true },
  powerOfAttorney: { procedures: either, volume: 'main', addressee: true, dueOn: false, ofParty: true },
  materialReceipt: { procedures: either, volume: 'main', addressee: true, dueOn: false, ofParty: true },
  addressConfirmation: { procedures: either, volume: 'main', addressee: true, dueOn: false, ofParty: true },
  deliveryReceipt: { procedures: either, volume: 'main', addressee: true, dueOn: false, ofParty: true },
  evidenceList: { procedures: commission, volume: 'main', addressee: true, dueOn: false, ofParty: true },
  evidenceExamination: { procedures: commission, volume: 'main', addressee: false, dueOn: false },
  inspectionRecord: { procedures: commission, volume: 'main', addressee: false, dueOn: false },
  publicDelivery: { procedures: commission, volume: 'main', addressee: true, dueOn: false },
  evidenceRequest: { procedures: commission, volume: 'main', addressee: true, dueOn: true },
  arbitrationProposal: { procedures: commission, volume: 'main', addressee: true, dueOn: false },
  deliberationRecord: { procedures: commission, volume: 'sub', addressee: false, dueOn: false },
  inquiryOutline: { procedures: commission, volume: 'sub', addressee: false, dueOn: false },
  meetingRecord: { procedures: commission, volume: 'sub', addressee: false, dueOn: false },
  readingNotes: { procedures: commission, volume: 'sub', addressee: false, dueOn: false },
} as const satisfies Readonly<Record<string, OfficePaperRule>>;

export type OfficePaper = keyof typeof officePapers;

/** The papers that this person may write in this procedure. */
export function officePapersFor(
  actor: Actor,
  dispute: Dispute,
  procedure: Procedure,
): readonly OfficePaper[] {
  return (Object.keys(officePapers) as OfficePaper[]).filter((paper) => {
    const rule: OfficePaperRule = officePapers[paper];
    return (
      rule.procedures.includes(procedure) && (rule.volume === 'main' || holdsTribunalSeat(actor, dispute))
    );
  });
}
