import type { DueDateInput, GrantedExtension } from './dueDate.ts';
import type { LawErrorCode } from './lawError.ts';
import { lawError } from './lawError.ts';
import { isLocalDate, parseLocalDate } from './localDate.ts';
import type { Approver, PeriodRecord } from './period.ts';
import { readingsOn } from './settings.ts';
import type { Article, Bilingual } from './statutes.ts';

interface Asked {
  readonly period: PeriodRecord;
  readonly rule: PeriodRecord;
  readonly input: DueDateInput;
}

const approvers: Readonly<Record<Approver, Bilingual>> = {
  commissionHead: { zh: '仲裁委主任', en: 'the head of the commission' },
  delegatedOfficeHead: { zh: '其委托的仲裁院负责人', en: 'the delegated head of its office' },
  commission: { zh: '仲裁委', en: 'the commission' },
  bothParties: { zh: '双方当事人', en: 'both parties' },
  courtPresident: { zh: '本院院长', en: 'the president of the court' },
};

/** Throws a LawError when a length, an extension, a restart or an excluded day is asked for that the law does not give. */
export function checkDueDateInput(asked: Asked): void {
  parseLocalDate(asked.input.from);
  checkLength(asked);
  checkExtensions(asked);
  checkRestarts(asked);
  checkExclusions(asked);
}

function checkLength({ period, rule, input }: Asked): void {
  const agreed = input.agreedLength;
  if (!agreed) {
    if (rule.unit !== 'none') return;
    throw refuse(period.articles, {
      code: 'PERIOD_HAS_NO_FIXED_LENGTH',
      says: {
        zh: `法律没有规定“${period.name.zh}”的日数，请填写指定的期限后再计算。`,
        en: `The law sets no number of days for “${period.name.en}”. Enter the period that was set, then work it out.`,
      },
    });
  }
  const allowed = rule.agreedLength;
  const whole = Number.isInteger(agreed.amount) && agreed.amount >= 0;
  const withinLaw =
    allowed?.how === 'set' ||
    (allowed?.how === 'shorten' && agreed.unit === rule.unit && agreed.amount <= rule.amount);
  if (whole && withinLaw) return;
  throw refuse(allowed?.articles ?? period.articles, {
    code: 'PERIOD_LENGTH_NOT_ALLOWED',
    says: allowed
      ? {
          zh: `“${period.name.zh}”只能改为0至${rule.amount}个工作日，请重新填写。`,
          en: `“${period.name.en}” can only be set to 0 to ${rule.amount} working days. Enter it again.`,
        }
      : {
          zh: `“${period.name.zh}”由法律规定，不能另行约定，请按法定期限办理。`,
          en: `“${period.name.en}” is set by law and cannot be agreed otherwise. Keep to the period of the law.`,
        },
  });
}

function checkExtensions({ period, rule, input }: Asked): void {
  const granted = input.extensionDays ?? [];
  const first = granted[0];
  if (!first) return;
  if (!rule.extension) {
    throw refuse(period.articles, {
      code: 'EXTENSION_NOT_ALLOWED',
      says: {
        zh: `“${period.name.zh}”不能延长，请在期限内办理。`,
        en: `“${period.name.en}” cannot be extended. Act within the period.`,
      },
    });
  }
  for (const extension of granted) checkExtension({ period, rule, input }, extension);
  checkTotal({ period, rule, input });
}

function checkExtension({ period, rule }: Asked, extension: GrantedExtension): void {
  const articles = rule.extension?.articles ?? [];
  const whole = Number.isInteger(extension.days) && extension.days > 0;
  if (!whole || extension.unit !== rule.extension?.unit || !isLocalDate(extension.grantedOn)) {
    throw refuse(articles, {
      code: 'EXTENSION_NOT_ALLOWED',
      says: {
        zh: `“${period.name.zh}”的延长日数或批准日期不对，请核对后重新填写。`,
        en: `The days by which “${period.name.en}” is extended, or the day of approval, are not right. Check and enter them again.`,
      },
    });
  }
  if (rule.whoMayExtend?.includes(extension.by)) return;
  const said = (rule.whoMayExtend ?? []).map((approver) => approvers[approver]);
  const who = { zh: said.map(({ zh }) => zh).join('或'), en: said.map(({ en }) => en).join(' or ') };
  throw refuse(articles, {
    code: 'EXTENSION_BY_WRONG_PERSON',
    says: {
      zh: `“${period.name.zh}”须由${who.zh}同意才能延长，请先报批。`,
      en: `“${period.name.en}” is extended only with the consent of ${who.en}. Ask for approval first.`,
    },
  });
}

/** The most is for one run of the period: what lapsed with an earlier run is not added up. */
function checkTotal({ period, rule, input }: Asked): void {
  const atMost = rule.extension?.atMost ?? null;
  if (atMost === null) return;
  const addsUp = readingsOn(input.settings, input.from).extensionBeforeRestart === 'carriesOver';
  const bounds = addsUp ? [] : (input.restarts ?? []).map((restart) => restart.on);
  const totals = new Map<number, number>();
  for (const { days, grantedOn } of input.extensionDays ?? []) {
    const runOfIt = bounds.filter((bound) => bound <= grantedOn).length;
    totals.set(runOfIt, (totals.get(runOfIt) ?? 0) + days);
  }
  if (Math.max(...totals.values()) <= atMost) return;
  const unit =
    rule.extension?.unit === 'workingDay' ? { zh: '个工作日', en: 'working days' } : { zh: '日', en: 'days' };
  throw refuse(rule.extension?.articles ?? [], {
    code: 'EXTENSION_TOO_LONG',
    says: {
      zh: `“${period.name.zh}”合计最多延长${atMost}${unit.zh}，请减少延长日数。`,
      en: `“${period.name.en}” may be extended by ${atMost} ${unit.en} in all. Ask for fewer days.`,
    },
  });
}

function checkRestarts({ period, rule, input }: Asked): void {
  for (const { on, reason } of input.restarts ?? []) {
    parseLocalDate(on);
    if (rule.restart?.reasons.includes(reason)) continue;
    throw refuse(rule.restart?.articles ?? period.articles, {
      code: 'RESTART_NOT_ALLOWED',
      says: {
        zh: `“${period.name.zh}”不因该事由重新计算，请按原起算日办理。`,
        en: `“${period.name.en}” does not begin anew for that reason. Keep to the day from which it was counted.`,
      },
    });
  }
}

function checkExclusions({ period, rule, input }: Asked): void {
  for (const { from, to, reason } of input.exclusions ?? []) {
    parseLocalDate(from);
    if (to !== null && (!isLocalDate(to) || to < from)) {
      throw refuse(rule.suspension?.articles ?? period.articles, {
        code: 'EXCLUSION_NOT_VALID',
        says: {
          zh: '不计入期限的起止日期不对：结束日不能早于开始日。请改正后再计算。',
          en: 'The days left out are not right: the last cannot come before the first. Correct them and work it out again.',
        },
      });
    }
    if (rule.suspension?.reasons.includes(reason)) continue;
    throw refuse(rule.suspension?.articles ?? period.articles, {
      code: 'EXCLUSION_NOT_ALLOWED',
      says: {
        zh: `“${period.name.zh}”不因该事由扣除日数，请按原期限办理。`,
        en: `No days are left out of “${period.name.en}” for that reason. Keep to the period as it is.`,
      },
    });
  }
}

const refuse = (
  articles: readonly Article[],
  what: { readonly code: LawErrorCode; readonly says: Bilingual },
) => lawError({ ...what, articles });
