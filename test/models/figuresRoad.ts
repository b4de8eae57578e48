/** Disputes on real storage, moved by the real commands, each step on its day. */
import type { Actor } from '../../server/disputes/actor.ts';
import type { Command } from '../../server/disputes/command.ts';
import { arbitrationCommands } from '../../server/disputes/commands/arbitration/index.ts';
import type { Application } from '../../server/disputes/commands/intake/fileApplication.ts';
import { withdrawApplication } from '../../server/disputes/commands/intake/withdrawApplication.ts';
import { mediationCommands } from '../../server/disputes/commands/mediation/index.ts';
import type { Procedure } from '../../server/disputes/stages.ts';
import type { LocalDate } from '../../server/law/localDate.ts';
import { handed } from '../disputes/arbitrationRoad.ts';
import type { TestApp } from '../support/app.ts';
import { wageApplication } from '../support/disputes.ts';
import { clerk, company, mediator, rider } from '../support/people.ts';

/** The steps, over one application; identities of commands are counted. */
export function makeRoad(app: TestApp) {
  let count = 0;
  const id = () => `road-${String((count += 1)).padStart(8, '0')}`;
  const on = (day: LocalDate) => app.clock.set(new Date(`${day}T03:00:00Z`));
  const run = async <Input>(
    number: string,
    command: Command<string, Input>,
    step: { by: Actor; on: LocalDate; input: Input; procedure?: Procedure },
  ) => {
    on(step.on);
    const { by, input, procedure = 'mediation' } = step;
    await app.services.desk.run({ command, procedure, number, input, actor: by, commandId: id() });
  };
  const file = async (day: LocalDate, changes: Partial<Application> = {}) => {
    on(day);
    const application = wageApplication(day, changes);
    return (await app.services.desk.file({ application, actor: rider, commandId: id() })).number;
  };
  const accept = async (number: string, day: LocalDate) => {
    await run(number, mediationCommands.requestConsent, { by: mediator, on: day, input: { replyBy: day } });
    const input = { partyId: 'p2', answer: 'consents', givenOn: day, way: null } as const;
    await run(number, mediationCommands.recordConsent, { by: company, on: day, input });
    await run(number, mediationCommands.acceptMediation, { by: mediator, on: day, input: { inScope: true } });
  };
  const withdraw = (
    number: string,
    day: LocalDate,
    { settled, procedure = 'mediation' }: { settled: boolean; procedure?: Procedure },
  ) =>
    run(number, withdrawApplication, {
      by: rider,
      on: day,
      procedure,
      input: { settled, settledFen: settled ? 600_000 : null, reason: null },
    });
  const acceptCase = (number: string, day: LocalDate, by: Actor = clerk) =>
    run(number, arbitrationCommands.acceptCase, {
      by,
      on: day,
      procedure: 'arbitration',
      input: { simplifiedGround: null, clerkId: by.accountId as string },
    });
  const close = async (number: string, day: LocalDate, by: Actor = clerk) => {
    const deliveries = ['p1', 'p2'].map((partyId) => handed('closingDecision', partyId, day));
    const step = { by, on: day, procedure: 'arbitration' } as const;
    await run(number, arbitrationCommands.deliverDocuments, { ...step, input: { deliveries } });
    await run(number, arbitrationCommands.closeCase, { ...step, input: {} });
  };
  return { on, run, file, accept, withdraw, acceptCase, close };
}
