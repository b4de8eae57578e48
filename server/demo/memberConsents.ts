/** Before representatives settle or change claims, the workers for whom they speak sign a list (规则 63). */
import type { Actor } from '../disputes/actor.ts';
import type { Command } from '../disputes/command.ts';
import { recordMemberConsents } from '../disputes/commands/incidents/recordMemberConsents.ts';
import type { ConsentMatter } from '../disputes/memberConsents.ts';
import type { LocalDate } from '../law/localDate.ts';
import { partyIdsIn } from './storyParties.ts';
import type { IdentifiedParty } from './storyParties.ts';

interface Consenting {
  readonly parties: readonly IdentifiedParty[];
  /** Ids of those who speak for the others; none where nobody was elected. */
  readonly elected: readonly string[];
  readonly act: <Input>(
    command: Command<string, Input>,
    step: { readonly on: LocalDate; readonly by: Actor; readonly input: Input },
  ) => string;
}

/** Everybody who is represented consents on the day, as the desk notes it. */
export function tellConsents(
  { parties, elected, act }: Consenting,
  { on, by, matter }: { readonly on: LocalDate; readonly by: Actor; readonly matter: ConsentMatter },
): void {
  const members = partyIdsIn(parties, 'applicant').filter((id) => !elected.includes(id));
  if (elected.length === 0 || members.length === 0) return;
  const content = matter === 'settle' ? '同意代表人按协商的金额和解。' : '同意代表人变更仲裁请求。';
  act(recordMemberConsents, { on, by, input: { matter, partyIds: members, givenOn: on, content } });
}

/** Those who were elected before the filing. */
export function electedIn(parties: readonly IdentifiedParty[]): readonly string[] {
  return parties.filter(({ electedRepresentative }) => electedRepresentative).map(({ id }) => id);
}
