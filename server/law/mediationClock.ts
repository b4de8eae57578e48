import type { Calendar } from './calendar.ts';
import type { GrantedExtension } from './dueDate.ts';
import { computeDueDate } from './dueDate.ts';
import type { LocalDate } from './localDate.ts';
import { addDays } from './localDate.ts';
import type { LawSettings } from './settings.ts';
import { readingsOn } from './settings.ts';
import type { WorkingOut } from './workingOut.ts';

export interface MediationClock {
  /** 15 days from receipt of the application (调仲法 14). */
  readonly fromReceipt: WorkingOut;
  /** 15 days from acceptance (协调规 29); null until accepted. */
  readonly fromAcceptance: WorkingOut | null;
  /** The one of the two that decides. */
  readonly deciding: WorkingOut;
  /** From this day on mediation counts as failed; null while it cannot be said. Arbitration can be asked for at any time. */
  readonly failedFrom: LocalDate | null;
}

/** Both mediation clocks, and the day on which mediation without agreement counts as failed. */
export function mediationClock(input: {
  readonly receivedOn: LocalDate;
  readonly acceptedOn: LocalDate | null;
  readonly calendar: Calendar;
  readonly settings?: Partial<LawSettings> | ((day: LocalDate) => LawSettings);
  readonly extensionDays?: readonly GrantedExtension[];
}): MediationClock {
  const { receivedOn, acceptedOn, ...rest } = input;
  const fromReceipt = computeDueDate({ ...rest, period: 'mediationConclusion', from: receivedOn });
  const fromAcceptance =
    acceptedOn === null
      ? null
      : computeDueDate({ ...rest, period: 'mediationConclusionFromAcceptance', from: acceptedOn });
  const reading = readingsOn(input.settings, receivedOn).mediationClock;
  const taken = [{ key: 'mediationClock', value: reading }] as const;
  const clock = decide({ fromReceipt, fromAcceptance, reading });
  const deciding = fromAcceptance === null ? clock : { ...clock, readings: [...taken, ...clock.readings] };
  const failedFrom = deciding.dueOn === null ? null : addDays(deciding.dueOn, 1);
  return { fromReceipt, fromAcceptance, deciding, failedFrom };
}

function decide(clocks: {
  readonly fromReceipt: WorkingOut;
  readonly fromAcceptance: WorkingOut | null;
  readonly reading: LawSettings['mediationClock'];
}): WorkingOut {
  const { fromReceipt, fromAcceptance, reading } = clocks;
  if (fromAcceptance === null || reading === 'receipt') return fromReceipt;
  if (reading === 'acceptance') return fromAcceptance;
  return (fromAcceptance.dueOn ?? '') < (fromReceipt.dueOn ?? '') ? fromAcceptance : fromReceipt;
}
