/** Papers of the review of an agreement (规则 74–79): the joint application, what is decided on it, and what ends it. */
import { agreementReviewBars, statementRefusalGrounds } from '../../law/grounds.ts';
import { claimKinds } from '../../law/claimKinds.ts';
import { cite } from '../../law/statutes.ts';
import { partyById } from '../../disputes/dispute.ts';
import type { Dispute } from '../../disputes/dispute.ts';
import { askingParties, sealedAgreement } from '../../disputes/reviews.ts';
import { defineDocument, form, heading, ofCommission, on, paragraph } from '../defineDocument.ts';
import type { DocumentDefinition, PaperSource, PaperText } from '../defineDocument.ts';
import {
  actorName,
  causeText,
  dayText,
  enforcementRemedy,
  linesOf,
  moneyText,
  partiesInFull,
  partiesNamed,
  yuan,
} from '../wording.ts';

/** What most papers of a review have in common: for both sides, under the seal of the commission. */
const ofReview = {
  ...ofCommission,
  procedure: 'agreementReview',
  opensWith: 'reviewNotice',
  audiences: ['parties', 'reviewDesk'],
} as const satisfies Partial<DocumentDefinition>;

export const reviewPapers = [
  defineDocument({
    ...ofReview,
    kind: 'reviewApplication',
    title: { zh: '仲裁审查申请书', en: 'Joint application for review of an agreement' },
    issuer: 'party',
    series: null,
    seal: false,
    // Both sides ask: it is the own paper of each.
    opensWith: 'atOnce',
    articles: [cite('规则', 74), cite('协调规', 27)],
    written: [
      on('reviewApplied', {
        when: ({ event }) => event.facts.receivedOn !== null,
        write: (source) => [application(source)],
      }),
      on('reviewJoined', {
        when: ({ event }) => event.facts.receivedOn !== null,
        write: (source) => [application(source)],
      }),
    ],
  }),
  defineDocument({
    ...ofReview,
    kind: 'reviewAcceptance',
    title: { zh: '仲裁审查受理通知书', en: 'Notice that the review was accepted' },
    series: 'acceptance',
    articles: [cite('规则', 75), cite('规则', 76), cite('规则', 77)],
    written: [
      on('reviewAccepted', {
        write: (source) => [
          {
            blocks: [
              ...partiesNamed(source.dispute),
              paragraph(
                `你们双方共同提出的仲裁审查申请，本委决定于${dayText(source.event.occurredOn)}受理，指定仲裁员${personName(source, source.event.facts.reviewerId)}对${agreementWords(source.dispute)}进行审查。`,
              ),
              paragraph(
                '审查自受理之日起五日（工作日）内结束；因特殊情况经批准，可以延长五日。调解书送达前，一方或者双方可以撤回申请。审查不收费。',
              ),
            ],
          },
        ],
      }),
    ],
  }),
  defineDocument({
    ...ofReview,
    kind: 'reviewDecline',
    title: { zh: '仲裁审查不予受理通知书', en: 'Notice that the review was not accepted' },
    opensWith: 'reviewDecline',
    series: 'refusal',
    articles: [cite('规则', 75)],
    written: [
      on('reviewDeclined', {
        write: ({ dispute, event, text }) => [
          {
            blocks: [
              ...partiesNamed(dispute),
              paragraph(
                `你们就${agreementWords(dispute)}提出的仲裁审查申请，${agreementReviewBars[event.facts.ground].label.zh}，本委决定不予受理。`,
              ),
              ...linesOf(text(event.facts.textId)),
              paragraph(agreementStands),
            ],
          },
        ],
      }),
    ],
  }),
  defineDocument({
    ...ofReview,
    kind: 'reviewStatement',
    title: { zh: '仲裁调解书', en: 'Mediation statement after review of an agreement' },
    opensWith: 'reviewStatement',
    issuer: 'tribunal',
    series: 'statement',
    articles: [cite('规则', 77)],
    written: [on('reviewStatementIssued', { write: (source) => [statement(source)] })],
  }),
  defineDocument({
    ...ofReview,
    kind: 'reviewRefusal',
    title: { zh: '不予制作调解书决定书', en: 'Decision to make no statement' },
    opensWith: 'reviewRefusal',
    series: 'decision',
    articles: [cite('规则', 78), cite('规则', 79)],
    written: [
      on('reviewStatementRefused', {
        write: ({ dispute, event: { facts }, text }) => [
          {
            blocks: [
              ...partiesNamed(dispute),
              paragraph(
                `经审查，${agreementWords(dispute)}具有下列情形：${facts.grounds.map((ground) => statementRefusalGrounds[ground].label.zh).join('；')}。本委决定不予制作调解书，终止仲裁审查。`,
              ),
              heading('理由'),
              ...linesOf(text(facts.textId)),
            ],
          },
        ],
      }),
    ],
  }),
  defineDocument({
    ...ofReview,
    kind: 'reviewEnd',
    title: { zh: '终止仲裁审查通知书', en: 'Notice that the review is over' },
    opensWith: 'reviewEnd',
    articles: [cite('规则', 76), cite('规则', 79)],
    written: [
      on('reviewWithdrawn', {
        // What was never taken up needs no ending.
        when: ({ dispute }) => dispute.agreementReview?.acceptedOn !== null,
        write: ({ dispute, event: { facts } }) => [
          {
            blocks: [
              ...partiesNamed(dispute),
              paragraph(
                `${partyById(dispute, facts.partyId)?.name ?? ''}${facts.signatureRefused ? '拒绝签收调解书，视为' : ''}撤回仲裁审查申请，本委予以准许，终止对${agreementWords(dispute)}的仲裁审查。`,
              ),
              paragraph(agreementStands),
            ],
          },
        ],
      }),
    ],
  }),
  defineDocument({
    ...ofReview,
    kind: 'reviewExtensionSheet',
    title: { zh: '仲裁审查延期审批表', en: 'Approval sheet for the extension of a review' },
    series: null,
    seal: false,
    recipients: [],
    opensWith: 'never',
    volume: 'sub',
    audiences: ['reviewDesk'],
    articles: [cite('规则', 76)],
    written: [on('reviewExtensionDecided', { write: (source) => [extensionSheet(source)] })],
  }),
  defineDocument({
    ...ofReview,
    kind: 'effectCertificate',
    title: { zh: '生效证明', en: 'Certificate of effect' },
    // Handed over to whoever asked for it; that both signed both know.
    opensWith: 'atOnce',
    series: 'certificate',
    articles: [cite('规则', 77), cite('调仲法', 51)],
    written: [
      on('effectCertified', {
        write: ({ dispute, event: { facts } }) => [
          {
            blocks: [
              ...partiesNamed(dispute),
              paragraph(
                `应${partyById(dispute, facts.partyId)?.name ?? ''}申请，证明如下：本委对${agreementWords(dispute)}进行仲裁审查（${dispute.agreementReview?.number ?? ''}）后制作的调解书，经双方当事人签收，已于${dayText(facts.effectiveOn)}发生法律效力。`,
              ),
              paragraph('特此证明。'),
            ],
          },
        ],
      }),
    ],
  }),
];

/** 协调规 27, 28; 民诉法 205: without a statement the agreement binds as before. */
const agreementStands =
  '调解协议对双方当事人仍有约束力，应当履行。双方可以自协议生效之日起三十日内共同向有管辖权的人民法院申请司法确认；一方不履行的，另一方可以依法申请仲裁。';

/** 武昌劳人调字〔2022〕第00001号调解协议 */
function agreementWords({ mediation }: Dispute): string {
  return `${mediation?.number ?? ''}调解协议`;
}

function personName({ directory }: PaperSource, accountId: string): string {
  return directory.person(accountId)?.name ?? '';
}

function application(source: PaperSource): PaperText {
  const { dispute } = source;
  const agreement = sealedAgreement(dispute);
  const signing = askingParties(dispute).map((id) => partyById(dispute, id)?.name ?? '');
  return {
    blocks: [
      ...partiesInFull(source, { telephones: true }),
      heading('请求事项'),
      paragraph(`请求对${agreementWords(dispute)}进行仲裁审查，制作调解书。`),
      heading('事实和理由'),
      paragraph(
        `双方当事人因${causeText(dispute)}发生争议，经调解组织调解自愿达成协议，协议于${agreement === null ? '' : dayText(agreement.sealedOn)}生效，金额合计${moneyText(agreement?.totalFen ?? 0)}。现依照《劳动人事争议仲裁办案规则》第七十四条共同申请仲裁审查。`,
      ),
      paragraph('附：调解协议，双方身份证明、资格证明，送达地址和联系电话。'),
    ],
    signatures: signing.map((name) => `申请人（签名或者盖章）：${name}`),
  };
}

function statement(source: PaperSource): PaperText {
  const { dispute, text } = source;
  const agreement = sealedAgreement(dispute);
  if (agreement === null) throw new Error('A statement is made of an agreement in effect');
  const rows = dispute.claims.map(({ kind, claimedFen, agreedFen }) => [
    claimKinds[kind].label.zh,
    yuan(claimedFen),
    yuan(agreedFen),
  ]);
  return {
    blocks: [
      ...partiesInFull(source),
      paragraph(
        `双方当事人因${causeText(dispute)}发生争议，经调解组织调解，于${dayText(agreement.sealedOn)}达成调解协议（${dispute.mediation?.number ?? ''}），并共同向本委申请仲裁审查。协议内容如下：`,
      ),
      { kind: 'table', head: ['请求事项', '请求金额（元）', '协议金额（元）'], rows },
      ...linesOf(text(agreement.termsTextId)),
      paragraph(`以上合计 ${moneyText(agreement.totalFen)}，于${dayText(agreement.performBy)}前履行完毕。`),
      paragraph(
        `经审查，上述调解协议的形式和内容合法有效，本委予以确认。本调解书经双方当事人签收后，发生法律效力。${enforcementRemedy}`,
      ),
    ],
    signatures: [`仲裁员：${personName(source, dispute.agreementReview?.reviewerId ?? '')}`],
    countersignatures: [`书记员：${personName(source, dispute.agreementReview?.clerkId ?? '')}`],
  };
}

function extensionSheet(source: PaperSource<'reviewExtensionDecided'>): PaperText {
  const { dispute, event, text } = source;
  // The one this event decided: the reader may come to it after a later one.
  const asked = dispute.agreementReview?.extensions.findLast(
    ({ decidedOn }) => decidedOn === event.occurredOn,
  );
  return {
    blocks: [
      ...partiesNamed(dispute),
      form([
        ['案由', causeText(dispute)],
        ['申请事项', '延长仲裁审查期限五日（工作日）'],
        ['理由', text(asked?.textId ?? null)],
        ['申请人员', asked === undefined ? '' : personName(source, asked.requestedBy)],
        ['申请日期', asked === undefined ? '' : dayText(asked.requestedOn)],
        ['审批意见', event.facts.approved ? '同意' : '不同意'],
        ['审批人', actorName(source)],
        ['审批日期', dayText(event.occurredOn)],
      ]),
    ],
  };
}
