/** Short hands for what a command of the arbitration decides. */
import { idFrom } from '../../command.ts';
import type { CommandContext, Decision } from '../../command.ts';
import type { EventFacts, EventType, NewEvent } from '../../events.ts';

/** One event of the arbitration, today. */
export function happened<T extends EventType>(
  type: T,
  { today }: Pick<CommandContext, 'today'>,
  facts: EventFacts[T],
): NewEvent<T> {
  return { type, procedure: 'arbitration', occurredOn: today, facts } as unknown as NewEvent<T>;
}

export interface TextTaken {
  readonly textId: string | null;
  readonly texts: NonNullable<Decision['texts']>;
}

/** Puts a free text beside the events, under an id that the event may name; nothing for an empty one. */
export function takeText(text: string | null, kind: string, { commandId }: CommandContext): TextTaken {
  if (text === null || text.trim() === '') return { textId: null, texts: {} };
  const textId = idFrom(commandId, kind);
  return { textId, texts: { [textId]: text } };
}
