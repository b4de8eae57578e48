import assert from 'node:assert/strict';
import type { Actor } from '../../server/disputes/actor.ts';
import { audiences } from '../../server/disputes/audiences.ts';
import { acceptCase } from '../../server/disputes/commands/arbitration/acceptCase.ts';
import { formTribunal } from '../../server/disputes/commands/arbitration/formTribunal.ts';
import { applyForArbitration } from '../../server/disputes/commands/intake/applyForArbitration.ts';
import { acceptMediation } from '../../server/disputes/commands/mediation/acceptMediation.ts';
import { assignMediator } from '../../server/disputes/commands/mediation/assignMediator.ts';
import { recordConsent } from '../../server/disputes/commands/mediation/recordConsent.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import { disputeRoom, mayBeIn, readRoom } from '../../server/live/rooms.ts';
import type { Viewer } from '../../server/live/rooms.ts';
import { after, companyAsParty, opened, riderAsParty, wageApplication } from '../support/disputes.ts';
import * as cast from '../support/people.ts';

const day = '2022-08-18';
const { arbitrator, bodyHead, clerk, company, mediator, rider, wuchang } = cast;

/** The rider with a lawyer against the company: mediated in 中南路, then before a sole arbitrator of 武昌. */
function arbitrated(): Dispute {
  const lawyer = { name: '代律', powers: 'special', accountId: 'lawyer' } as const;
  const parties = [{ ...riderAsParty, agent: lawyer }, companyAsParty];
  const mediation = { on: day, procedure: 'mediation' } as const;
  const arbitration = { on: day, procedure: 'arbitration' } as const;
  const consent = { partyId: 'p2', answer: 'consents', givenOn: null, way: null } as const;
  const seats = {
    arbitratorIds: ['arbitrator'],
    presidingId: 'arbitrator',
    clerkId: 'clerk',
    simpleCase: true,
  };
  let dispute = opened(wageApplication(day, { parties }));
  dispute = after(dispute, recordConsent, { ...mediation, by: company, input: consent });
  dispute = after(dispute, acceptMediation, { ...mediation, by: mediator, input: { inScope: true } });
  dispute = after(dispute, assignMediator, { ...mediation, by: bodyHead, input: { mediatorId: 'mediator' } });
  const commissionId = wuchang.id;
  dispute = after(dispute, applyForArbitration, {
    ...arbitration,
    by: rider,
    input: { commissionId, handedOn: null },
  });
  const accepted = { simplifiedGround: null, clerkId: 'clerk' };
  dispute = after(dispute, acceptCase, { ...arbitration, by: clerk, input: accepted });
  return after(dispute, formTribunal, { ...arbitration, by: clerk, input: seats });
}

const dispute = arbitrated();
const districts = new Set(['420105', '420106']);
const supervisorOf = (district: string): Actor => ({
  ...cast.supervisor,
  accountId: `supervisor-${district}`,
  grants: [{ role: 'supervisor', unitId: district }],
});
const as = (actor: Actor): Viewer => ({ actor, lookUpNumber: null });
const withToken = (lookUpNumber: string): Viewer => ({ actor: null, lookUpNumber });

const viewers: Readonly<Record<string, Viewer>> = {
  applicant: as(rider),
  applicantsAgent: as(cast.lawyer),
  respondent: as(company),
  otherWorker: as(cast.otherWorker),
  otherEmployer: as(cast.otherCompany),
  assignedMediator: as(mediator),
  mediatorSameBody: as(cast.colleague),
  bodyHead: as(bodyHead),
  mediatorOtherBody: as(cast.otherMediator),
  assignedClerk: as(clerk),
  clerkSameCommission: as(cast.secondClerk),
  clerkOtherCommission: as(cast.otherClerk),
  tribunalMember: as(arbitrator),
  arbitratorSameCommission: as(cast.secondArbitrator),
  commissionHead: as(cast.commissionHead),
  citySupervisor: as(cast.supervisor),
  districtSupervisor: as(supervisorOf('420106')),
  otherDistrictSupervisor: as(supervisorOf('420105')),
  administrator: as(cast.administrator),
  lookUpOfThis: withToken(dispute.number),
  lookUpOfAnother: withToken('420106-2022-00002'),
  nobody: { actor: null, lookUpNumber: null },
};

const columns = [
  ...audiences.map((audience) => disputeRoom(dispute.number, audience)),
  'queue:body-zhongnan',
  'queue:body-shuiguohu',
  'queue:commission-wuchang',
  'queue:commission-hanyang',
  'supervision:city',
  'supervision:420106',
  'supervision:420105',
  'account:rider',
  'account:mediator',
];

//  dispute: public parties bodyDesk commissionDesk tribunal reviewDesk supervision | queue: 中南 水果湖 武昌 汉阳 |
//  supervision: city 武昌 汉阳 | account: the applicant's, the mediator's
const table: Readonly<Record<string, string>> = {
  applicant: /*               */ '. y . . . . . | . . . . | . . . | y .',
  applicantsAgent: /*         */ '. y . . . . . | . . . . | . . . | . .',
  respondent: /*              */ '. y . . . . . | . . . . | . . . | . .',
  otherWorker: /*             */ '. . . . . . . | . . . . | . . . | . .',
  otherEmployer: /*           */ '. . . . . . . | . . . . | . . . | . .',
  assignedMediator: /*        */ '. . y . . . . | y . . . | . . . | . y',
  mediatorSameBody: /*        */ '. . y . . . . | y . . . | . . . | . .',
  bodyHead: /*                */ '. . y . . . . | y . . . | . . . | . .',
  mediatorOtherBody: /*       */ '. . . . . . . | . y . . | . . . | . .',
  assignedClerk: /*           */ '. . . y y . . | . . y . | . . . | . .',
  clerkSameCommission: /*     */ '. . . y . . . | . . y . | . . . | . .',
  clerkOtherCommission: /*    */ '. . . . . . . | . . . y | . . . | . .',
  tribunalMember: /*          */ '. . . y y . . | . . y . | . . . | . .',
  arbitratorSameCommission: /**/ '. . . y . . . | . . y . | . . . | . .',
  commissionHead: /*          */ '. . . y y . . | . . y . | . . . | . .',
  citySupervisor: /*          */ '. . . . . . y | . . . . | y y y | . .',
  districtSupervisor: /*      */ '. . . . . . y | . . . . | . y . | . .',
  otherDistrictSupervisor: /* */ '. . . . . . . | . . . . | . . y | . .',
  administrator: /*           */ '. . . . . . . | . . . . | . . . | . .',
  lookUpOfThis: /*            */ 'y . . . . . . | . . . . | . . . | . .',
  lookUpOfAnother: /*         */ '. . . . . . . | . . . . | . . . | . .',
  nobody: /*                  */ '. . . . . . . | . . . . | . . . | . .',
};

describe('Who may be in which room', () => {
  it('has a row for everybody and a cell for every room', () => {
    assert.deepEqual(Object.keys(table), Object.keys(viewers));
    for (const [who, row] of Object.entries(table)) {
      const cells = row.split(/[ |]+/);
      assert.equal(cells.length, columns.length, who);
      assert.ok(
        cells.every((cell) => cell === 'y' || cell === '.'),
        who,
      );
    }
  });

  for (const [who, row] of Object.entries(table))
    it(`${who} hears its own rooms and no others`, () => {
      const cells = row.split(/[ |]+/);
      for (const [index, name] of columns.entries()) {
        const room = readRoom(name);
        assert.ok(room, name);
        const allowed = mayBeIn(viewers[who] as Viewer, room, { dispute, districts });
        assert.equal(allowed, cells[index] === 'y', `${who} in ${name}`);
      }
    });

  it('lets nobody into the room of a dispute that is not there, or of another one', () => {
    const room = readRoom(disputeRoom('420106-2022-00009', 'parties'));
    assert.ok(room);
    for (const [who, viewer] of Object.entries(viewers)) {
      assert.equal(mayBeIn(viewer, room, { dispute: null, districts }), false, who);
      assert.equal(mayBeIn(viewer, room, { dispute, districts }), false, who);
    }
  });

  it('knows no figures of a district that does not exist, even for the supervisor of the whole city', () => {
    const room = readRoom('supervision:999999');
    assert.ok(room);
    assert.equal(mayBeIn(as(cast.supervisor), room, { dispute: null, districts }), false);
  });
});

describe('The name of a room', () => {
  const malformed = [
    null,
    42,
    ['dispute:420106-2022-00001:parties'],
    '',
    'dispute',
    'dispute:',
    'dispute:420106-2022-00001',
    'dispute:420106-2022-00001:everybody',
    'dispute:420106-2022-00001:parties:more',
    'dispute:*:parties',
    'dispute:420106-2022-00001 :parties',
    'queue:',
    'queue:a b',
    'queue:body-zhongnan:parties',
    `account:${'x'.repeat(65)}`,
    'admin:all',
    '__proto__:x',
  ];
  for (const name of malformed)
    it(`is not ${JSON.stringify(name)?.slice(0, 50)}`, () => assert.equal(readRoom(name), null));
});
