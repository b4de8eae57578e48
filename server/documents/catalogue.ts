/** Every paper of the house, in the order of the procedure. */
import type { DocumentDefinition } from './defineDocument.ts';
import { aftermathPapers } from './papers/aftermath.ts';
import { archivePapers } from './papers/archive.ts';
import { arbitrationEndPapers } from './papers/arbitrationEnd.ts';
import { arbitrationIntakePapers } from './papers/arbitrationIntake.ts';
import { arbitrationPeriodPapers } from './papers/arbitrationPeriods.ts';
import { arbitrationTribunalPapers } from './papers/arbitrationTribunal.ts';
import { awardPapers } from './papers/award.ts';
import { claimChangePapers } from './papers/claimChanges.ts';
import { handedInPapers } from './papers/handedIn.ts';
import { incidentPapers } from './papers/incidents.ts';
import { joinderPapers } from './papers/joinder.ts';
import { jurisdictionPapers } from './papers/jurisdiction.ts';
import { mediationEndPapers } from './papers/mediationEnd.ts';
import { mediationIntakePapers } from './papers/mediationIntake.ts';
import { suggestionPapers } from './papers/suggestion.ts';
import { collectivePapers } from './papers/collective.ts';
import { partialAwardPapers } from './papers/partialAward.ts';
import { officePaperDefinitions } from './papers/office.ts';
import { reviewPapers } from './papers/reviews.ts';

export const catalogue: readonly DocumentDefinition[] = [
  ...mediationIntakePapers,
  ...mediationEndPapers,
  ...suggestionPapers,
  ...arbitrationIntakePapers,
  ...handedInPapers,
  ...collectivePapers,
  ...arbitrationTribunalPapers,
  ...arbitrationPeriodPapers,
  ...jurisdictionPapers,
  ...joinderPapers,
  ...claimChangePapers,
  ...incidentPapers,
  ...partialAwardPapers,
  ...awardPapers,
  ...arbitrationEndPapers,
  ...archivePapers,
  ...aftermathPapers,
  ...reviewPapers,
  ...officePaperDefinitions,
];
