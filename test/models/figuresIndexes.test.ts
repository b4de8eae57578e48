import assert from 'node:assert/strict';
import type { Document } from 'mongodb';
import { signInAs } from '../support/agents.ts';
import { openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { toCommission } from '../support/disputes.ts';
import { administrator, clerk, supervisor, zhongnan } from '../support/people.ts';
import { testsRunEmbedded } from '../support/storage.ts';
import { makeRoad } from './figuresRoad.ts';

interface Asked {
  readonly collection: string;
  readonly filter: Document;
  readonly options: Document;
}

/** Registers of some hundred entries that are read as a whole. */
const readWhole = ['mediators', 'mediationBodies', 'commissions'];

const pages: readonly (readonly [typeof supervisor, readonly string[]])[] = [
  [
    supervisor,
    [
      '/supervision',
      '/supervision?area=420106&cause=wages&period=month',
      '/supervision?asOf=2022-08-20&by=unit',
      '/supervision/cases?figure=mediationSuccessRate',
      '/supervision/cases?figure=arbitrationClosureRate&area=420106',
      `/supervision/cases?figure=mediationsClosed&unit=${zhongnan.id}`,
      '/supervision/cases?figure=collectiveAccepted',
      '/supervision/cases?figure=consistencyRate&area=420106',
      '/supervision/cases?figure=reviewStatements',
      '/supervision/pressing?kind=overdue&procedure=mediation',
      '/supervision/pressing?kind=dueSoon&procedure=arbitration&area=420106',
      '/supervision/pressing?kind=overdue&procedure=agreementReview&area=420106',
      '/supervision/export.csv',
    ],
  ],
  [clerk, ['/notices', '/notices?all=1', '/desk/files', '/desk/files?show=kept']],
  [
    administrator,
    [
      '/administration/bodies',
      '/administration/accounts',
      '/administration/accounts?q=c&role=clerk',
      '/administration/records',
      '/administration/records/access?q=clerk',
      '/administration/records/access?q=420106-2022-00001',
    ],
  ],
];

// A server decides by its statistics and scans small collections; the embedded store's plan follows from the query alone.
if (testsRunEmbedded())
  describe('The queries of supervision, administration and notices', () => {
    let app: TestApp;
    const asked: Asked[] = [];
    before(async () => {
      app = await openTestApp();
      const road = makeRoad(app);
      const number = await road.file('2022-08-19', toCommission);
      await road.acceptCase(number, '2022-08-22');
      await Promise.all(Object.values(app.services.readers).map((reader) => reader.idle()));
      const { connection } = app.services.storage;
      const note = (collection: string, method: string, filter: unknown, options: unknown) => {
        if (['find', 'findOne', 'countDocuments'].includes(method))
          asked.push({ collection, filter: filter as Document, options: (options ?? {}) as Document });
      };
      for (const [person, paths] of pages) {
        const agent = await signInAs(app, person);
        connection.set('debug', note as never);
        for (const path of paths) await agent.get(path).expect(200);
        connection.set('debug', false);
      }
    });
    after(() => app.close());

    it('are each answered by an index, in its order where a page is cut from a list', async () => {
      const { connection } = app.services.storage;
      assert.ok(asked.length > 40, `${asked.length} queries were seen`);
      const slow: string[] = [];
      for (const { collection, filter, options } of asked) {
        if (readWhole.includes(collection)) continue;
        const { sort, limit } = options as { sort?: Document; limit?: number };
        const cursor = connection.collection(collection).find(filter);
        if (sort) cursor.sort(sort as never);
        const plan = JSON.stringify((await cursor.explain('queryPlanner')).queryPlanner);
        const cut = limit !== undefined && sort !== undefined;
        if (plan.includes('COLLSCAN') || (cut && plan.includes('"SORT"')))
          slow.push(`${collection} ${JSON.stringify(filter)} ${JSON.stringify(sort ?? {})}`);
      }
      assert.deepEqual([...new Set(slow)], []);
    });
  });
