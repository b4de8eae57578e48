/** Disputes for the pure tests: opened and moved by the real commands, on days of a paper calendar. */
import { nationalCalendar } from '../../server/law/calendar.ts';
import type { LocalDate } from '../../server/law/localDate.ts';
import { defaultRates } from '../../server/law/rates/rates.ts';
import { defaultSettings } from '../../server/law/settings.ts';
import type { Actor } from '../../server/disputes/actor.ts';
import type { Command, CommandContext } from '../../server/disputes/command.ts';
import { issuedAwards } from '../../server/disputes/awards.ts';
import { openDispute } from '../../server/disputes/commands/intake/fileApplication.ts';
import type { Application, FiledParty } from '../../server/disputes/commands/intake/fileApplication.ts';
import { decideCommand } from '../../server/disputes/decide.ts';
import type { Decided } from '../../server/disputes/decide.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import type { Procedure } from '../../server/disputes/stages.ts';
import { company, directory, rider, wuchang, zhongnan } from './people.ts';

let commandCount = 0;

/** A context on a day, with numbers handed out from 1. */
export function contextOn(today: LocalDate, actor: Actor): CommandContext {
  commandCount += 1;
  return {
    actor,
    commandId: `command${String(commandCount).padStart(8, '0')}`,
    today,
    calendar: nationalCalendar,
    settings: defaultSettings,
    rates: defaultRates,
    directory,
    serials: [],
  };
}

const noPersonalFields = { identityNumber: null, telephone: null, address: null, bankAccount: null };

export const riderAsParty: FiledParty = {
  position: 'applicant',
  kind: 'worker',
  name: rider.name,
  accountId: rider.accountId,
  agent: null,
  personal: noPersonalFields,
  creditCode: null,
  legalRepresentative: null,
  electronicDelivery: true,
  queryCodeHmac: null,
};
export const companyAsParty: FiledParty = {
  ...riderAsParty,
  position: 'respondent',
  kind: 'employer',
  name: company.name,
  accountId: company.accountId,
  creditCode: '91420106MA00000000',
  legalRepresentative: '测试法人',
};

/** The rider's application for unpaid wages, received on the day. */
export function wageApplication(receivedOn: LocalDate, changes: Partial<Application> = {}): Application {
  return {
    to: { procedure: 'mediation', unitId: zhongnan.id },
    channel: 'online',
    receivedOn,
    externalNumber: null,
    returnOn: null,
    formerCase: null,
    district: '420106',
    street: '中南路街道',
    cause: 'wages',
    parties: [riderAsParty, companyAsParty],
    claims: [{ kind: 'wages', claimedFen: 1_200_000, text: '2022 年 6 月至 7 月工资' }],
    facts: '入职后两个月未发工资。',
    ...changes,
  };
}
/** The same, addressed straight to the commission. */
export const toCommission = { to: { procedure: 'arbitration', unitId: wuchang.id } } as const;

/** Opens a dispute as the desk would, with number 1 of everything. */
export function opened(application: Application, actor: Actor = rider): Dispute {
  const year = Number(application.receivedOn.slice(0, 4));
  const serials = [
    { unitId: application.district, kind: 'dispute', year, n: 1 },
    { unitId: application.to.unitId, kind: 'mediation', year, n: 1 },
  ] as const;
  return openDispute(application, { ...contextOn(application.receivedOn, actor), serials }).dispute;
}

export interface Step<Input> {
  readonly by: Actor;
  readonly on: LocalDate;
  readonly procedure: Procedure;
  readonly input: Input;
}

/** Decides one command purely; gives the decision with the next state. Numbers start at 1, those of awards go on. */
export function decided<Input>(
  dispute: Dispute,
  command: Command<string, Input>,
  step: Step<Input>,
): Decided {
  const context = contextOn(step.on, step.by);
  const act = { dispute, procedure: step.procedure, input: step.input, context };
  const taken = dispute.arbitration === null ? 0 : issuedAwards(dispute.arbitration).length;
  const serials = (command.serials?.(act) ?? []).map((serial, index) => ({
    ...serial,
    n: index + 1 + (serial.kind === 'award' ? taken : 0),
  }));
  return decideCommand(
    command,
    { ...act, context: { ...context, serials } },
    { accountId: step.by.accountId, role: step.by.grants[0]?.role ?? 'system' },
  );
}

/** The dispute after one command. */
export function after<Input>(dispute: Dispute, command: Command<string, Input>, step: Step<Input>): Dispute {
  return decided(dispute, command, step).dispute;
}
