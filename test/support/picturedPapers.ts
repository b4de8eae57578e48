/** The papers of which docs/papers.md shows pictures. */
export const picturedPapers = [
  'arbitrationApplication',
  'acceptanceNotice',
  'docketingSheet',
  'defence',
  'hearingNotice',
  'hearingRecord',
  'mediationAgreement',
  'award',
  'evidenceList',
  'mainVolumeList',
] as const;
