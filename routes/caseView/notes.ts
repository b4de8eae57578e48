/** What a desk wrote down for itself; the tribunal's notes reach the tribunal alone. */
import { whoDid } from './timeline.ts';
import type { CaseContext } from './context.ts';

export interface NoteFacts {
  readonly who: string;
  readonly at: Date;
  readonly text: string;
  readonly tribunal: boolean;
}

/** The notes that this viewer may read, the newest first: read from the events, which know for whom each is. */
export function notesFacts(context: CaseContext): readonly NoteFacts[] {
  return context.events
    .flatMap((event) => {
      if (event.type !== 'noteAdded') return [];
      const { textId, audience } = event.facts;
      const text = context.openText(textId);
      return [
        { who: whoDid(event.actor, context), at: event.recordedAt, text, tribunal: audience === 'tribunal' },
      ];
    })
    .toReversed();
}
