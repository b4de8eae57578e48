/** Short hands for what a command of the review decides. */
import type { CommandContext } from '../../command.ts';
import type { EventFacts, EventType, NewEvent } from '../../events.ts';

/** One event of the review, today. */
export function reviewed<T extends EventType>(
  type: T,
  { today }: Pick<CommandContext, 'today'>,
  facts: EventFacts[T],
): NewEvent<T> {
  return { type, procedure: 'agreementReview', occurredOn: today, facts } as unknown as NewEvent<T>;
}
