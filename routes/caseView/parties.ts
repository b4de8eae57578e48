/** Who the parties are; personal values half hidden, each in full only when asked for, which is recorded. */
import type { Party, Position } from '../../server/disputes/dispute.ts';
import { partiesIn } from '../../server/disputes/dispute.ts';
import { joinderGrounds } from '../../server/law/grounds.ts';
import { masked, personalFieldNames } from '../../server/masks.ts';
import type { PersonalField } from '../../server/masks.ts';
import type { CaseContext } from './context.ts';

/** One value that was asked for in full. */
export interface Revealed {
  readonly partyId: string;
  readonly field: PersonalField;
}

export interface PartyFacts {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly own: boolean;
  readonly rows: readonly object[];
}

export interface PartiesFacts {
  readonly groups: readonly {
    readonly title: string;
    readonly shown: readonly PartyFacts[];
    /** Where there are very many: the others by name, each a way to the page with their particulars. */
    readonly more: readonly { readonly name: string; readonly href: string }[];
  }[];
}

const positions: readonly Position[] = ['applicant', 'respondent', 'thirdParty'];
const shownAtOnce = 6;

/** The parties; of very many only the first, the viewer's own and the one asked for come with their particulars. */
export function partiesFacts(context: CaseContext, { revealed, asked }: PartiesAsked): PartiesFacts {
  const inSight = (party: Party, index: number, all: readonly Party[]) =>
    all.length <= shownAtOnce + 2 ||
    index < shownAtOnce ||
    party.id === asked ||
    party.id === revealed?.partyId ||
    context.viewer.own.includes(party);
  return {
    groups: positions.flatMap((position) => {
      const parties = partiesIn(context.dispute, position);
      if (parties.length === 0) return [];
      return [
        {
          title: context.t(`labels.position.${position}`),
          shown: parties.filter(inSight).map((party) => factsOf(party, context, revealed)),
          more: parties
            .filter((party, index, all) => !inSight(party, index, all))
            .map((party) => ({ name: context.nameOf(party.id), href: hrefOf(party, context) })),
        },
      ];
    }),
  };
}

export interface PartiesAsked {
  readonly revealed: Revealed | null;
  /** The id of a party whose particulars are asked for. */
  readonly asked: string | null;
}

function hrefOf({ id }: Party, { dispute }: CaseContext): string {
  return `/disputes/${dispute.number}?party=${id}#panel-parties`;
}

/** Whether this viewer may see a personal value of this party: the desks of any, a party of its own. */
export function mayReveal({ viewer }: Pick<CaseContext, 'viewer'>, party: Party): boolean {
  return viewer.side === 'desk' || (viewer.side === 'party' && viewer.own.some(({ id }) => id === party.id));
}

function factsOf(party: Party, context: CaseContext, revealed: Revealed | null): PartyFacts {
  const { t, viewer } = context;
  const { agent, legalRepresentative, creditCode } = party;
  return {
    id: party.id,
    name: context.nameOf(party.id),
    kind: t(`labels.partyKind.${party.kind}`),
    own: viewer.own.some(({ id }) => id === party.id),
    rows: [
      ...joinedRows(party, context),
      ...(creditCode === null ? [] : [{ label: t('case.parties.creditCode'), value: creditCode }]),
      ...(legalRepresentative === null
        ? []
        : [{ label: t('case.parties.legalRepresentative'), value: legalRepresentative }]),
      ...(agent === null ? [] : [{ label: t('case.parties.agent'), value: agentWords(agent, t) }]),
      ...personalRows(party, context, revealed),
      ...(viewer.side === 'desk' ? deskRows(party, context) : []),
    ],
  };
}

/** Since when, and why, somebody whom the application did not name is in the case. */
function joinedRows({ id }: Party, { dispute, t, fmt, say }: CaseContext): readonly object[] {
  const joinder = dispute.arbitration?.incidents.joinders.find(({ partyId }) => partyId === id);
  if (!joinder?.decidedOn || joinder.ground === null) return [];
  const ground = say(joinderGrounds[joinder.ground].label);
  const value = t('case.parties.joinedOnGround', { day: fmt.day(joinder.decidedOn), ground });
  return [{ label: t('case.parties.joinedOn'), value }];
}

function agentWords({ name, powers }: NonNullable<Party['agent']>, t: CaseContext['t']): string {
  return t('case.parties.agentWithPowers', { name, powers: t(`labels.powers.${powers}`) });
}

function personalRows(party: Party, context: CaseContext, revealed: Revealed | null): readonly object[] {
  if (!mayReveal(context, party)) return [];
  return personalFieldNames.flatMap((field): readonly object[] => {
    const sealed = party.personal[field];
    if (sealed === null) return [];
    const label = context.t(`case.parties.${field}`);
    const value = context.open(sealed);
    if (revealed?.partyId === party.id && revealed.field === field) return [{ label, value, shown: true }];
    const revealHref = `/disputes/${context.dispute.number}/parties/${party.id}/reveal?field=${field}`;
    return [{ label, masked: { text: masked(field, value), revealHref, label: `${party.name} ${label}` } }];
  });
}

function deskRows({ electronicDelivery, accountId }: Party, { t }: CaseContext): readonly object[] {
  const yesNo = (yes: boolean) => t(yes ? 'case.yes' : 'case.no');
  return [
    { label: t('case.parties.electronicDelivery'), value: yesNo(electronicDelivery) },
    { label: t('case.parties.account'), value: yesNo(accountId !== null) },
  ];
}
