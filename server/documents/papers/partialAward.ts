/** 先行裁决书 (调仲法 43(2), 规则 49): one for the final items, one for the others; each says what may be done against it. */
import { claimKinds } from '../../law/claimKinds.ts';
import { cite } from '../../law/statutes.ts';
import { defineDocument, heading, ofCommission, on, paragraph } from '../defineDocument.ts';
import type { PaperSource, PaperText } from '../defineDocument.ts';
import {
  appealableRemedy,
  causeText,
  claimsListed,
  enforcementRemedy,
  finalRemedy,
  linesOf,
  partiesInFull,
  yuan,
} from '../wording.ts';
import { resultWords, sharesListed, signedByTribunal, whoCame } from './award.ts';

export const partialAwardPapers = [
  defineDocument({
    ...ofCommission,
    kind: 'partialAward',
    title: { zh: '先行裁决书', en: 'Partial award' },
    opensWith: 'partialAward',
    issuer: 'tribunal',
    // The case takes an award's number with the decision.
    series: null,
    articles: [cite('调仲法', 43, { paragraph: 2 }), cite('规则', 49), cite('规则', 50), cite('规则', 53)],
    written: [on('partialAwardIssued', { write: partialAwards })],
  }),
];

function partialAwards(source: PaperSource<'partialAwardIssued'>): readonly PaperText[] {
  const { dispute, event, text } = source;
  return event.facts.awards.map(({ number, final, claimIds }) => {
    const claims = dispute.claims.filter(({ id }) => claimIds.includes(id));
    const found = new Map(event.facts.claims.map((finding) => [finding.claimId, finding]));
    const rows = claims.map(({ id, kind, claimedFen }) => [
      claimKinds[kind].label.zh,
      yuan(claimedFen),
      yuan(found.get(id)?.awardedFen ?? null),
      resultWords[found.get(id)?.result ?? 'dismissed'],
    ]);
    return {
      title: `先行裁决书（${final ? '终局' : '非终局'}）`,
      number,
      blocks: [
        ...partiesInFull(source),
        paragraph(`申请人就${causeText(dispute)}申请仲裁。其中下列请求的事实已经清楚：`),
        ...claimsListed({ ...dispute, claims }, text),
        paragraph(whoCame(dispute, event.facts.byDefault)),
        heading('查明的事实和裁决理由'),
        ...linesOf(text(event.facts.reasonsTextId)),
        heading('依法先行裁决如下'),
        { kind: 'table', head: ['请求事项', '请求金额（元）', '裁决金额（元）', '结果'], rows },
        ...sharesListed(
          dispute,
          claims.map((claim) => ({ ...claim, shares: found.get(claim.id)?.shares ?? [] })),
        ),
        paragraph('其余仲裁请求，本委继续审理，另行裁决。'),
        paragraph(final ? finalRemedy : appealableRemedy),
        paragraph(enforcementRemedy),
      ],
      ...signedByTribunal(source),
    };
  });
}
