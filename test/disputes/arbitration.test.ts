/** The straight road from acceptance to the archive, with the days of the paper calendar along it. */
import assert from 'node:assert/strict';
import { archiveCase } from '../../server/disputes/commands/arbitration/archiveCase.ts';
import { commandsOf } from '../../server/disputes/commands.ts';
import { arbitrationCommands } from '../../server/disputes/commands/arbitration/index.ts';
import { submitDefence } from '../../server/disputes/commands/arbitration/submitDefence.ts';
import { arbitrationMoves } from '../../server/disputes/stages.ts';
import { clerk, company } from '../support/people.ts';
import {
  accepted,
  arbitrationIn,
  awardDelivered,
  awarded,
  called,
  closed,
  copyDelivered,
  deciding,
  doing,
  due,
  dueDay,
  employer,
  handed,
  delivered,
  heard,
  hearingPlanned,
  notified,
  received,
  withTribunal,
  worker,
} from './arbitrationRoad.ts';

describe('The straight road of an arbitration', () => {
  it('goes from receipt through award to the archive, stage by stage', () => {
    const stages = [
      received(),
      accepted(),
      copyDelivered(),
      withTribunal(),
      called(),
      notified(),
      heard(),
      awarded(),
      awardDelivered(),
      closed(),
      doing(closed(), archiveCase, { by: clerk, on: '2022-09-20', input: {} }),
    ].map((dispute) => arbitrationIn(dispute).stage);
    assert.deepEqual(stages, [
      'submitted',
      'accepted',
      'accepted',
      'tribunalFormed',
      'hearingScheduled',
      'hearingScheduled',
      'deliberation',
      'decided',
      'decided',
      'closed',
      'archived',
    ]);
  });

  it('gives the case its number by commission and year of acceptance, and its clerk', () => {
    const { number, acceptedOn, clerkId } = arbitrationIn(accepted());
    assert.deepEqual(
      { number, acceptedOn, clerkId },
      { number: '武昌劳人仲案字〔2022〕第00001号', acceptedOn: '2022-08-17', clerkId: 'clerk' },
    );
  });

  it('keeps what was found for each claim, and the award with its number', () => {
    const dispute = awarded();
    const [claim] = dispute.claims;
    assert.equal(claim?.awardedFen, 1_200_000);
    assert.equal(claim?.result, 'supported');
    assert.equal(claim?.final, true);
    assert.deepEqual(arbitrationIn(dispute).decision, {
      kind: 'award',
      issuedOn: '2022-09-16',
      totalFen: 1_200_000,
      textId: arbitrationIn(dispute).decision?.textId,
      awards: [{ number: '武昌劳人仲裁字〔2022〕第00001号', final: true, claimIds: ['c1'] }],
      byDefault: false,
    });
  });

  it('records the closing and the archiving with their days', () => {
    const archived = arbitrationIn(doing(closed(), archiveCase, { by: clerk, on: '2022-09-20', input: {} }));
    assert.equal(archived.closedOn, '2022-09-16');
    assert.equal(archived.archivedOn, '2022-09-20');
  });

  it('puts free text beside the events, never into them', () => {
    const input = { partyId: employer, limitationRaised: false, text: '已经结清工资。' };
    const { events, texts } = deciding(copyDelivered(), submitDefence, {
      by: company,
      on: '2022-08-25',
      input,
    });
    assert.deepEqual(Object.values(texts), ['已经结清工资。']);
    assert.ok(!JSON.stringify(events).includes('结清'));
  });

  it('has a command for every row of the stage table', () => {
    const all = commandsOf('arbitration').map(({ name }) => name);
    assert.deepEqual(all.sort(), Object.keys(arbitrationMoves).sort());
    for (const [name, command] of Object.entries(arbitrationCommands)) assert.equal(command.name, name);
  });
});

describe('The deadlines along the road, on the calendar of 2022', () => {
  it('decides on acceptance within 5 working days: received Thu 8 Sep, due Fri 16 Sep over Mid-Autumn', () => {
    assert.equal(dueDay(received({}, '2022-09-08'), 'acceptanceDecision'), '2022-09-16');
  });

  it('meets the decision on acceptance by accepting', () => {
    assert.equal(due(accepted(), 'acceptanceDecision')[0]?.metOn, '2022-08-17');
  });

  it('delivers the copy within 5 working days of acceptance: accepted Wed 17 Aug, due Wed 24 Aug', () => {
    assert.equal(dueDay(accepted(), 'deliverApplicationCopy'), '2022-08-24');
    assert.equal(due(copyDelivered(), 'deliverApplicationCopy')[0]?.metOn, '2022-08-18');
  });

  it('gives the respondent 10 working days: copy received Wed 28 Sep, defence due Mon 17 Oct over National Day', () => {
    const dispute = copyDelivered(accepted(received({}, '2022-09-22'), { on: '2022-09-26' }), '2022-09-28');
    const [defence] = due(dispute, 'defence');
    assert.equal(defence?.dueOn, '2022-10-17');
    assert.equal(defence?.partyId, employer);
    assert.equal(defence?.responsible, 'respondent');
  });

  it('no longer awaits a defence once a hearing is called after its day, or held', () => {
    assert.equal(due(withTribunal(), 'defence')[0]?.metOn, null);
    assert.equal(due(called(), 'defence')[0]?.metOn, '2022-09-02');
    const plan = { ...hearingPlanned, heldOn: '2022-09-02' };
    const calledInside = called(withTribunal(), '2022-08-23', plan);
    assert.equal(due(calledInside, 'defence')[0]?.metOn, null);
    assert.equal(due(heard(calledInside, { on: '2022-09-02' }), 'defence')[0]?.metOn, '2022-09-02');
  });

  it('sends the defence on within 5 working days: received Thu 25 Aug, due Thu 1 Sep', () => {
    const input = { partyId: employer, limitationRaised: false, text: null };
    const answered = doing(copyDelivered(), submitDefence, { by: company, on: '2022-08-25', input });
    assert.equal(dueDay(answered, 'deliverDefenceCopy'), '2022-09-01');
    assert.equal(due(answered, 'defence')[0]?.metOn, '2022-08-25');
    const sentOn = delivered(answered, '2022-08-30', handed('defenceCopy', worker, '2022-08-30'));
    assert.equal(due(sentOn, 'deliverDefenceCopy')[0]?.metOn, '2022-08-30');
  });

  it('forms the tribunal within 5 working days of acceptance: a deadline, not a bar', () => {
    assert.equal(dueDay(accepted(), 'formTribunal'), '2022-08-24');
    assert.equal(due(withTribunal(), 'formTribunal')[0]?.metOn, '2022-08-22');
    const late = withTribunal(copyDelivered(), '2022-08-30');
    assert.equal(due(late, 'formTribunal')[0]?.metOn, '2022-08-30');
  });

  it('counts the notice and the request to postpone back from the hearing of Wed 14 Sep', () => {
    // Back over Mid-Autumn: 13, 9, 8, 7, 6 Sep are five full days, so by 5 Sep; 13, 9, 8 Sep, so by 7 Sep.
    assert.equal(dueDay(called(), 'hearingNotice'), '2022-09-05');
    assert.equal(dueDay(called(), 'postponementRequest'), '2022-09-07');
    assert.equal(due(notified(), 'hearingNotice')[0]?.metOn, '2022-09-05');
  });

  it('ends the 45 days accepted on 17 Aug on Sat 8 Oct, a make-up workday after National Day', () => {
    const [award] = due(accepted(), 'award');
    assert.equal(award?.dueOn, '2022-10-08');
    assert.equal(award?.provisional, false);
    assert.equal(due(awarded(), 'award')[0]?.metOn, '2022-09-16');
  });

  it('lets the worker sue until 8 Oct and the employer ask to set aside: final award received Fri 16 Sep', () => {
    const dispute = awardDelivered();
    const [court] = due(dispute, 'courtAction');
    assert.deepEqual([court?.partyId, court?.responsible, court?.dueOn], [worker, 'applicant', '2022-10-08']);
    // 30 days from 16 Sep end on Sun 16 Oct, so Mon 17 Oct.
    const [setAside] = due(dispute, 'setAside');
    assert.deepEqual(
      [setAside?.partyId, setAside?.responsible, setAside?.dueOn],
      [employer, 'respondent', '2022-10-17'],
    );
  });
});
