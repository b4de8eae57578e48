import { Router } from 'express';
import { isPreparedAddress } from '../server/disputes/prepared.ts';
import { preparedApplication } from '../server/documents/prepared.ts';
import type { PreparedSource } from '../server/documents/prepared.ts';
import { layOut } from '../server/documents/issue.ts';
import { HttpError } from '../server/errors.ts';
import { contextOf, openCase } from './caseView/context.ts';
import type { CaseContext } from './caseView/context.ts';
import { signedIn } from './guards.ts';
import type { RouteServices } from './index.ts';

/** Applications to a court that the system writes for a party; for that party alone, while the road is open to it. */
export function preparedRoutes(services: RouteServices): Router {
  const routes = Router();

  routes.get('/disputes/:number/prepared/:address', signedIn, async (request, response) => {
    const context = await contextOf(services, response, await openCase(services, request));
    const { viewer, dispute } = context;
    const { address } = request.params;
    const [party] = viewer.side === 'party' ? viewer.own : [];
    if (party === undefined || !isPreparedAddress(address)) throw new HttpError('NOT_FOUND');
    const facts = preparedApplication(address, { source: sourceFor(context), party, context });
    if (facts === null) throw new HttpError('NOT_FOUND');
    const { html } = await layOut(facts);
    response.set('Cache-Control', 'private, no-store');
    response.render('documents/prepared', {
      title: facts.title,
      html,
      backHref: `/disputes/${dispute.number}`,
    });
  });

  return routes;
}

/** The party's own identity stands in its application; the other side's is for that side and the court's own file. */
function sourceFor({ dispute, viewer, openText, open }: CaseContext): PreparedSource {
  const own = new Set(viewer.own.map(({ id }) => id));
  const withheld = { identityNumber: null, telephone: null, address: null, bankAccount: null };
  const parties = dispute.parties.map((party) =>
    own.has(party.id) ? party : { ...party, personal: { ...withheld, address: party.personal.address } },
  );
  return {
    dispute: { ...dispute, parties },
    text: openText,
    personal: (field) => (field === null ? '—' : open(field)),
  };
}
