/**
 * Who may open and do what: written by hand from the roles of the design and the rights that the law gives, not from
 * the code. `M`, `A`, `S` and `R` in a path stand for the disputes of `accessTown.ts`, the braces for what they hold.
 *
 *   o 200 · > 303 led on · s 303 to sign in · l 401 · f 403 · . 404 (for them it does not exist) · v 422 empty form
 */
export interface Row {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly cells: string;
  readonly body?: Readonly<Record<string, string>>;
}

const get = (path: string, cells: string): Row => ({ method: 'GET', path, cells });
const post = (path: string, cells: string, body = {}): Row => ({ method: 'POST', path, cells, body });

//  worker: applicant, stranger · employer: respondent, stranger · agent: special, general, stranger ·
//  mediator: assigned, same body, other · body head: same, other · clerk: assigned, same commission, other ·
//  arbitrator: tribunal, same, other · commission head: same, other · supervisor: city, district, other · administrator
// prettier-ignore
export const publicRows: readonly Row[] = [
  //                                                 n w  e  ag  me  bh cl  ar  ch su  ad
  get('/',                                          'o oo oo ooo ooo oo ooo ooo oo ooo o'),
  get('/healthz',                                   'o oo oo ooo ooo oo ooo ooo oo ooo o'),
  get('/readyz',                                    'o oo oo ooo ooo oo ooo ooo oo ooo o'),
  get('/sign-in',                                   'o >> >> >>> >>> >> >>> >>> >> >>> >'),
  post('/sign-in',                                  'v vv vv vvv vvv vv vvv vvv vv vvv v'),
  get('/accounts/new',                              'o >> >> >>> >>> >> >>> >>> >> >>> >'),
  post('/accounts',                                 'v vv vv vvv vvv vv vvv vvv vv vvv v'),
  get('/invitations/unknown',                       '. .. .. ... ... .. ... ... .. ... .'),
  post('/invitations/unknown',                      '. .. .. ... ... .. ... ... .. ... .'),
  get('/account',                                   's oo oo ooo ooo oo ooo ooo oo ooo o'),
  post('/account/password',                         'l vv vv vvv vvv vv vvv vvv vv vvv v'),
  get('/applications',                              '> >> >> >>> >>> >> >>> >>> >> >>> >'),
  get('/applications/new',                          'o oo oo ooo ooo oo ooo ooo oo ooo o'),
  get('/applications/new?for=desk',                 'l ff ff fff ooo oo ooo fff ff fff f'),
  post('/applications',                             'l ff ff fff >>> >> >>> fff ff fff f', { for: 'desk' }),
  post('/applications/guided',                      '> >> >> >>> >>> >> >>> >>> >> >>> >'),
  get('/guide',                                     'o oo oo ooo ooo oo ooo ooo oo ooo o'),
  get('/guide/questions',                           'v vv vv vvv vvv vv vvv vvv vv vvv v'),
  post('/guide/questions',                          'v vv vv vvv vvv vv vvv vvv vv vvv v'),
  get('/entitlements',                              'o oo oo ooo ooo oo ooo ooo oo ooo o'),
  get('/entitlements/overtimePay',                  'o oo oo ooo ooo oo ooo ooo oo ooo o'),
  get('/entitlements/toString',                     '. .. .. ... ... .. ... ... .. ... .'),
  post('/entitlements/overtimePay',                 'v vv vv vvv vvv vv vvv vvv vv vvv v'),
  get('/jurisdiction',                              'o oo oo ooo ooo oo ooo ooo oo ooo o'),
  get('/jurisdiction?ask=1&work=nowhere',           'v vv vv vvv vvv vv vvv vvv vv vvv v'),
  get('/law',                                       'o oo oo ooo ooo oo ooo ooo oo ooo o'),
  get('/nowhere',                                   '. .. .. ... ... .. ... ... .. ... .'),
];

// prettier-ignore
export const caseRows: readonly Row[] = [
  //                                                 n w  e  ag  me  bh cl  ar  ch su  ad
  get('/disputes',                                  's oo oo ooo fff ff fff fff ff fff f'),
  get('/disputes/panels/cases',                     's oo oo ooo fff ff fff fff ff fff f'),
  post('/disputes/join',                            'l vv vv vvv fff ff fff fff ff fff f'),
  get('/desk',                                      's ff ff fff ooo oo ooo ooo oo fff f'),
  get('/desk/panels/queue',                         's ff ff fff ooo oo ooo ooo oo fff f'),
  get('/desk/files',                                's ff ff fff fff ff ooo fff oo fff f'),
  get('/desk/files?unit=commission-hanyang',        's ff ff fff fff ff ooo fff oo fff f'),
  get('/window/arbitration-applications/new',       's ff ff fff fff ff ooo fff ff fff f'),
  post('/window/arbitration-applications',          'l ff ff fff fff ff vvv fff ff fff f'),
  get('/window/review-applications/new',            's ff ff fff fff ff ooo fff ff fff f'),
  post('/window/review-applications',               'l ff ff fff fff ff vvv fff ff fff f'),

  get('/notices',                                   's oo oo ooo ooo oo ooo ooo oo ooo o'),
  post('/notices/read',                             'l >> >> >>> >>> >> >>> >>> >> >>> >'),

  // in mediation: the commission has no part in it
  get('/disputes/M',                                's o. o. oo. oo. o. ... ... .. oo. .'),
  get('/disputes/M/timeline',                       's o. o. oo. oo. o. ... ... .. oo. .'),
  get('/disputes/M/panels/standing',                's o. o. oo. oo. o. ... ... .. oo. .'),
  get('/disputes/M/panels/timeline',                's o. o. oo. oo. o. ... ... .. oo. .'),
  get('/disputes/M/panels/claims',                  's o. o. oo. oo. o. ... ... .. oo. .'),
  get('/disputes/M/claim-sheet',                    's o. o. oo. oo. o. ... ... .. ... .'),
  get('/disputes/M/panels/mediation',               's o. o. oo. oo. o. ... ... .. oo. .'),
  get('/disputes/M/panels/arbitration',             's o. o. oo. ... .. ... ... .. oo. .'),
  get('/disputes/M/panels/agreementReview',         's o. o. oo. ... .. ... ... .. oo. .'),
  get('/disputes/M/panels/actions',                 's o. o. oo. oo. o. ... ... .. ... .'),
  get('/disputes/M/panels/parties',                 's o. o. oo. oo. o. ... ... .. ... .'),
  get('/disputes/M/panels/papers',                  's o. o. oo. oo. o. ... ... .. ... .'),
  get('/disputes/M/panels/remedies',                's o. o. oo. oo. o. ... ... .. ... .'),
  get('/disputes/M/panels/notes',                   's .. .. ... oo. o. ... ... .. ... .'),
  get('/files/{scan}',                              's o. o. oo. oo. o. ... ... .. ... .'),
  post('/disputes/M/parties/p1/reveal?field=telephone', 'l o. f. of. oo. o. ... ... .. ff. .'),
  post('/disputes/M/parties/p2/reveal?field=address',   'l f. o. fo. oo. o. ... ... .. ff. .'),

  // before the commission after a mediation: neither desk sees how the other went about it (协调规 11)
  get('/disputes/A',                                's o. o. oo. oo. o. oo. oo. o. oo. .'),
  get('/disputes/A/timeline',                       's o. o. oo. oo. o. oo. oo. o. oo. .'),
  get('/disputes/A/panels/standing',                's o. o. oo. oo. o. oo. oo. o. oo. .'),
  get('/disputes/A/panels/timeline',                's o. o. oo. oo. o. oo. oo. o. oo. .'),
  get('/disputes/A/panels/claims',                  's o. o. oo. oo. o. oo. oo. o. oo. .'),
  get('/disputes/A/claim-sheet',                    's o. o. oo. oo. o. oo. oo. o. ... .'),
  get('/disputes/A/panels/mediation',               's o. o. oo. oo. o. ... ... .. oo. .'),
  get('/disputes/A/panels/arbitration',             's o. o. oo. ... .. oo. oo. o. oo. .'),
  get('/disputes/A/panels/agreementReview',         's o. o. oo. ... .. ... ... .. oo. .'),
  get('/disputes/A/panels/actions',                 's o. o. oo. oo. o. oo. oo. o. ... .'),
  get('/disputes/A/panels/parties',                 's o. o. oo. oo. o. oo. oo. o. ... .'),
  get('/disputes/A/panels/papers',                  's o. o. oo. oo. o. oo. oo. o. ... .'),
  get('/disputes/A/panels/remedies',                's o. o. oo. oo. o. oo. oo. o. ... .'),
  get('/disputes/A/panels/notes',                   's .. .. ... oo. o. oo. oo. o. ... .'),
  // of what the commission delivers each side has what has reached it (docs/sight.md)
  get('/disputes/A/papers/{notice}',                's o. .. o.. ... .. oo. oo. o. ... .'),
  get('/disputes/A/papers/{notice}/pdf',            's o. .. o.. ... .. oo. oo. o. ... .'),
  get('/disputes/A/papers/{undelivered}',           's .. .. ... ... .. oo. oo. o. ... .'),
  get('/disputes/A/papers/{undelivered}/pdf',       's .. .. ... ... .. oo. oo. o. ... .'),
  post('/disputes/A/papers/{notice}/void',          'l f. .. f.. ... .. vv. vf. v. ... .'),
  post('/disputes/A/papers/{approval}/void',        'l .. .. ... ... .. v.. v.. v. ... .'),
  get('/disputes/A/papers/{approval}',              's .. .. ... ... .. o.. o.. o. ... .'),
  get('/disputes/A/papers/{approval}/pdf',          's .. .. ... ... .. o.. o.. o. ... .'),
  post('/disputes/A/parties/p1/reveal?field=telephone', 'l o. f. of. oo. o. oo. oo. o. ff. .'),
  // while a case runs, nobody has its file: see caseFile.test.ts
  get('/disputes/A/file/arbitration/main',          's .. .. ... ... .. ... ... .. ... .'),
  get('/disputes/A/file/arbitration/whole',         's .. .. ... ... .. ... ... .. ... .'),

  // straight to the commission: no body knows of it
  get('/disputes/S',                                's o. o. oo. ... .. oo. oo. o. oo. .'),
  get('/disputes/S/panels/standing',                's o. o. oo. ... .. oo. oo. o. oo. .'),
  get('/disputes/S/panels/arbitration',             's o. o. oo. ... .. oo. oo. o. oo. .'),
  get('/disputes/S/panels/notes',                   's .. .. ... ... .. oo. oo. o. ... .'),

  // an agreement under review: the commission sees what was agreed, and nothing of how (协调规 24)
  get('/disputes/R',                                's o. o. oo. oo. o. oo. oo. o. oo. .'),
  get('/disputes/R/timeline',                       's o. o. oo. oo. o. oo. oo. o. oo. .'),
  get('/disputes/R/panels/claims',                  's o. o. oo. oo. o. oo. oo. o. oo. .'),
  get('/disputes/R/panels/mediation',               's o. o. oo. oo. o. ... ... .. oo. .'),
  get('/disputes/R/panels/arbitration',             's o. o. oo. ... .. ... ... .. oo. .'),
  get('/disputes/R/panels/agreementReview',         's o. o. oo. ... .. oo. oo. o. oo. .'),
  get('/disputes/R/panels/actions',                 's o. o. oo. oo. o. oo. oo. o. ... .'),
  get('/disputes/R/panels/papers',                  's o. o. oo. oo. o. oo. oo. o. ... .'),
  get('/disputes/R/panels/remedies',                's o. o. oo. oo. o. ... ... .. ... .'),
  get('/disputes/R/panels/notes',                   's .. .. ... oo. o. ... ... .. ... .'),

  // what is not there looks like what is not theirs
  get('/disputes/420106-2022-99999',                's .. .. ... ... .. ... ... .. ... .'),
  get('/disputes/M/panels/nothing',                 's .. .. ... ... .. ... ... .. ... .'),
  get('/files/unknown',                             's .. .. ... ... .. ... ... .. ... .'),
  get('/disputes/A/papers/1/unknown/1',             's .. .. ... ... .. ... ... .. ... .'),
  get('/disputes/A/prepared/enforcement',           's .. .. ... ... .. ... ... .. ... .'),
  post('/disputes/M/parties/p9/reveal?field=telephone', 'l .. .. ... ... .. ... ... .. ... .'),
  post('/disputes/M/parties/p1/reveal?field=name',  'l .. .. ... ... .. ... ... .. ... .'),
];

// prettier-ignore
export const supervisionRows: readonly Row[] = [
  //                                                 n w  e  ag  me  bh cl  ar  ch su  ad
  get('/supervision',                               's ff ff fff fff ff fff fff ff ooo f'),
  get('/supervision?area=city',                     's ff ff fff fff ff fff fff ff o.. f'),
  get('/supervision?area=420106',                   's ff ff fff fff ff fff fff ff oo. f'),
  get('/supervision?area=420105',                   's ff ff fff fff ff fff fff ff o.o f'),
  get('/supervision?area=999999',                   's ff ff fff fff ff fff fff ff ... f'),
  get('/supervision/panels/figures',                's ff ff fff fff ff fff fff ff ooo f'),
  get('/supervision/panels/figures?area=city',      's ff ff fff fff ff fff fff ff o.. f'),
  get('/supervision/panels/figures?area=420106',    's ff ff fff fff ff fff fff ff oo. f'),
  get('/supervision/cases?figure=mediationSuccessRate&side=denominator',             's ff ff fff fff ff fff fff ff ooo f'),
  get('/supervision/cases?figure=mediationSuccessRate&side=denominator&area=420106', 's ff ff fff fff ff fff fff ff oo. f'),
  get('/supervision/pressing',                      's ff ff fff fff ff fff fff ff ooo f'),
  get('/supervision/pressing?area=420106',          's ff ff fff fff ff fff fff ff oo. f'),
  get('/supervision/export.csv',                    's ff ff fff fff ff fff fff ff ooo f'),
  get('/supervision/export.csv?area=420106',        's ff ff fff fff ff fff fff ff oo. f'),
];

const onlyAdministrator = (method: Row['method'], path: string, letter: string): Row => ({
  method,
  path,
  cells: `${method === 'GET' ? 's' : 'l'} ff ff fff fff ff fff fff ff fff ${letter}`,
});

/** Nothing of the administration is anybody else's: a row has the administrator's letter alone. */
// prettier-ignore
export const administrationRows: readonly Row[] = [
  onlyAdministrator('GET', '/administration', '>'),
  onlyAdministrator('GET', '/administration/bodies', 'o'),
  onlyAdministrator('GET', '/administration/bodies/new', 'o'),
  onlyAdministrator('POST', '/administration/bodies', 'v'),
  onlyAdministrator('GET', '/administration/bodies/body-qintai', 'o'),
  onlyAdministrator('POST', '/administration/bodies/body-qintai', 'v'),
  onlyAdministrator('POST', '/administration/bodies/body-qintai/deactivation', '>'),
  onlyAdministrator('POST', '/administration/bodies/body-qintai/activation', '>'),
  onlyAdministrator('GET', '/administration/bodies/unknown', '.'),
  onlyAdministrator('GET', '/administration/commissions', 'o'),
  onlyAdministrator('GET', '/administration/commissions/new', 'o'),
  onlyAdministrator('POST', '/administration/commissions', 'v'),
  onlyAdministrator('GET', '/administration/commissions/commission-hanyang', 'o'),
  onlyAdministrator('POST', '/administration/commissions/commission-hanyang', 'v'),
  onlyAdministrator('GET', '/administration/mediators', 'o'),
  onlyAdministrator('GET', '/administration/mediators/new', 'o'),
  onlyAdministrator('POST', '/administration/mediators', 'v'),
  onlyAdministrator('GET', '/administration/mediators/registered', 'o'),
  onlyAdministrator('POST', '/administration/mediators/registered', 'v'),
  onlyAdministrator('GET', '/administration/accounts', 'o'),
  onlyAdministrator('GET', '/administration/accounts/new', 'o'),
  onlyAdministrator('POST', '/administration/accounts', 'v'),
  onlyAdministrator('GET', '/administration/accounts/spare', 'o'),
  onlyAdministrator('POST', '/administration/accounts/spare/grants', 'v'),
  onlyAdministrator('POST', '/administration/accounts/spare/grants/removal', '.'),
  onlyAdministrator('POST', '/administration/accounts/spare/invitation', 'o'),
  onlyAdministrator('POST', '/administration/accounts/spare/end', '>'),
  onlyAdministrator('POST', '/administration/accounts/spare/reopening', '>'),
  onlyAdministrator('POST', '/administration/accounts/administrator/end', 'f'),
  onlyAdministrator('GET', '/administration/imports/bodies', 'o'),
  onlyAdministrator('GET', '/administration/imports/bodies/template.xlsx', 'o'),
  onlyAdministrator('POST', '/administration/imports/bodies', 'v'),
  onlyAdministrator('GET', '/administration/imports/bodies/waiting', 'o'),
  onlyAdministrator('GET', '/administration/imports/bodies/anothers', '.'),
  onlyAdministrator('POST', '/administration/imports/bodies/waiting/acceptance', '>'),
  onlyAdministrator('POST', '/administration/imports/bodies/waiting/links', '.'),
  onlyAdministrator('GET', '/administration/imports/holidays', 'o'),
  onlyAdministrator('GET', '/administration/imports/rates', 'o'),
  onlyAdministrator('GET', '/administration/law', 'o'),
  onlyAdministrator('GET', '/administration/law/readings/awardRollsOver', 'o'),
  onlyAdministrator('POST', '/administration/law/readings/awardRollsOver', 'v'),
  onlyAdministrator('GET', '/administration/law/readings/unknown', '.'),
  onlyAdministrator('GET', '/administration/law/texts/%E8%A7%84%E5%88%99', 'o'),
  onlyAdministrator('POST', '/administration/law/texts/%E8%A7%84%E5%88%99', 'v'),
  onlyAdministrator('GET', '/administration/records', 'o'),
  onlyAdministrator('GET', '/administration/records/access', 'o'),
];

/**
 * The form of a command at its address: `GET …/new` and `POST …`. `y`: theirs to do. They get the form (200) where the
 * case has come so far, else 409; sent without what a form was shown, it is always refused with 409.
 */
export interface FormRow {
  readonly of: 'M' | 'A' | 'S' | 'R';
  readonly address: string;
  /** Whether the dispute of the row is at a stage for it. */
  readonly at: 'now' | 'notNow';
  readonly cells: string;
}

const on = (of: FormRow['of'], address: string, at: FormRow['at'], cells: string): FormRow => {
  return { of, address, at, cells };
};

// prettier-ignore
export const formRows: readonly FormRow[] = [
  //                                                          n w  e  ag  me  bh cl  ar  ch su  ad
  on('M', 'mediation/correction-requests',       'notNow', 's f. f. ff. yy. y. ... ... .. ff. .'),
  on('M', 'mediation/corrections',               'notNow', 's y. f. yf. yy. y. ... ... .. ff. .'),
  on('M', 'mediation/consent-requests',          'notNow', 's f. f. ff. yy. y. ... ... .. ff. .'),
  on('M', 'mediation/consents',                  'notNow', 's f. y. fy. yy. y. ... ... .. ff. .'),
  on('M', 'mediation/acceptance',                'notNow', 's f. f. ff. yy. y. ... ... .. ff. .'),
  on('M', 'mediation/refusal',                   'notNow', 's f. f. ff. yy. y. ... ... .. ff. .'),
  on('M', 'mediation/mediator',                  'now',    's f. f. ff. yy. y. ... ... .. ff. .'),
  on('M', 'mediation/sessions',                  'now',    's f. f. ff. yf. y. ... ... .. ff. .'),
  on('M', 'mediation/proposals',                 'notNow', 's y. y. yf. yf. y. ... ... .. ff. .'),
  on('M', 'mediation/answers',                   'notNow', 's y. y. yf. ff. f. ... ... .. ff. .'),
  on('M', 'mediation/agreement-drafts',          'now',    's f. f. ff. yf. y. ... ... .. ff. .'),
  on('M', 'mediation/draft-withdrawals',         'now',    's f. f. ff. yf. y. ... ... .. ff. .'),
  on('M', 'mediation/signatures',                'now',    's y. y. yf. yf. y. ... ... .. ff. .'),
  on('M', 'mediation/seal',                      'now',    's f. f. ff. yf. y. ... ... .. ff. .'),
  on('M', 'mediation/extensions',                'now',    's f. f. ff. yf. y. ... ... .. ff. .'),
  on('M', 'mediation/end',                       'now',    's f. f. ff. yf. y. ... ... .. ff. .'),
  on('M', 'mediation/lapse',                     'now',    's f. f. ff. yf. y. ... ... .. ff. .'),
  on('M', 'mediation/withdrawal',                'now',    's y. f. yf. yy. y. ... ... .. ff. .'),
  on('M', 'mediation/claim-answers',             'now',    's f. y. fy. yf. y. ... ... .. ff. .'),
  on('M', 'mediation/limitation-starts',         'now',    's y. f. yf. yy. y. ... ... .. ff. .'),
  on('M', 'mediation/interruptions',             'now',    's y. f. yf. yy. y. ... ... .. ff. .'),
  on('M', 'mediation/limitation-pauses',         'now',    's y. f. yf. yy. y. ... ... .. ff. .'),
  on('M', 'mediation/elements',                  'now',    's y. f. yf. yy. y. ... ... .. ff. .'),
  on('M', 'mediation/member-consents',           'now',    's y. f. yf. yy. y. ... ... .. ff. .'),
  on('M', 'mediation/performances',            'notNow', 's y. y. yy. yy. y. ... ... .. ff. .'),
  on('M', 'mediation/performance-answers',     'notNow', 's y. y. yf. yy. y. ... ... .. ff. .'),
  on('M', 'mediation/breaches',                'notNow', 's y. y. yy. yy. y. ... ... .. ff. .'),
  on('M', 'mediation/court-steps',             'notNow', 's y. y. yy. yy. y. ... ... .. ff. .'),
  on('M', 'mediation/court-rulings',           'notNow', 's y. y. yy. yy. y. ... ... .. ff. .'),
  on('M', 'mediation/day-corrections',           'now',    's f. f. ff. yy. y. ... ... .. ff. .'),
  on('M', 'mediation/papers',                    'now',    's f. f. ff. yy. y. ... ... .. ff. .'),
  on('M', 'mediation/notes',                     'now',    's f. f. ff. yy. y. ... ... .. ff. .'),
  on('M', 'arbitration-applications',            'now',    's y. f. yf. yy. y. ... ... .. ff. .'),
  on('M', 'review-applications',                 'now',    's y. y. yy. yy. y. ... ... .. ff. .'),
  on('M', 'query-codes',                         'now',    's f. f. ff. yy. y. ... ... .. ff. .'),

  on('A', 'arbitration/correction-requests',     'notNow', 's f. f. ff. ff. f. yy. ff. f. ff. .'),
  on('A', 'arbitration/corrections',             'notNow', 's y. f. yf. ff. f. yy. ff. f. ff. .'),
  on('A', 'arbitration/acceptance',              'notNow', 's f. f. ff. ff. f. yy. ff. f. ff. .'),
  on('A', 'arbitration/refusal',                 'notNow', 's f. f. ff. ff. f. yy. ff. f. ff. .'),
  on('A', 'arbitration/deliveries',              'now',    's f. f. ff. ff. f. yy. yf. f. ff. .'),
  on('A', 'arbitration/defences',                'now',    's f. y. fy. ff. f. yy. ff. f. ff. .'),
  on('A', 'arbitration/ordinary-procedure',      'now',    's f. f. ff. ff. f. yy. yf. f. ff. .'),
  on('A', 'arbitration/tribunal',                'now',    's f. f. ff. ff. f. yy. ff. y. ff. .'),
  on('A', 'arbitration/recusal-requests',        'now',    's y. y. yy. ff. f. yf. yf. f. ff. .'),
  on('A', 'arbitration/recusal-decisions',       'now',    's f. f. ff. ff. f. ff. ff. y. ff. .'),
  on('A', 'arbitration/hearings',                'now',    's f. f. ff. ff. f. yy. yf. f. ff. .'),
  on('A', 'arbitration/postponement-requests',   'notNow', 's y. y. yy. ff. f. ff. ff. f. ff. .'),
  on('A', 'arbitration/postponement-decisions',  'notNow', 's f. f. ff. ff. f. yy. yf. y. ff. .'),
  on('A', 'arbitration/hearing-records',         'notNow', 's f. f. ff. ff. f. yf. yf. f. ff. .'),
  on('A', 'arbitration/suspension-requests',     'now',    's f. f. ff. ff. f. yf. yf. f. ff. .'),
  on('A', 'arbitration/suspension-decisions',    'now',    's f. f. ff. ff. f. ff. ff. y. ff. .'),
  on('A', 'arbitration/resumption',              'notNow', 's f. f. ff. ff. f. yf. yf. y. ff. .'),
  on('A', 'arbitration/extension-requests',      'now',    's f. f. ff. ff. f. yf. yf. f. ff. .'),
  on('A', 'arbitration/extension-decisions',     'now',    's f. f. ff. ff. f. ff. ff. y. ff. .'),
  on('A', 'arbitration/mediation-statement',     'now',    's f. f. ff. ff. f. ff. yf. f. ff. .'),
  on('A', 'arbitration/signature-refusals',      'notNow', 's f. f. ff. ff. f. yf. yf. f. ff. .'),
  on('A', 'arbitration/award-drafts',            'notNow', 's f. f. ff. ff. f. ff. yf. f. ff. .'),
  on('A', 'arbitration/award',                   'notNow', 's f. f. ff. ff. f. ff. yf. f. ff. .'),
  on('A', 'arbitration/deemed-withdrawal',       'notNow', 's f. f. ff. ff. f. ff. yf. f. ff. .'),
  on('A', 'arbitration/cancellation',            'now',    's f. f. ff. ff. f. ff. ff. y. ff. .'),
  on('A', 'arbitration/jurisdiction-objections', 'now',    's f. y. fy. ff. f. yy. ff. f. ff. .'),
  on('A', 'arbitration/jurisdiction-decisions',  'now',    's f. f. ff. ff. f. ff. ff. y. ff. .'),
  on('A', 'arbitration/transfer',                'now',    's f. f. ff. ff. f. ff. ff. y. ff. .'),
  on('A', 'arbitration/counter-applications',    'now',    's f. y. ff. ff. f. yy. ff. f. ff. .'),
  on('A', 'arbitration/counter-application-decisions', 'now', 's f. f. ff. ff. f. yy. ff. f. ff. .'),
  on('A', 'arbitration/evidence-period',         'now',    's f. f. ff. ff. f. yy. yf. f. ff. .'),
  on('A', 'arbitration/evidence-extension-requests', 'now', 's y. y. yy. ff. f. ff. ff. f. ff. .'),
  on('A', 'arbitration/evidence-extension-decisions', 'now', 's f. f. ff. ff. f. ff. yf. y. ff. .'),
  on('A', 'arbitration/late-evidence',           'now',    's f. f. ff. ff. f. ff. yf. f. ff. .'),
  on('A', 'arbitration/claim-changes',           'now',    's y. f. yf. ff. f. yy. ff. f. ff. .'),
  on('A', 'arbitration/claim-change-decisions',  'now',    's f. f. ff. ff. f. ff. yf. f. ff. .'),
  on('A', 'arbitration/abandoned-claims',        'now',    's y. y. yf. ff. f. yy. ff. f. ff. .'),
  on('A', 'arbitration/collective-notice',       'notNow', 's f. f. ff. ff. f. yy. ff. y. ff. .'),
  on('A', 'arbitration/mediation-suggestions',   'notNow', 's f. f. ff. ff. f. yy. ff. f. ff. .'),
  on('A', 'arbitration/suggestion-answers',      'notNow', 's y. f. yf. ff. f. yy. ff. f. ff. .'),
  on('A', 'arbitration/partial-awards',          'notNow', 's f. f. ff. ff. f. ff. yf. f. ff. .'),
  on('A', 'arbitration/joinder-requests',        'now',    's y. y. yy. ff. f. yy. ff. f. ff. .'),
  on('A', 'arbitration/joinder-decisions',       'now',    's f. f. ff. ff. f. ff. yf. y. ff. .'),
  on('A', 'arbitration/third-parties',           'now',    's f. f. ff. ff. f. ff. yf. y. ff. .'),
  on('A', 'arbitration/added-respondents',       'now',    's f. f. ff. ff. f. ff. yf. y. ff. .'),
  on('A', 'arbitration/advance-enforcement-requests', 'now', 's y. f. yf. ff. f. yy. ff. f. ff. .'),
  on('A', 'arbitration/advance-enforcement-decisions', 'now', 's f. f. ff. ff. f. ff. yf. f. ff. .'),
  on('A', 'arbitration/termination',             'now',    's f. f. ff. ff. f. ff. ff. y. ff. .'),
  on('A', 'arbitration/award-corrections',       'now',    's f. f. ff. ff. f. ff. yf. f. ff. .'),
  on('A', 'arbitration/appraisals',              'now',    's f. f. ff. ff. f. yf. yf. f. ff. .'),
  on('A', 'arbitration/appraisal-findings',      'now',    's f. f. ff. ff. f. yf. yf. f. ff. .'),
  on('A', 'arbitration/closed-hearing',          'now',    's f. f. ff. ff. f. yy. yf. f. ff. .'),
  on('A', 'arbitration/representatives',         'now',    's f. f. ff. ff. f. yy. ff. f. ff. .'),
  on('A', 'arbitration/member-consents',         'now',    's y. f. yf. ff. f. yy. ff. f. ff. .'),
  on('A', 'arbitration/entrusted-mediations',    'now',    's f. f. ff. ff. f. yf. yf. f. ff. .'),
  on('A', 'arbitration/entrusted-mediation-results', 'now', 's f. f. ff. ff. f. yf. yf. f. ff. .'),
  on('A', 'arbitration/closure',                 'notNow', 's f. f. ff. ff. f. yy. yf. f. ff. .'),
  on('A', 'arbitration/archive',                 'notNow', 's f. f. ff. ff. f. yy. ff. f. ff. .'),
  on('A', 'arbitration/withdrawal',              'now',    's y. f. yf. ff. f. yy. ff. f. ff. .'),
  on('A', 'arbitration/claim-answers',           'now',    's y. y. yy. ff. f. yy. yf. f. ff. .'),
  on('A', 'arbitration/limitation-starts',       'now',    's y. y. yy. ff. f. yy. yf. f. ff. .'),
  on('A', 'arbitration/interruptions',           'now',    's y. y. yy. ff. f. yy. yf. f. ff. .'),
  on('A', 'arbitration/limitation-pauses',       'now',    's y. y. yy. ff. f. yy. yf. f. ff. .'),
  on('A', 'arbitration/elements',                'now',    's y. y. yy. ff. f. yy. yf. f. ff. .'),
  on('A', 'arbitration/performances',          'now',    's y. y. yy. ff. f. yy. ff. f. ff. .'),
  on('A', 'arbitration/performance-answers',   'now',    's y. y. yf. ff. f. yy. ff. f. ff. .'),
  on('A', 'arbitration/breaches',              'now',    's y. y. yy. ff. f. yy. ff. f. ff. .'),
  on('A', 'arbitration/court-steps',           'now',    's y. y. yy. ff. f. yy. ff. f. ff. .'),
  on('A', 'arbitration/court-rulings',         'now',    's y. y. yy. ff. f. yy. ff. f. ff. .'),
  on('A', 'arbitration/effect-certificates',   'now',    's f. f. ff. ff. f. yy. ff. f. ff. .'),
  on('A', 'arbitration/day-corrections',         'now',    's f. f. ff. ff. f. yy. yf. f. ff. .'),
  on('A', 'arbitration/papers',                  'now',    's f. f. ff. ff. f. yy. yf. y. ff. .'),
  on('A', 'arbitration/notes',                   'now',    's f. f. ff. ff. f. yy. yy. y. ff. .'),
  on('A', 'query-codes',                         'now',    's f. f. ff. yy. y. yy. ff. f. ff. .'),

  // nobody at a body knows of the dispute that went straight to the commission
  on('S', 'arbitration/mediation-suggestions',   'now',    's f. f. ff. ... .. yy. ff. f. ff. .'),
  on('S', 'arbitration/suggestion-answers',      'now',    's y. f. yf. ... .. yy. ff. f. ff. .'),
  on('S', 'arbitration/acceptance',              'now',    's f. f. ff. ... .. yy. ff. f. ff. .'),
  on('S', 'arbitration/refusal',                 'now',    's f. f. ff. ... .. yy. ff. f. ff. .'),
  on('S', 'query-codes',                         'now',    's f. f. ff. ... .. yy. ff. f. ff. .'),

  on('R', 'agreement-review/applicants',         'notNow', 's y. y. yy. ff. f. ff. ff. f. ff. .'),
  on('R', 'agreement-review/acceptance',         'notNow', 's f. f. ff. ff. f. yy. ff. f. ff. .'),
  on('R', 'agreement-review/refusal',            'notNow', 's f. f. ff. ff. f. yy. ff. f. ff. .'),
  on('R', 'agreement-review/reviewer',           'now',    's f. f. ff. ff. f. yy. ff. y. ff. .'),
  on('R', 'agreement-review/extension-requests', 'now',    's f. f. ff. ff. f. yy. yf. f. ff. .'),
  on('R', 'agreement-review/extension-decisions','now',    's f. f. ff. ff. f. ff. ff. y. ff. .'),
  on('R', 'agreement-review/statement',          'now',    's f. f. ff. ff. f. ff. yf. f. ff. .'),
  on('R', 'agreement-review/statement-refusal',  'now',    's f. f. ff. ff. f. ff. yf. f. ff. .'),
  on('R', 'agreement-review/deliveries',         'now',    's f. f. ff. ff. f. yy. yf. f. ff. .'),
  on('R', 'agreement-review/withdrawal',         'now',    's y. y. yf. ff. f. yy. ff. f. ff. .'),
  on('R', 'agreement-review/effect-certificates','notNow', 's f. f. ff. ff. f. yy. ff. f. ff. .'),
];

/** Whose draft the browser holds decides, not who somebody is. */
export const draftColumns = [
  'nobody, no draft',
  'nobody, own draft',
  'worker, own draft',
  'worker, another account’s draft',
  'mediator, another account’s draft',
  'nobody, an account’s draft',
  'mediator, own draft at the desk',
] as const;

// prettier-ignore
export const draftRows: readonly Row[] = [
  //                                              none own own  others'  desk
  get('/applications/tasks',                    '> oo >>> o'),
  get('/applications/side',                     '> oo >>> o'),
  post('/applications/side',                    '> vv >>> v'),
  get('/applications/intake',                   '> .. >>> o'),
  post('/applications/intake',                  '> .. >>> v'),
  get('/applications/district',                 '> oo >>> .'),
  post('/applications/district',                '> vv >>> .'),
  get('/applications/street',                   '> oo >>> .'),
  post('/applications/street',                  '> vv >>> .'),
  get('/applications/road',                     '> oo >>> .'),
  post('/applications/road',                    '> vv >>> .'),
  get('/applications/cause',                    '> oo >>> o'),
  post('/applications/cause',                   '> vv >>> v'),
  get('/applications/claims',                   '> oo >>> >'),
  get('/applications/claims/new',               '> oo >>> >'),
  get('/applications/claims/{claim}',           '> oo >>> >'),
  post('/applications/claims/{claim}',          '> vv >>> >'),
  post('/applications/claims',                  '> vv >>> >', { kind: 'wages' }),
  get('/applications/applicants',               '> oo >>> >'),
  get('/applications/applicants/new',           '> oo >>> >'),
  get('/applications/applicants/{applicant}',   '> oo >>> >'),
  post('/applications/applicants/{applicant}',  '> vv >>> >'),
  post('/applications/applicants',              '> vv >>> >'),
  get('/applications/respondents',              '> oo >>> >'),
  get('/applications/respondents/new',          '> oo >>> >'),
  get('/applications/respondents/{respondent}', '> oo >>> >'),
  post('/applications/respondents/{respondent}','> vv >>> >'),
  post('/applications/respondents',             '> vv >>> >'),
  get('/applications/agent',                    '> oo >>> o'),
  post('/applications/agent',                   '> vv >>> v'),
  get('/applications/facts',                    '> oo >>> o'),
  post('/applications/facts',                   '> vv >>> v'),
  get('/applications/delivery',                 '> oo >>> o'),
  post('/applications/delivery',                '> vv >>> v'),
  get('/applications/claims/unknown',           '> .. >>> >'),
  get('/applications/check',                    '> oo >>> o'),
  post('/applications/submission',              '> vv >>> f'),
  get('/applications/receipt',                  '> >> >>> >'),
  post('/applications/claims/{claim}/remove',   '> >> >>> >'),
  post('/applications/applicants/{applicant}/remove',   '> >> >>> >'),
  post('/applications/respondents/{respondent}/remove', '> >> >>> >'),
  post('/applications/discard',                 '> >> >>> >'),
];

/** The token of a look-up decides; being signed in opens nothing here. */
export const lookUpColumns = [
  'nobody, no token',
  'nobody, with a token',
  'the applicant, no token',
  'a stranger, with a token',
] as const;

// prettier-ignore
export const lookUpRows: readonly Row[] = [
  get('/look-up',                   'o o o o'),
  post('/look-up',                  'v v v v'),
  get('/look-up/case',              '> o > o'),
  get('/look-up/panels/standing',   'l o l o'),
  get('/look-up/panels/timeline',   'l o l o'),
  post('/look-up/close',            '> > > >'),
];

/** Who is let into which room of the live connection; nobody without sign-in or token gets so far as to ask. */
export interface RoomRow {
  readonly room: string;
  readonly cells: string;
}
const room = (name: string, cells: string): RoomRow => ({ room: name, cells });

// prettier-ignore
export const roomRows: readonly RoomRow[] = [
  //                                     n w  e  ag  me  bh cl  ar  ch su  ad
  room('dispute:M:public',              '. .. .. ... ... .. ... ... .. ... .'),
  room('dispute:M:parties',             '. y. y. yy. ... .. ... ... .. ... .'),
  room('dispute:M:bodyDesk',            '. .. .. ... yy. y. ... ... .. ... .'),
  room('dispute:M:commissionDesk',      '. .. .. ... ... .. ... ... .. ... .'),
  room('dispute:M:tribunal',            '. .. .. ... ... .. ... ... .. ... .'),
  room('dispute:M:reviewDesk',          '. .. .. ... ... .. ... ... .. ... .'),
  room('dispute:M:supervision',         '. .. .. ... ... .. ... ... .. yy. .'),
  room('dispute:A:public',              '. .. .. ... ... .. ... ... .. ... .'),
  room('dispute:A:parties',             '. y. y. yy. ... .. ... ... .. ... .'),
  room('dispute:A:bodyDesk',            '. .. .. ... yy. y. ... ... .. ... .'),
  room('dispute:A:commissionDesk',      '. .. .. ... ... .. yy. yy. y. ... .'),
  room('dispute:A:tribunal',            '. .. .. ... ... .. y.. y.. y. ... .'),
  room('dispute:A:reviewDesk',          '. .. .. ... ... .. ... ... .. ... .'),
  room('dispute:A:supervision',         '. .. .. ... ... .. ... ... .. yy. .'),
  room('dispute:R:commissionDesk',      '. .. .. ... ... .. ... ... .. ... .'),
  room('dispute:R:reviewDesk',          '. .. .. ... ... .. yy. yy. y. ... .'),
  room('dispute:420106-2022-99999:parties', '. .. .. ... ... .. ... ... .. ... .'),
  room('queue:body-zhongnan',           '. .. .. ... yy. y. ... ... .. ... .'),
  room('queue:body-shuiguohu',          '. .. .. ... ..y .y ... ... .. ... .'),
  room('queue:commission-wuchang',      '. .. .. ... ... .. yy. yy. y. ... .'),
  room('queue:commission-hanyang',      '. .. .. ... ... .. ..y ..y .y ... .'),
  room('supervision:city',              '. .. .. ... ... .. ... ... .. y.. .'),
  room('supervision:420106',            '. .. .. ... ... .. ... ... .. yy. .'),
  room('supervision:420105',            '. .. .. ... ... .. ... ... .. y.y .'),
  room('supervision:999999',            '. .. .. ... ... .. ... ... .. ... .'),
  room('account:rider',                 '. y. .. ... ... .. ... ... .. ... .'),
  room('account:mediator',              '. .. .. ... y.. .. ... ... .. ... .'),
  room('account:administrator',         '. .. .. ... ... .. ... ... .. ... y'),
];
