import type { DueDateInput, GrantedExtension } from './dueDate.ts';
import type { LawErrorCode } from './lawError.ts';
import { lawError } from './lawError.ts';
import { isLocalDate, parseLocalDate } from './localDate.ts';
import type { Approver, PeriodRecord } from './period.ts';
import { readingsOn } from './settings.ts';
import type { Article } from './statutes.ts';

interface Asked {
  readonly period: PeriodRecord;
  readonly rule: PeriodRecord;
  readonly input: DueDateInput;
}

const approvers: Readonly<Record<Approver, string>> = {
  commissionHead: '仲裁委主任',
  delegatedOfficeHead: '其委托的仲裁院负责人',
  commission: '仲裁委',
  bothParties: '双方当事人',
  courtPresident: '本院院长',
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
      message: `法律没有规定“${period.name.zh}”的日数，请填写指定的期限后再计算。`,
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
    message: allowed
      ? `“${period.name.zh}”只能改为0至${rule.amount}个工作日，请重新填写。`
      : `“${period.name.zh}”由法律规定，不能另行约定，请按法定期限办理。`,
  });
}

function checkExtensions({ period, rule, input }: Asked): void {
  const granted = input.extensionDays ?? [];
  const first = granted[0];
  if (!first) return;
  if (!rule.extension) {
    throw refuse(period.articles, {
      code: 'EXTENSION_NOT_ALLOWED',
      message: `“${period.name.zh}”不能延长，请在期限内办理。`,
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
      message: `“${period.name.zh}”的延长日数或批准日期不对，请核对后重新填写。`,
    });
  }
  if (rule.whoMayExtend?.includes(extension.by)) return;
  const who = (rule.whoMayExtend ?? []).map((approver) => approvers[approver]).join('或');
  throw refuse(articles, {
    code: 'EXTENSION_BY_WRONG_PERSON',
    message: `“${period.name.zh}”须由${who}同意才能延长，请先报批。`,
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
  const unit = rule.extension?.unit === 'workingDay' ? '个工作日' : '日';
  throw refuse(rule.extension?.articles ?? [], {
    code: 'EXTENSION_TOO_LONG',
    message: `“${period.name.zh}”合计最多延长${atMost}${unit}，请减少延长日数。`,
  });
}

function checkRestarts({ period, rule, input }: Asked): void {
  for (const { on, reason } of input.restarts ?? []) {
    parseLocalDate(on);
    if (rule.restart?.reasons.includes(reason)) continue;
    throw refuse(rule.restart?.articles ?? period.articles, {
      code: 'RESTART_NOT_ALLOWED',
      message: `“${period.name.zh}”不因该事由重新计算，请按原起算日办理。`,
    });
  }
}

function checkExclusions({ period, rule, input }: Asked): void {
  for (const { from, to, reason } of input.exclusions ?? []) {
    parseLocalDate(from);
    if (to !== null && (!isLocalDate(to) || to < from)) {
      throw refuse(rule.suspension?.articles ?? period.articles, {
        code: 'EXCLUSION_NOT_VALID',
        message: '不计入期限的起止日期不对：结束日不能早于开始日。请改正后再计算。',
      });
    }
    if (rule.suspension?.reasons.includes(reason)) continue;
    throw refuse(rule.suspension?.articles ?? period.articles, {
      code: 'EXCLUSION_NOT_ALLOWED',
      message: `“${period.name.zh}”不因该事由扣除日数，请按原期限办理。`,
    });
  }
}

const refuse = (
  articles: readonly Article[],
  what: { readonly code: LawErrorCode; readonly message: string },
) => lawError({ ...what, articles });
