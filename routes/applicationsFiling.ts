/** From answers to an application: personal fields sealed, query codes as keyed hashes, accounts linked. */
import { holds } from '../server/disputes/actor.ts';
import type { Actor } from '../server/disputes/actor.ts';
import type {
  Application,
  FiledClaim,
  FiledParty,
} from '../server/disputes/commands/intake/fileApplication.ts';
import type { Agent, SealedText } from '../server/disputes/dispute.ts';
import { formatFor } from '../server/format.ts';
import type { LocalDate } from '../server/law/localDate.ts';
import type { Vault } from '../server/vault.ts';
import type { Answers, ClaimAnswer, PartyAnswer } from './forms/application/answers.ts';
import type { Destination } from './forms/application/steps.ts';

export interface Filing {
  readonly answers: Answers;
  readonly destination: Destination;
  readonly commandId: string;
  readonly actor: Actor | null;
  readonly today: LocalDate;
  readonly vault: Vault;
}

/** The application that the answers make. Every question has been answered: `openSteps` is empty. */
export function applicationFrom(filing: Filing): Application {
  const { answers, destination, today } = filing;
  const { intake, cause, facts } = answers;
  if (cause === null || facts === null) throw new Error('An application was filed before it was complete');
  const { procedure, unitId, district, street } = destination;
  return {
    to: { procedure, unitId },
    channel: intake?.channel ?? 'online',
    receivedOn: intake?.receivedOn ?? today,
    externalNumber: intake?.externalNumber ?? null,
    returnOn: intake?.returnOn ?? null,
    formerCase: formerCaseIn(answers),
    district,
    street,
    cause,
    parties: partiesOf(filing),
    claims: answers.claims.map(toClaim),
    facts,
  };
}

/** The code with which an applicant looks the case up: the same one whenever it is asked for. */
export function queryCodeOf(vault: Vault, commandId: string, applicantIndex: number): string {
  return vault.queryCode(commandId, String(applicantIndex));
}

function formerCaseIn({ intake }: Answers): Application['formerCase'] {
  if (intake === null || intake.formerNumber === null || intake.formerClosure === null) return null;
  return { number: intake.formerNumber, closure: intake.formerClosure };
}

function partiesOf(filing: Filing): readonly FiledParty[] {
  const { answers, vault, commandId } = filing;
  const { accountId, agent } = linkedAccounts(filing);
  const applicants = answers.applicants.map((party, index) => ({
    ...toParty(party, vault),
    position: 'applicant' as const,
    accountId: index === 0 ? accountId : null,
    agent,
    electronicDelivery: answers.electronicDelivery === true,
    queryCodeHmac: vault.queryCodeHmac(queryCodeOf(vault, commandId, index)),
  }));
  const respondents = answers.respondents.map((party) => ({
    ...toParty(party, vault),
    position: 'respondent' as const,
    accountId: null,
    agent: null,
    electronicDelivery: false,
    // The other side gets its code with the letter that tells it of the dispute.
    queryCodeHmac: null,
  }));
  return [...applicants, ...respondents];
}

/** An agent's account acts for the applicants; a worker's or employer's own account is the first applicant. */
function linkedAccounts({ answers, actor }: Filing): {
  readonly accountId: string | null;
  readonly agent: Agent | null;
} {
  const { side, enteredBy } = answers;
  const own = enteredBy === 'filer' && actor !== null ? actor : null;
  const byAgent = own !== null && typeof answers.agent?.name === 'string' && holds(own, 'agent');
  const isParty = own !== null && !byAgent && side !== null && holds(own, side);
  return {
    accountId: isParty ? own.accountId : null,
    agent: agentIn(answers, byAgent ? own.accountId : null),
  };
}

function agentIn({ agent }: Answers, accountId: string | null): Agent | null {
  if (agent === null || agent.name === null || agent.powers === 'none') return null;
  return { name: agent.name, powers: agent.powers, accountId };
}

function toParty(party: PartyAnswer, { seal }: Vault) {
  const sealed = (text: string | null): SealedText | null => (text === null ? null : seal(text));
  const isWorker = party.kind === 'worker';
  return {
    kind: party.kind,
    name: party.name,
    personal: {
      identityNumber: isWorker ? sealed(party.identityNumber) : null,
      telephone: sealed(party.telephone),
      address: sealed(party.address),
      bankAccount: null,
    },
    creditCode: isWorker ? null : party.creditCode,
    legalRepresentative: isWorker ? null : party.legalRepresentative,
  };
}

function toClaim(claim: ClaimAnswer): FiledClaim {
  return { kind: claim.kind, claimedFen: claim.fen, text: claimText(claim) };
}

/** From when to when, and what else was said, as one text for the file: in Chinese, the language of the procedure. */
function claimText({ from, to, words }: ClaimAnswer): string | null {
  const { day } = formatFor('zh-CN');
  const span =
    from === null && to === null ? null : [from && `自${day(from)}`, to && `至${day(to)}`].join('');
  const lines = [span, words].filter((line) => line !== null);
  return lines.length === 0 ? null : lines.join('\n');
}
