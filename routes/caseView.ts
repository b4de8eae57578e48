/** The case page as finished facts: its head, its panels, the rooms it listens to. */
import { panelsByAudience } from '../server/live/panels.ts';
import type { CasePanel } from '../server/live/panels.ts';
import { casePanels } from '../server/live/panels.ts';
import { disputeRoom } from '../server/live/rooms.ts';
import { causes } from '../server/law/causes.ts';
import { partiesIn } from '../server/disputes/dispute.ts';
import type { Position } from '../server/disputes/dispute.ts';
import { isOpen, procedures } from '../server/disputes/stages.ts';
import { hasEnded } from './caseFiles.ts';
import { actionsFacts } from './caseView/actions.ts';
import { arbitrationFacts } from './caseView/arbitration.ts';
import { claimsFacts } from './caseView/claims.ts';
import type { CaseContext, Glance } from './caseView/context.ts';
import { mediationFacts } from './caseView/mediation.ts';
import { notesFacts } from './caseView/notes.ts';
import { partiesFacts } from './caseView/parties.ts';
import type { PartiesAsked } from './caseView/parties.ts';
import { remediesFacts } from './caseView/remedies.ts';
import { reviewFacts } from './caseView/review.ts';
import { standingFacts, standingOf } from './caseView/standing.ts';
import { timelineEntries } from './caseView/timeline.ts';
import type { Viewer } from './caseView/viewer.ts';

export interface PanelView {
  readonly name: CasePanel;
  readonly title: string;
  readonly href: string;
  readonly version: number;
  /** null: nothing there yet; the panel stays hidden until something is. */
  readonly facts: unknown;
}

/** The panels of the page, in its order: where it stands, what to do, what happened, the particulars. */
const pageOrder: readonly CasePanel[] = [
  'standing',
  'actions',
  'remedies',
  'timeline',
  'mediation',
  'arbitration',
  'agreementReview',
  'claims',
  'papers',
  'parties',
  'notes',
];

/** The panels that a viewer has at all. */
export function panelsFor({ audiences }: Viewer): readonly CasePanel[] {
  const held = new Set(audiences.flatMap((audience) => panelsByAudience[audience]));
  return pageOrder.filter((panel) => held.has(panel));
}

export function isPanel(name: unknown): name is CasePanel {
  return (casePanels as readonly unknown[]).includes(name);
}

/** The title line: which case, between whom, about what. */
export function headOf(context: Glance) {
  const { dispute, t, say, viewer } = context;
  const stands = standingOf(context);
  const proceeding = dispute[stands.procedure];
  const between = [...sides(context)].join(t('case.against'));
  return {
    number: proceeding?.number ?? dispute.number,
    disputeNumber: dispute.number,
    between,
    cause: say(causes[dispute.cause].label),
    stage: { label: t(stands.name), tone: isOpen(stands.procedure, stands.stage) ? 'active' : 'done' },
    marks: [
      ...(dispute.marks.collective ? [t('case.mark.collective')] : []),
      ...(dispute.marks.simplified ? [t('case.mark.simplified')] : []),
      ...(dispute.intake.externalNumber === null
        ? []
        : [t('case.mark.external', { number: dispute.intake.externalNumber })]),
    ],
    side: viewer.side,
  };
}

function sides({ dispute, t, nameOf }: Glance): readonly string[] {
  const named = (position: Position) => {
    const parties = partiesIn(dispute, position);
    const first = nameOf(parties[0]?.id ?? '');
    return parties.length > 1 ? t('case.andOthers', { names: first, n: parties.length }) : first;
  };
  return [named('applicant'), named('respondent')];
}

/** One panel with its facts. */
export function panelView(
  name: CasePanel,
  context: CaseContext,
  asked: PartiesAsked = { revealed: null, asked: null },
): PanelView {
  const { dispute, stored, viewer, t } = context;
  return {
    name,
    title: t(`case.panel.${name}.${viewer.side === 'party' ? 'party' : 'desk'}`),
    href: `/disputes/${dispute.number}/panels/${name}`,
    version: stored.audienceVersions[viewer.main],
    facts: factsOf(name, context, asked),
  };
}

const newestShown = { party: 5, desk: 6, supervision: 12 } as const;

function factsOf(name: CasePanel, context: CaseContext, asked: PartiesAsked): unknown {
  switch (name) {
    case 'standing':
      return standingFacts(context);
    case 'actions':
      return actionsFacts(context);
    case 'timeline':
      return timelineFacts(context);
    case 'mediation':
      return mediationFacts(context);
    case 'arbitration':
      return arbitrationFacts(context);
    case 'agreementReview':
      return reviewFacts(context);
    case 'claims':
      return claimsFacts(context);
    case 'papers':
      return papersFacts(context);
    case 'parties':
      return partiesFacts(context, asked);
    case 'remedies':
      return remediesFacts(context);
    case 'notes':
      return notesFacts(context);
  }
}

/** The papers, and of a proceeding that has ended its file as one PDF. */
function papersFacts(context: CaseContext) {
  const { stored, viewer, papers, t } = context;
  const { number } = stored.dispute;
  const volumes =
    viewer.side === 'desk' && papers.some(({ volume }) => volume === 'sub') ? ['whole', 'main'] : ['main'];
  const files = procedures
    .filter(
      (procedure) =>
        hasEnded(stored.dispute, procedure) &&
        papers.some(({ audiences }) => audiences.includes(deskOf[procedure])),
    )
    .flatMap((procedure) =>
      volumes.map((volume) => ({
        label: t(`papers.file.${volume}`, { procedure: t(`labels.procedure.${procedure}`) }),
        href: `/disputes/${number}/file/${procedure}/${volume}`,
      })),
    );
  return { files, lines: papers.map((paper) => ({ ...paper, href: paperHref(context, paper._id) })) };
}

const deskOf = {
  mediation: 'bodyDesk',
  arbitration: 'commissionDesk',
  agreementReview: 'reviewDesk',
} as const;

/** A paper's id begins with the number of its dispute. */
function paperHref({ dispute: { number } }: CaseContext, id: string): string {
  return `/disputes/${number}/papers/${id.slice(number.length + 1)}`;
}

/** The newest lines; what lies further back opens in place, and beyond that has a page of its own. */
const foldedAtMost = 60;

function timelineFacts(context: CaseContext) {
  const { events, viewer, dispute } = context;
  const first = newestShown[viewer.side];
  const entries = timelineEntries(context, events.slice(-first - foldedAtMost));
  return {
    shown: entries.slice(0, first),
    folded: entries.slice(first),
    allHref: events.length > first + foldedAtMost ? `/disputes/${dispute.number}/timeline` : null,
  };
}

/** The rooms of the live connection whose news this page shows. */
export function roomsOf({ viewer, stored, dispute }: CaseContext) {
  return viewer.audiences
    .filter((audience) => audience !== 'public')
    .map((audience) => ({
      name: disputeRoom(dispute.number, audience),
      version: stored.audienceVersions[audience],
    }));
}
