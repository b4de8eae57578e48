/** The papers of a review (规则 74–79), with their words. The days are those of `reviewRoad.ts`. */
import assert from 'node:assert/strict';
import type { Command } from '../../server/disputes/command.ts';
import { certifyEffect } from '../../server/disputes/commands/aftermath/certifyEffect.ts';
import { acceptReview } from '../../server/disputes/commands/reviews/acceptReview.ts';
import { declineReview } from '../../server/disputes/commands/reviews/declineReview.ts';
import { issueReviewStatement } from '../../server/disputes/commands/reviews/issueReviewStatement.ts';
import { joinReview } from '../../server/disputes/commands/reviews/joinReview.ts';
import { refuseReviewStatement } from '../../server/disputes/commands/reviews/refuseReviewStatement.ts';
import { withdrawReview } from '../../server/disputes/commands/reviews/withdrawReview.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import type { DisputeEvent } from '../../server/disputes/events.ts';
import { papersOf } from '../../server/documents/issue.ts';
import type { Block } from '../../server/documents/defineDocument.ts';
import { preparedApplication } from '../../server/documents/prepared.ts';
import { agreed, days, deciding, draft } from '../disputes/mediationRoad.ts';
import type { Doing } from '../disputes/mediationRoad.ts';
import {
  acceptance,
  acceptedReview,
  concluded,
  joined,
  proposed,
  refusal,
  statementMade,
} from '../disputes/reviewRoad.ts';
import { arbitrator, clerk, company, directory } from '../support/people.ts';

const wordsOf = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => ('text' in block ? block.text : block.rows.map((row) => row.join(' ')).join('\n')))
    .join('\n');

/** The papers that a step issues, as `kind: words`. */
function papersAfter<Input>(dispute: Dispute, command: Command<string, Input>, step: Doing<Input>) {
  const made = deciding(dispute, command, { procedure: 'agreementReview', ...step });
  const agreedText = made.dispute.mediation?.agreement?.termsTextId;
  return made.events
    .flatMap((event) =>
      papersOf({
        dispute: made.dispute,
        event: event as DisputeEvent,
        directory,
        filed: [],
        text: (id) => (id === null ? '' : (made.texts[id] ?? (id === agreedText ? draft.terms : ''))),
        personal: () => '—',
      }),
    )
    .map(({ kind, facts, toNumber }) => ({ kind, words: wordsOf(facts.blocks), facts, toNumber }));
}

describe('Papers of a review', () => {
  it('begin with the joint application, once both have asked, signed by both (规则 74)', () => {
    const [paper] = papersAfter(proposed(), joinReview, { by: company, on: '2022-08-26', input: {} });
    assert.equal(paper?.kind, 'reviewApplication');
    assert.match(paper?.words ?? '', /协议于2022年8月24日生效[^]*第七十四条共同申请仲裁审查/);
    assert.equal(paper?.facts.signatures.length, 2);
  });

  it('name who reviews, and until when it may be withdrawn (规则 75–77)', () => {
    const [paper] = papersAfter(joined(), acceptReview, { by: clerk, on: '2022-08-26', input: acceptance });
    assert.match(
      paper?.words ?? '',
      /决定于2022年8月26日受理，指定仲裁员.+进行审查[^]*调解书送达前，一方或者双方可以撤回/,
    );
  });

  it('decline on the ground of the rule, and say that the agreement still binds', () => {
    const input = { ground: 'outOfScope', explanation: '系劳务关系。' } as const;
    const [paper] = papersAfter(joined(), declineReview, { by: clerk, on: '2022-08-29', input });
    assert.match(paper?.words ?? '', /不属于受理的争议范围[^]*系劳务关系[^]*仍有约束力/);
  });

  it('say in the statement what the agreement says, under a number of its own (规则 77)', () => {
    const [paper] = papersAfter(acceptedReview(), issueReviewStatement, {
      by: arbitrator,
      on: '2022-08-29',
      input: {},
    });
    assert.match(
      paper?.words ?? '',
      /10000\.00[^]*2022年9月9日前一次付清[^]*于2022年9月9日前履行完毕[^]*经双方当事人签收后，发生法律效力/,
    );
    assert.equal(paper?.toNumber?.series, 'statement');
    assert.match(paper?.facts.caseNumber ?? '', /劳人仲审字/);
    assert.match(paper?.facts.signatures[0] ?? '', /^仲裁员：/);
  });

  it('name every ground on which none is made (规则 78)', () => {
    const input = { ...refusal, grounds: ['unclear', 'notVoluntary'] as const };
    const [paper] = papersAfter(acceptedReview(), refuseReviewStatement, {
      by: arbitrator,
      on: '2022-08-29',
      input,
    });
    assert.match(
      paper?.words ?? '',
      /内容不明确；违反自愿原则[^]*不予制作调解书，终止仲裁审查[^]*履行方式没有写明/,
    );
  });

  it('end what was taken up and withdrawn, not what nobody took up (规则 79)', () => {
    const back = { partyId: 'p2', signatureRefused: true, reason: null };
    const [paper] = papersAfter(statementMade(), withdrawReview, {
      by: clerk,
      on: '2022-08-30',
      input: back,
    });
    assert.match(paper?.words ?? '', /拒绝签收调解书，视为撤回仲裁审查申请/);
    const before = papersAfter(joined(), withdrawReview, {
      by: company,
      on: '2022-08-26',
      input: { ...back, signatureRefused: false },
    });
    assert.deepEqual(before, []);
  });

  it('certify the statement as of the review, not of a case that was heard', () => {
    const [paper] = papersAfter(concluded(), certifyEffect, {
      by: clerk,
      on: '2022-09-12',
      input: { awardNumber: null, partyId: 'p1' },
    });
    assert.match(paper?.words ?? '', /劳人仲审字[^]*已于2022年8月31日发生法律效力/);
  });
});

describe('The application for review that is prepared for a party', () => {
  const source = { text: () => '', personal: () => '—' };
  const prepared = (dispute: Dispute, today: string) => {
    const party = dispute.parties[0];
    assert.ok(party);
    return preparedApplication('agreement-review', {
      source: { ...source, dispute },
      party,
      context: { ...days, today },
    });
  };

  it('is of both sides and goes to the commission, while the fifteen days run and nobody has asked', () => {
    const facts = prepared(agreed(), '2022-09-08');
    assert.match(wordsOf(facts?.blocks ?? []), /劳动人事争议仲裁委员会/);
    assert.equal(facts?.signatures.length, 2);
    assert.equal(prepared(agreed(), '2022-09-09'), null);
    assert.equal(prepared(joined(), '2022-08-29'), null);
  });
});
