/**
 * From a command to the next state, purely: guard by stage, decide, move by the table, apply. Everything that
 * touches storage, time or people's names happens around it, in the desk.
 */
import { apply } from './apply.ts';
import type { AppliedEvent } from './apply.ts';
import type { Act, Command, Decision, PlainPersonalFields } from './command.ts';
import type { Dispute } from './dispute.ts';
import type { EventActor, NewEvent } from './events.ts';
import { refuse } from './refusals.ts';
import { moveOf, stageRefusal } from './stages.ts';
import type { Procedure, Stage } from './stages.ts';

export interface Decided {
  readonly dispute: Dispute;
  readonly events: readonly AppliedEvent[];
  readonly texts: Readonly<Record<string, string>>;
  /** Personal fields of newcomers in clear, by party id: whoever stores the dispute seals them into it. */
  readonly personal: Readonly<Record<string, PlainPersonalFields>>;
}

/** The stage of a proceeding, or null when the dispute has none of this kind. */
export function stageOf(dispute: Dispute, procedure: Procedure): Stage | null {
  return dispute[procedure]?.stage ?? null;
}

/**
 * Refuses a command that the proceeding's stage does not allow.
 * @throws {Refusal} PROCEEDING_NOT_STARTED or the code of the stage.
 */
export function guardStage(dispute: Dispute, procedure: Procedure, command: string): Stage {
  const stage = stageOf(dispute, procedure) ?? refuse('PROCEEDING_NOT_STARTED');
  if (moveOf(procedure, command, stage) === null) refuse(stageRefusal(procedure, command, stage));
  return stage;
}

/** Decides a command and applies what it decided. @throws {Refusal} when stage or law do not allow it. */
export function decideCommand<Input>(
  command: Command<string, Input>,
  act: Act<Input>,
  by: EventActor,
): Decided {
  const bound = !command.procedures.includes('dispute');
  const stage = bound ? guardStage(act.dispute, act.procedure, command.name) : null;
  const decision = command.decide(act);
  const toStage =
    stage === null ? null : nextStage(act, { command: command.name, stage, stays: decision.stays });
  return applyAll(act.dispute, decision, { toStage, procedure: act.procedure, by });
}

function nextStage(
  { dispute, procedure }: Pick<Act<unknown>, 'dispute' | 'procedure'>,
  { command, stage, stays }: { command: string; stage: Stage; stays: boolean | undefined },
): Stage {
  const move = moveOf(procedure, command, stage);
  if (stays === true || move === null || move === 'same') return stage;
  if (move === 'before') return dispute.arbitration?.suspensions.at(-1)?.stageBefore ?? stage;
  return move;
}

function applyAll(
  before: Dispute,
  decision: Decision,
  { toStage, procedure, by }: { toStage: Stage | null; procedure: Procedure; by: EventActor },
): Decided {
  let dispute = before;
  const events: AppliedEvent[] = [];
  for (const event of decision.events) {
    // What it brings about in another procedure leaves that one where it is, or begins it.
    const moved = event.procedure === procedure ? toStage : null;
    const applied = asApplied(event, stageAfter(dispute, event, moved), by);
    dispute = apply(dispute, applied);
    events.push(applied);
  }
  return {
    dispute: besideEvents(dispute, decision),
    events,
    texts: decision.texts ?? {},
    personal: Object.fromEntries(
      Object.entries(decision.newcomers ?? {}).map(([partyId, { personal }]) => [partyId, personal]),
    ),
  };
}

/** A command outside the tables leaves the stage as it is, or opens a proceeding. */
function stageAfter(dispute: Dispute, event: NewEvent, toStage: Stage | null): Stage {
  if (event.type === 'reviewApplied') return event.facts.receivedOn === null ? 'proposed' : 'submitted';
  return toStage ?? stageOf(dispute, event.procedure) ?? 'submitted';
}

function asApplied(event: NewEvent, toStage: Stage, actor: EventActor): AppliedEvent {
  return { ...event, toStage, actor };
}

/** What is kept beside the events, because it is personal or secret. */
function besideEvents(dispute: Dispute, { newcomers = {}, queryCodes = {} }: Decision): Dispute {
  // The same parties stay the same list, so that a commit does not write them again.
  if (Object.keys(newcomers).length === 0 && Object.keys(queryCodes).length === 0) return dispute;
  return {
    ...dispute,
    parties: dispute.parties.map((party) => {
      const { personal: _, ...known } = newcomers[party.id] ?? { personal: null };
      return { ...party, ...known, queryCodeHmac: queryCodes[party.id] ?? party.queryCodeHmac };
    }),
  };
}
