/** The lists that forms choose from: of the dispute, of the directory, of the law's own words. */
import type { Role } from '../../server/disputes/actor.ts';
import type { Claim, Party } from '../../server/disputes/dispute.ts';
import { label, money } from '../../server/disputes/textParams.ts';
import { claimKinds } from '../../server/law/claimKinds.ts';
import type { FormView } from './commandForm.ts';
import type { Words } from '../words.ts';
import type { Choice } from './fields.ts';

/** The values of a group of labels, e.g. `labels.answerWay`. */
export function labelled<const T extends string>(group: string, values: readonly T[]): readonly Choice<T>[] {
  return values.map((value) => ({ value, label: { key: `labels.${group}.${value}`, params: {} } }));
}

/** Parties by name and position. */
export function partyChoices(parties: readonly Party[]): readonly Choice[] {
  return parties.map((party) => ({ value: party.id, label: partyWords(party) }));
}

/** 张三（申请人） */
export function partyWords({ name, position }: Party): Words {
  return { key: 'forms.party', params: { name, position: label('position', position) } };
}

/** Staff of a unit in a role, by name. */
export function staffChoices(view: FormView, role: Role, unitId: string | undefined): readonly Choice[] {
  if (unitId === undefined) return [];
  return view.directory
    .holders(role, unitId)
    .map(({ accountId, name }) => ({ value: accountId, label: name }));
}

/** A claim as the heading of the questions about it: its place, its kind, its sum. */
export function claimWords({ kind, claimedFen }: Claim, index: number): Words {
  const params = { n: index + 1, kind: claimKinds[kind].label };
  return claimedFen === null
    ? { key: 'forms.claim.withoutSum', params }
    : { key: 'forms.claim.withSum', params: { ...params, sum: money(claimedFen) } };
}

/** A yes and a no in the words of the command: `forms.<command>.<name>.yes`, `….no`. */
export function yesOrNo(key: string): readonly Choice<'yes' | 'no'>[] {
  return (['yes', 'no'] as const).map((value) => ({ value, label: { key: `${key}.${value}`, params: {} } }));
}
