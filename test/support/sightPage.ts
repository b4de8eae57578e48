/** docs/sight.md: which party may read which paper, and from when; drawn from the table of `sight.test.ts`. */
import { catalogue } from '../../server/documents/catalogue.ts';
import { openingsOf } from '../../server/documents/defineDocument.ts';
import type { Opening } from '../../server/disputes/sight.ts';

const positions = ['applicant', 'respondent', 'thirdParty'] as const;

export function sightPage(): string {
  const rows = catalogue
    .filter(({ procedure }) => procedure !== 'mediation')
    .map((paper) => {
      const opensTo = openingsOf(paper);
      const cells = positions.map((position) => words(opensTo[position]));
      return `| ${paper.title.zh} \`${paper.kind}\` | ${cells.join(' | ')} |`;
    });
  return `# Who reads what, from when

What the commission delivers opens to a party with the delivery to that party (server/disputes/sight.ts). Drawn from the catalogue of
papers by \`node --import tsx test/support/writeDocs.ts\`; held by \`test/documents/sight.test.ts\`. Papers of a mediation are open to
both sides at once. The desks read what they issue; whoever has only number and query code reads no paper at all.

| paper | applicant | respondent | third party |
| --- | --- | --- | --- |
${[...new Set(rows)].join('\n')}

## Facts beside the papers

| fact | before the delivery | from the delivery on |
| --- | --- | --- |
| claims, facts and reasons (no mediation before) | respondent: that an application was received | all of it |
| a defence | the other sides: that and when it came | its words, and whether limitation is pleaded |
| a counter-application | the other sides: that and when it came | its words |
| a change of claims that was asked for | respondents: that it was asked for | its words |
| a request to add somebody | the other sides: that it was made | whom, and why |
| changed claims, counter-application, objection, advance enforcement, correction, somebody added: the decision | that it was decided | its reasons, the sum that is enforced |
| an award made ahead | that some claims were decided | results, sums, numbers, its words |
| the facts that a side stated for its own claims | the other side: that something was stated | the facts and what they come to |
| answers to claims | the claimant: that they were answered | what is admitted, disputed and offered; also from the hearing where it was said |
| what the commission reckoned for itself, its drafts | nothing | nothing |
| from when limitation runs, what interrupts and pauses it | the side that might plead it: that something was stated | the same: it is a plea |
| an award, a mediation statement | that it was made and is being delivered | results, sums, numbers, final or appealable, by default, its words |
| a withdrawal, a deemed withdrawal, a cancellation, a transfer, a termination | that the case ended so | the reasons; which court has it |
| a refusal to accept | that the application was not accepted | applicant: the reason, where to go next |
| a review of an agreement: the statement | that it was made, and the sum, which both sides agreed on | the paper |
| a review that was not accepted, or brought no statement | that it was so decided | the grounds, the reasons |
| tribunal, hearing, suspension, extension | told at once to all, as appointments and days | the paper |
`;
}

function words(opening: Opening): string {
  if (opening === 'atOnce') return 'at once';
  return opening === 'never' ? '—' : `delivery of \`${opening}\``;
}
