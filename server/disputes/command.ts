/** What every verb of procedure looks like. */
import type { Calendar } from '../law/calendar.ts';
import type { LocalDate } from '../law/localDate.ts';
import type { Rates } from '../law/rates/rates.ts';
import type { OfficeReadings } from '../law/settings.ts';
import type { Actor } from './actor.ts';
import type { Directory } from './directory.ts';
import type { Dispute, Party, PersonalFields } from './dispute.ts';
import type { NewEvent } from './events.ts';
import type { Serial, TakenSerial } from './serials.ts';
import type { Procedure } from './stages.ts';

/** What a command may know besides the dispute and its input. */
export interface CommandContext {
  readonly actor: Actor;
  /** Unique to this act; also the seed of the ids that the command gives. */
  readonly commandId: string;
  readonly today: LocalDate;
  readonly calendar: Calendar;
  readonly settings: OfficeReadings;
  /** Wages and other figures that a place and a day decide. */
  readonly rates: Rates;
  readonly directory: Directory;
  /** The numbers taken for what the command's `serials` asked, in the same order. */
  readonly serials: readonly TakenSerial[];
}

/** What a command decided: the events, and the free text they refer to (stored outside them, sealed). */
export interface Decision {
  readonly events: readonly NewEvent[];
  /** A request was turned down: the proceeding stays where it is. */
  readonly stays?: boolean;
  readonly texts?: Readonly<Record<string, string>>;
  /** Keyed hashes of new query codes, by party id. */
  readonly queryCodes?: Readonly<Record<string, string>>;
  /** Who comes into the case, by party id: what the event does not carry. */
  readonly newcomers?: Readonly<Record<string, Particulars>>;
}

/** What is known of a party that comes into the case. */
export interface Particulars extends Pick<Party, 'name' | 'creditCode' | 'legalRepresentative'> {
  /** In clear; sealed when it is stored. */
  readonly personal: PlainPersonalFields;
}

/** Personal fields as they were typed, null where nothing is known. */
export type PlainPersonalFields = Readonly<Record<keyof PersonalFields, string | null>>;

export interface Command<Name extends string = string, Input = never> {
  readonly name: Name;
  /** 'dispute': outside both procedures, bound to no stage. */
  readonly procedures: readonly (Procedure | 'dispute')[];
  /** Numbers without gaps that the command needs; taken when it is committed. */
  readonly serials?: (act: Act<Input>) => readonly Serial[];
  /** Whether a page should offer it now, beyond stage and policy (a decision needs a request, say). */
  readonly offered?: (dispute: Dispute, procedure: Procedure, today: LocalDate, view: OfferView) => boolean;
  /**
   * The facts that the form showed and that the decision rests on, the stage unless named here: if one of them
   * has changed since, the person is asked again instead of being overruled.
   */
  readonly basis?: (dispute: Dispute, procedure: Procedure) => readonly (string | number | null)[];
  readonly decide: (act: Act<Input>) => Decision;
}

/** Who looks, and what days are computed with. */
export type OfferView = Pick<CommandContext, 'actor' | 'calendar' | 'settings'>;

export interface Act<Input> {
  readonly dispute: Dispute;
  readonly procedure: Procedure;
  readonly input: Input;
  readonly context: CommandContext;
}

/** Declares a command; only there to let the compiler hold name and input together. */
export function defineCommand<Name extends string, Input>(
  command: Command<Name, Input>,
): Command<Name, Input> {
  return command;
}

/** An id that is the same when the same command is decided again. */
export function idFrom(commandId: string, kind: string, index = 0): string {
  return `${kind}-${commandId}${index === 0 ? '' : `-${index}`}`;
}
