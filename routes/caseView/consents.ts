/** What the workers for whom others speak have consented to, and how many have not (规则 63). */
import { consentMatters, memberConsentsOf, withoutConsent } from '../../server/disputes/memberConsents.ts';
import type { Procedure } from '../../server/disputes/stages.ts';
import type { CaseContext } from './context.ts';

/** A line for each list of consents, and for what is still missing where a list was begun. */
export function consentLines(procedure: Procedure, context: CaseContext): readonly string[] {
  const { t, fmt, dispute } = context;
  const consents = memberConsentsOf(dispute, procedure);
  const words = (matter: string) => t(`labels.consentMatter.${matter}`);
  const given = consents.map(({ matter, partyIds, givenOn, usedOn }) => {
    const params = { day: fmt.day(givenOn), n: partyIds.length, matter: words(matter) };
    return usedOn === null
      ? t('case.consents.given', params)
      : t('case.consents.used', { ...params, usedOn: fmt.day(usedOn) });
  });
  const begun = consentMatters.filter((matter) =>
    consents.some((consent) => consent.matter === matter && consent.usedOn === null),
  );
  const missing = begun.flatMap((matter) => {
    const n = withoutConsent(dispute, procedure, matter).length;
    return n === 0 ? [] : [t('case.consents.missing', { n, matter: words(matter) })];
  });
  return [...given, ...missing];
}
