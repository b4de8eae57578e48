/**
 * 管辖 (调仲法 21, 规则 8, 9): before which commissions a dispute may be brought, and which of several has it. A later
 * move of the work or of the employer changes nothing once a case was accepted.
 */
import type { Article } from './statutes.ts';
import { cite } from './statutes.ts';

/** Places are compared as they stand: by district. */
export interface JurisdictionFacts {
  /** Where the work is really done; several where it is done in several places, none where that is not clear. */
  readonly workPlaces: readonly string[];
  /** Where the employer is registered or has its main office; null where nobody knows. */
  readonly employerPlace: string | null;
  /** The two sides have each applied, at different ones of these places. */
  readonly bothApplied: boolean;
}

export type JurisdictionGround = 'workPlace' | 'employerPlace' | 'bothPlaces';

/**
 * samePlace, workPlaceOnly: one commission · eitherPlace: either, by choice · severalWorkPlaces: any, whichever accepts
 * first · workPlaceFirst: both sides applied, the work place has it · firstAccepted: the same with several work places ·
 * employerPlace: the work place is not clear · notKnown: neither is known.
 */
export type JurisdictionRule =
  | 'samePlace'
  | 'workPlaceOnly'
  | 'eitherPlace'
  | 'severalWorkPlaces'
  | 'workPlaceFirst'
  | 'firstAccepted'
  | 'employerPlace'
  | 'notKnown';

export interface Competence {
  readonly rule: JurisdictionRule;
  /** The places whose commissions may take the case, work places first; none where nothing is known. */
  readonly places: readonly { readonly place: string; readonly ground: JurisdictionGround }[];
  readonly articles: readonly Article[];
}

const choice = cite('调仲法', 21);
const placesMeant = cite('规则', 8);

/** Which commissions may take a dispute on these facts, by which rule. */
export function competenceOf(facts: JurisdictionFacts): Competence {
  const work = [...new Set(facts.workPlaces)];
  const { employerPlace, bothApplied } = facts;
  if (work.length === 0) return withoutWorkPlace(employerPlace);
  const atWork = work.map((place) => ({ place, ground: groundOf(place, employerPlace) }));
  const atEmployer =
    employerPlace === null || work.includes(employerPlace)
      ? []
      : [{ place: employerPlace, ground: 'employerPlace' as const }];
  const articles = [choice, placesMeant];
  if (bothApplied && atEmployer.length > 0)
    return { rule: work.length > 1 ? 'firstAccepted' : 'workPlaceFirst', places: atWork, articles };
  const rule = ruleOf({ several: work.length > 1, elsewhere: atEmployer.length > 0, employerPlace });
  return { rule, places: [...atWork, ...atEmployer], articles };
}

function withoutWorkPlace(employerPlace: string | null): Competence {
  const articles = [placesMeant];
  if (employerPlace === null) return { rule: 'notKnown', places: [], articles };
  return { rule: 'employerPlace', places: [{ place: employerPlace, ground: 'employerPlace' }], articles };
}

const groundOf = (place: string, employerPlace: string | null): JurisdictionGround =>
  place === employerPlace ? 'bothPlaces' : 'workPlace';

function ruleOf(found: {
  readonly several: boolean;
  readonly elsewhere: boolean;
  readonly employerPlace: string | null;
}): JurisdictionRule {
  if (found.several) return 'severalWorkPlaces';
  if (found.elsewhere) return 'eitherPlace';
  return found.employerPlace === null ? 'workPlaceOnly' : 'samePlace';
}
