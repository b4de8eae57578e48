import type { PeriodId } from './periods.ts';
import type { Article, Bilingual } from './statutes.ts';
import { cite } from './statutes.ts';

/** A paper that may not go by telephone, SMS, fax or e-mail, even in simplified procedure (规则 59). */
export type SolemnPaper = 'mediationStatement' | 'award';

export interface DeliveryWayRecord {
  readonly label: Bilingual;
  /** Only in 简易处理. */
  readonly onlySimplified: boolean;
  readonly needsConsent: boolean;
  readonly notFor: readonly SolemnPaper[];
  /**
   * A hearing notice sent this way supports a default award or a deemed withdrawal only when its receipt is confirmed
   * or otherwise proven (规则 59).
   */
  readonly defaultNeedsConfirmation: boolean;
  /** The period after which it counts as delivered without a signature. */
  readonly deemedAfter?: PeriodId;
  readonly articles: readonly Article[];
}

const signedFor = {
  onlySimplified: false,
  needsConsent: false,
  notFor: [],
  defaultNeedsConfirmation: false,
} as const;

const byCivilProcedure = cite('规则', 20, { paragraph: 3 });

const simpleMeans = {
  onlySimplified: true,
  needsConsent: false,
  notFor: ['mediationStatement', 'award'],
  defaultNeedsConfirmation: true,
  articles: [cite('规则', 59)],
} as const;

/** 送达方式. */
export const deliveryWays = {
  inPerson: {
    ...signedFor,
    label: { zh: '直接送达', en: 'In person' },
    articles: [cite('规则', 20, { paragraph: 1 })],
  },
  byPost: { ...signedFor, label: { zh: '邮寄送达', en: 'By post' }, articles: [byCivilProcedure] },
  leftOrPosted: {
    ...signedFor,
    label: { zh: '留置、张贴送达（拍照录像）', en: 'Left or posted, with photo or video' },
    deemedAfter: 'deemedDelivery',
    articles: [cite('规则', 20, { paragraph: 2 })],
  },
  electronic: {
    ...signedFor,
    needsConsent: true,
    label: { zh: '电子送达（经同意）', en: 'Electronic, with consent' },
    deemedAfter: 'electronicDelivery',
    articles: [byCivilProcedure, cite('民诉法', 90)],
  },
  publicNotice: {
    ...signedFor,
    label: { zh: '公告送达', en: 'Public notice' },
    deemedAfter: 'publicNoticeDelivery',
    articles: [byCivilProcedure, cite('民诉法', 95)],
  },
  telephone: { ...simpleMeans, label: { zh: '电话', en: 'Telephone' } },
  sms: { ...simpleMeans, label: { zh: '短信', en: 'SMS' } },
  fax: { ...simpleMeans, label: { zh: '传真', en: 'Fax' } },
  email: { ...simpleMeans, label: { zh: '电子邮件', en: 'E-mail' } },
} as const satisfies Record<string, DeliveryWayRecord>;

export type DeliveryWay = keyof typeof deliveryWays;

/** Whether a hearing notice delivered so can carry a default award or a deemed withdrawal (规则 39, 59). */
export function supportsDefault(notice: { readonly way: DeliveryWay; readonly confirmed: boolean }): boolean {
  return notice.confirmed || !deliveryWays[notice.way].defaultNeedsConfirmation;
}
