/** The commands of the review of an agreement, by name. */
import { acceptReview } from './acceptReview.ts';
import { assignReviewer } from './assignReviewer.ts';
import { decideReviewExtension } from './decideReviewExtension.ts';
import { declineReview } from './declineReview.ts';
import { deliverReviewPapers } from './deliverReviewPapers.ts';
import { issueReviewStatement } from './issueReviewStatement.ts';
import { joinReview } from './joinReview.ts';
import { refuseReviewStatement } from './refuseReviewStatement.ts';
import { requestReviewExtension } from './requestReviewExtension.ts';
import { withdrawReview } from './withdrawReview.ts';

export const reviewCommands = {
  joinReview,
  acceptReview,
  declineReview,
  assignReviewer,
  requestReviewExtension,
  decideReviewExtension,
  issueReviewStatement,
  refuseReviewStatement,
  deliverReviewPapers,
  withdrawReview,
} as const;
