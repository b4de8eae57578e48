/** In which order papers lie in the file of a case: 正卷 and 副卷 as 规则 22 names them, what it does not name in between. */

const order: readonly string[] = [
  // 正卷
  'oralApplication',
  'arbitrationApplication',
  'materialReceipt',
  'correctionNotice',
  'mediationSuggestion',
  'acceptanceNotice',
  'simplifiedNotice',
  'responseNotice',
  'jurisdictionNotice',
  'declineNotice',
  'defence',
  'counterApplication',
  'counterApplicationDecision',
  'joinderNotice',
  'joinderRefusal',
  'powerOfAttorney',
  'addressConfirmation',
  'evidenceRequest',
  'inspectionRecord',
  'evidenceNotice',
  'evidenceExtensionNotice',
  'evidenceList',
  'evidenceExamination',
  'appraisalOrder',
  'tribunalNotice',
  'hearingNotice',
  'hearingRecord',
  'postponementNotice',
  'postponementRefusal',
  'extensionNotice',
  'withdrawalRequest',
  'mediationStatement',
  'partialAward',
  'award',
  'awardCorrection',
  // Decisions, letters and whatever is not named lie here, by their day.
  '',
  'transferLetter',
  'deliveryReceipt',
  'publicDelivery',
  'mainVolumeList',
  // 副卷
  'docketingSheet',
  'extensionApproval',
  'suspensionApproval',
  'inquiryOutline',
  'readingNotes',
  'meetingRecord',
  'deliberationRecord',
  'closingSheet',
  'subVolumeList',
];

const rankOf = (kind: string): number => {
  const named = order.indexOf(kind);
  return named === -1 ? order.indexOf('') : named;
};

/** The papers of one volume, as they are bound. */
export function filedInOrder<P extends { readonly kind: string; readonly seq: number }>(
  papers: readonly P[],
): readonly P[] {
  return papers.toSorted((a, b) => rankOf(a.kind) - rankOf(b.kind) || a.seq - b.seq);
}
