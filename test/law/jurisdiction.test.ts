import assert from 'node:assert/strict';
import { competenceOf } from '../../server/law/jurisdiction.ts';
import type { JurisdictionFacts } from '../../server/law/jurisdiction.ts';
import { shortLabel } from '../../server/law/statutes.ts';

const wuchang = '420106';
const hanyang = '420105';
const hongshan = '420111';

/** The rule, the places with their grounds, and the articles, on one line. */
function found(facts: Partial<JurisdictionFacts>): string {
  const { rule, places, articles } = competenceOf({
    workPlaces: [],
    employerPlace: null,
    bothApplied: false,
    ...facts,
  });
  const where = places.map(({ place, ground }) => `${place} ${ground}`).join(', ') || 'none';
  return `${rule}: ${where} [${articles.map(shortLabel).join('; ')}]`;
}

describe('管辖: which commission has a dispute (调仲法 21, 规则 8)', () => {
  const cases: readonly (readonly [string, Partial<JurisdictionFacts>, string])[] = [
    [
      'work and employer in one district: its commission',
      { workPlaces: [wuchang], employerPlace: wuchang },
      'samePlace: 420106 bothPlaces [调仲法 21; 规则 8]',
    ],
    [
      'in two districts: either, by choice',
      { workPlaces: [wuchang], employerPlace: hanyang },
      'eitherPlace: 420106 workPlace, 420105 employerPlace [调仲法 21; 规则 8]',
    ],
    [
      'each side applied at another of the two: the work place first',
      { workPlaces: [wuchang], employerPlace: hanyang, bothApplied: true },
      'workPlaceFirst: 420106 workPlace [调仲法 21; 规则 8]',
    ],
    [
      'several work places: any, whichever accepts first',
      { workPlaces: [wuchang, hongshan], employerPlace: hanyang },
      'severalWorkPlaces: 420106 workPlace, 420111 workPlace, 420105 employerPlace [调仲法 21; 规则 8]',
    ],
    [
      'several work places and both applied: the work place that accepted first',
      { workPlaces: [wuchang, hongshan], employerPlace: hanyang, bothApplied: true },
      'firstAccepted: 420106 workPlace, 420111 workPlace [调仲法 21; 规则 8]',
    ],
    [
      'the employer sits at one of the work places',
      { workPlaces: [wuchang, hanyang], employerPlace: hanyang },
      'severalWorkPlaces: 420106 workPlace, 420105 bothPlaces [调仲法 21; 规则 8]',
    ],
    [
      'the work place is not clear: the employer’s place',
      { employerPlace: hanyang },
      'employerPlace: 420105 employerPlace [规则 8]',
    ],
    [
      'the employer’s place is not known',
      { workPlaces: [wuchang] },
      'workPlaceOnly: 420106 workPlace [调仲法 21; 规则 8]',
    ],
    [
      'one district named twice is one place',
      { workPlaces: [wuchang, wuchang], employerPlace: wuchang, bothApplied: true },
      'samePlace: 420106 bothPlaces [调仲法 21; 规则 8]',
    ],
    ['neither is known: no commission is named', {}, 'notKnown: none [规则 8]'],
  ];
  for (const [what, facts, expected] of cases) it(what, () => assert.equal(found(facts), expected));
});
