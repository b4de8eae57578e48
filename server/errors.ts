/**
 * Every error that a user can meet outside the domain's refusals: a code, a status, a sentence that says what to do.
 * `docs/errors.md` lists them together with the refusals; a test holds registry and docs together.
 */
export interface ErrorEntry {
  readonly status: number;
  readonly zh: string;
  readonly en: string;
}

export const errors = {
  NOT_FOUND: {
    status: 404,
    zh: '没有找到这个页面，或者您无权查看。请核对网址，或从首页重新进入。',
    en: 'This page was not found, or is not yours to see. Check the address, or start again from the home page.',
  },
  SIGN_IN_NEEDED: {
    status: 401,
    zh: '请先登录再继续。',
    en: 'Please sign in to continue.',
  },
  NOT_ALLOWED: {
    status: 403,
    zh: '您的身份不能打开这个页面。如有疑问，请联系管理员。',
    en: 'This page is not open to your role. If in doubt, contact the administrator.',
  },
  FORM_EXPIRED: {
    status: 403,
    zh: '这张表单已经失效。请返回上一页，刷新后重新提交；您填写的内容还在上一页。',
    en: 'This form has expired. Go back, reload the page and submit again; what you typed is still there.',
  },
  TOO_MANY_REQUESTS: {
    status: 429,
    zh: '操作过于频繁。请过 {minutes} 分钟再试。',
    en: 'Too many attempts. Please try again in {minutes} minutes.',
  },
  TOO_LARGE: {
    status: 413,
    zh: '提交的内容太大。文字请控制在 20 万字以内，每个文件不超过 10 MB。',
    en: 'What was sent is too large. Keep text under 200,000 characters and each file under 10 MB.',
  },
  BAD_REQUEST: {
    status: 400,
    zh: '收到的内容不完整，无法处理。请返回上一页重新提交。',
    en: 'What was received is incomplete. Go back and submit again.',
  },
  UNSUPPORTED_TYPE: {
    status: 415,
    zh: '这种格式无法接收。请用网页上的表单提交。',
    en: 'This format cannot be received. Please use the form on the page.',
  },
  PRINTER_BUSY: {
    status: 503,
    zh: '现在打印文书的人太多。请过一会儿再下载；文书可以先在网页上查看。',
    en: 'Too many papers are being printed just now. Try the download again in a moment; the paper can be read on its page.',
  },
  UNAVAILABLE: {
    status: 503,
    zh: '系统暂时无法保存数据。请过几分钟再试；您填写的内容请先不要关闭。',
    en: 'The system cannot store data just now. Try again in a few minutes; keep what you typed open.',
  },
  FAILED: {
    status: 500,
    zh: '系统出了错，已经记录下来。请过几分钟再试；如仍不行，请把编号 {reference} 告诉管理员。',
    en: 'Something went wrong and has been recorded. Try again in a few minutes; if it persists, quote {reference}.',
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof errors;

/** An error with a registered code, answered with its status and sentence. */
export class HttpError extends Error {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
  constructor(code: ErrorCode, params: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = 'HttpError';
    this.code = code;
    this.params = params;
  }
}
