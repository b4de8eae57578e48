/**
 * The town of the access table: the running server, everybody of the cast and the few that it lacks, each signed in at
 * a browser of their own, and four disputes to which they stand in every relation.
 */
import assert from 'node:assert/strict';
import { hashPassword } from '../../server/auth/passwords.ts';
import type { Actor, Grant } from '../../server/disputes/actor.ts';
import type { Command } from '../../server/disputes/command.ts';
import { acceptCase } from '../../server/disputes/commands/arbitration/acceptCase.ts';
import { deliverDocuments } from '../../server/disputes/commands/arbitration/deliverDocuments.ts';
import { decideExtension } from '../../server/disputes/commands/arbitration/decideExtension.ts';
import { formTribunal } from '../../server/disputes/commands/arbitration/formTribunal.ts';
import { requestExtension } from '../../server/disputes/commands/arbitration/requestExtension.ts';
import type { Application } from '../../server/disputes/commands/intake/fileApplication.ts';
import { acceptMediation } from '../../server/disputes/commands/mediation/acceptMediation.ts';
import { assignMediator } from '../../server/disputes/commands/mediation/assignMediator.ts';
import { applyForArbitration } from '../../server/disputes/commands/intake/applyForArbitration.ts';
import { draftAgreement } from '../../server/disputes/commands/mediation/draftAgreement.ts';
import { sealAgreement } from '../../server/disputes/commands/mediation/sealAgreement.ts';
import { signAgreement } from '../../server/disputes/commands/mediation/signAgreement.ts';
import { acceptReview } from '../../server/disputes/commands/reviews/acceptReview.ts';
import { applyForReview } from '../../server/disputes/commands/reviews/applyForReview.ts';
import { joinReview } from '../../server/disputes/commands/reviews/joinReview.ts';
import { recordConsent } from '../../server/disputes/commands/mediation/recordConsent.ts';
import type { Party } from '../../server/disputes/dispute.ts';
import type { Procedure } from '../../server/disputes/stages.ts';
import type { Services } from '../../server/services.ts';
import { password } from '../support/app.ts';
import { companyAsParty, riderAsParty, toCommission, wageApplication } from '../support/disputes.ts';
import * as cast from '../support/people.ts';
import { openTestServer } from '../support/runningServer.ts';
import { closeConnections, makeBrowser, picture } from './accessBrowser.ts';
import type { Browser } from './accessBrowser.ts';

const { arbitrator, clerk, commissionHead, company, lawyer, mediator, rider } = cast;

const also = (accountId: string, name: string, role: Grant['role'], unitId: string | null = null): Actor => ({
  accountId,
  name,
  grants: [{ role, unitId }],
  isSystem: false,
});
/** The employer's clerk at court: general powers only. */
export const employee = also('employee', '一般代', 'agent');
export const otherAgent = also('other-agent', '别代', 'agent');
export const otherBodyHead = also('other-body-head', '别主任', 'bodyHead', cast.shuiguohu.id);
export const otherArbitrator = also('other-arbitrator', '别仲', 'arbitrator', cast.hanyang.id);
export const otherCommissionHead = also('other-commission-head', '别仲主', 'commissionHead', cast.hanyang.id);
export const districtSupervisor = also('district-supervisor', '区督', 'supervisor', '420106');
export const otherSupervisor = also('other-supervisor', '别督', 'supervisor', '420105');
const more = [
  employee,
  otherAgent,
  otherBodyHead,
  otherArbitrator,
  otherCommissionHead,
  districtSupervisor,
  otherSupervisor,
];

/** A body in the other district, so that it has figures of its own. */
const qintai = {
  ...cast.zhongnan,
  id: 'body-qintai',
  district: '420105',
  name: '汉阳区琴台街道劳动争议调解中心',
};

/** Wednesday 14 September 2022, the day on which the test server stands. */
export const today = '2022-09-14';

export type Town = Awaited<ReturnType<typeof openTown>>;

/** Opens the town; close it in `after`. */
export async function openTown() {
  const server = await openTestServer();
  const { services } = server;
  await settle(services);
  return {
    ...server,
    async signedIn(person: Actor): Promise<Browser> {
      const browser = makeBrowser(server.address);
      await browser.signIn(person.accountId as string);
      return browser;
    },
    nobody: () => makeBrowser(server.address),
    close() {
      closeConnections();
      return server.close();
    },
  };
}

async function settle({ models, accounts, refreshDirectory }: Services): Promise<void> {
  const { id, ...rest } = qintai;
  await models.mediationBodies.create({ _id: id, ...rest });
  const passwordHash = await hashPassword(password);
  for (const { accountId, name, grants } of more)
    await accounts.create({
      id: accountId as string,
      username: accountId as string,
      name,
      grants,
      passwordHash,
    });
  await accounts.create({ id: 'spare', username: 'spare', name: '备用', grants: [inOffice], passwordHash });
  await models.mediators.create({
    _id: 'registered',
    name: cast.mediator.name,
    bodyId: cast.zhongnan.id,
    accountId: idOf(cast.mediator),
    certificateNumber: null,
    fullTime: true,
    active: true,
  });
  await models.imports.collection.insertMany([
    anImport('waiting', idOf(cast.administrator)),
    anImport('anothers', 'somebody'),
  ] as never);
  await refreshDirectory();
}

const inOffice: Grant = { role: 'clerk', unitId: cast.hanyang.id };

/** A spreadsheet without rows that somebody has handed in. */
const anImport = (id: string, accountId: string) => ({
  _id: id,
  kind: 'bodies',
  accountId,
  fileName: '调解组织.xlsx',
  rows: [],
  faults: [],
  takenAt: null,
  created: 0,
  links: null,
  expiresAt: new Date('2023-01-01'),
});

// ── The disputes ─────────────────────────────────────────────────────────────────────────────────────

const agentOf = (person: Actor, powers: 'general' | 'special'): Party['agent'] => ({
  name: person.name,
  accountId: person.accountId,
  powers,
});
/** The rider with a lawyer of special powers against the company with an employee of general ones. */
export const bothWithAgents: Pick<Application, 'parties'> = {
  parties: [
    { ...riderAsParty, agent: agentOf(lawyer, 'special') },
    { ...companyAsParty, agent: agentOf(employee, 'general') },
  ],
};

export interface Step<Input> {
  readonly by: Actor;
  readonly input: Input;
  readonly procedure: Procedure;
}

let commands = 0;
export function nextCommandId(): string {
  commands += 1;
  return `access-command-${String(commands).padStart(6, '0')}`;
}

export function run<Input>(
  { desk }: Services,
  number: string,
  command: Command<string, Input>,
  { by, ...step }: Step<Input>,
) {
  return desk.run({ command, number, actor: by, commandId: nextCommandId(), ...step });
}

export async function file({ desk }: Services, application: Application, actor = rider): Promise<string> {
  return (await desk.file({ application, actor, commandId: nextCommandId() })).number;
}

const idOf = ({ accountId }: Actor) => accountId as string;

/** The disputes of the table by their letters; the number stands for the letter in a path. */
export interface Cases {
  /** In mediation, its agreement drafted and signed on paper by the employer; no arbitration. */
  readonly M: string;
  /** From mediation to the commission: accepted, with its tribunal, the award period extended. */
  readonly A: string;
  /** Straight to the commission, just received: no body has ever seen it. */
  readonly S: string;
  /** An agreement in effect, under review by the commission. */
  readonly R: string;
  /** The scan of the employer's signature in M. */
  readonly scan: string;
  /** Of A: the applicant’s notice of acceptance, delivered; the respondent’s notice, not yet; the approval (副卷). */
  readonly notice: string;
  readonly undelivered: string;
  readonly approval: string;
}

/** Files the disputes and brings them to where the table has them. */
export async function openCases(town: Town): Promise<Cases> {
  const M = await mediated(town);
  const A = await arbitrated(town);
  const S = await file(town.services, wageApplication(today, { ...bothWithAgents, ...toCommission }));
  const R = await underReview(town);
  await town.services.readers.papers.idle();
  const papers = await town.services.models.papers.find({ number: A }).lean();
  const idOfKind = (kind: string) => papers.find((paper) => paper.kind === kind)?._id.slice(A.length + 1);
  const [notice, undelivered, approval] = ['acceptanceNotice', 'responseNotice', 'extensionApproval'].map(
    idOfKind,
  );
  const scan = (await town.services.models.files.findOne({ number: M }).lean())?._id;
  assert.ok(notice && undelivered && approval && scan);
  return { M, A, S, R, scan, notice, undelivered, approval };
}

async function begun({ services }: Town): Promise<string> {
  const number = await file(services, wageApplication(today, bothWithAgents));
  const procedure = 'mediation';
  const consents = { partyId: 'p2', answer: 'consents', givenOn: null, way: null } as const;
  await run(services, number, recordConsent, { by: company, procedure, input: consents });
  await run(services, number, acceptMediation, { by: mediator, procedure, input: { inScope: true } });
  await run(services, number, assignMediator, {
    by: mediator,
    procedure,
    input: { mediatorId: idOf(mediator) },
  });
  return number;
}

const terms = {
  claims: [{ claimId: 'c1', agreedFen: 1_000_000 }],
  totalFen: 1_000_000,
  performBy: '2022-09-30',
  terms: '一次付清。',
};

async function underReview(town: Town): Promise<string> {
  const { services } = town;
  const number = await begun(town);
  const procedure = 'mediation';
  await run(services, number, draftAgreement, { by: mediator, procedure, input: terms });
  const signers = [
    [rider, 'p1'],
    [company, 'p2'],
    [mediator, 'mediator'],
  ] as const;
  for (const [by, signer] of signers) {
    const input = { revision: 1, signer, way: 'account', signedOn: null, fileId: null } as const;
    await run(services, number, signAgreement, { by, procedure, input });
  }
  await run(services, number, sealAgreement, { by: mediator, procedure, input: { revision: 1 } });
  const review = 'agreementReview';
  const input = { commissionId: cast.wuchang.id, handedOn: null };
  await run(services, number, applyForReview, { by: rider, procedure: review, input });
  await run(services, number, joinReview, { by: company, procedure: review, input: {} });
  await run(services, number, acceptReview, {
    by: clerk,
    procedure: review,
    input: { inScope: true, clerkId: idOf(clerk), reviewerId: idOf(arbitrator) },
  });
  return number;
}

async function mediated(town: Town): Promise<string> {
  const number = await begun(town);
  await run(town.services, number, draftAgreement, { by: mediator, procedure: 'mediation', input: terms });
  const browser = await town.signedIn(mediator);
  const path = `/disputes/${number}/mediation/signatures`;
  const answer = await browser.postFile(
    path,
    { ...hiddenOn((await browser.get(`${path}/new`)).text, path), signer: 'p2', signedOn: today },
    { field: 'fileId', name: '签名页.png', content: picture },
  );
  assert.equal(answer.status, 303);
  return number;
}

async function arbitrated(town: Town): Promise<string> {
  const { services } = town;
  const number = await begun(town);
  const procedure = 'arbitration';
  await run(services, number, applyForArbitration, {
    by: rider,
    procedure,
    input: { commissionId: cast.wuchang.id, handedOn: null },
  });
  await run(services, number, acceptCase, {
    by: clerk,
    procedure,
    input: { simplifiedGround: null, clerkId: idOf(clerk) },
  });
  const handed = { mode: 'direct', sentOn: today, receivedOn: today, confirmed: false } as const;
  await run(services, number, deliverDocuments, {
    by: clerk,
    procedure,
    input: { deliveries: [{ ...handed, document: 'acceptanceNotice', partyId: 'p1' }] },
  });
  await run(services, number, formTribunal, {
    by: clerk,
    procedure,
    input: {
      arbitratorIds: [idOf(arbitrator)],
      presidingId: idOf(arbitrator),
      clerkId: idOf(clerk),
      simpleCase: true,
    },
  });
  await run(services, number, requestExtension, {
    by: arbitrator,
    procedure,
    input: { days: 15, reason: '案情复杂，需要鉴定。' },
  });
  await run(services, number, decideExtension, { by: commissionHead, procedure, input: { approved: true } });
  return number;
}

/** The hidden values of the form that posts to this path. */
export function hiddenOn(html: string, path: string): Record<string, string> {
  const form = (html.match(/<form\b[^>]*>[\s\S]*?<\/form>/g) ?? []).find((one) =>
    one.includes(`action="${path}"`),
  );
  assert.ok(form, `no form that posts to ${path}`);
  const inputs = form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g);
  return Object.fromEntries([...inputs].map((match) => [match[1] ?? '', unescaped(match[2] ?? '')]));
}

export function unescaped(text: string): string {
  return text
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
