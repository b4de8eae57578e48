/** Opens storage: one connection, its models, their indexes. */
import mongoose from 'mongoose';
import type { Connection, Model, Schema } from 'mongoose';
import { accessRecordSchema } from './accessRecord.ts';
import { accountSchema } from './account.ts';
import { administrationRecordSchema } from './administrationRecord.ts';
import { applicationDraftSchema } from './applicationDraft.ts';
import { cellSheetSchema, figuresRevisionSchema } from './cellSheet.ts';
import { commissionSchema } from './commission.ts';
import { disputeSchema } from './dispute.ts';
import { factSchema } from './fact.ts';
import { fileSchema } from './file.ts';
import { importSchema } from './import.ts';
import { lawRecordSchema } from './lawRecord.ts';
import { mediationBodySchema } from './mediationBody.ts';
import { mediatorSchema } from './mediator.ts';
import { noticeSchema } from './notice.ts';
import { paperSchema } from './paper.ts';
import { paperPrintSchema } from './paperPrint.ts';

export type Models = ReturnType<typeof modelsOf>;
export interface Storage {
  readonly connection: Connection;
  readonly models: Models;
  /** Whether storage answers right now. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

const poolSize = 32;

/** Connects to a MongoDB address and makes sure that every index is there. */
export async function openStorage(uri: string): Promise<Storage> {
  const connection = mongoose.createConnection(uri, {
    autoIndex: false,
    autoCreate: false,
    retryWrites: false,
    maxPoolSize: poolSize,
    serverSelectionTimeoutMS: 10_000,
  });
  await connection.asPromise();
  const models = modelsOf(connection);
  await Promise.all(Object.values(models).map(createIndexes));
  return {
    connection,
    models,
    isReady: () =>
      connection.db?.command({ ping: 1 }, { timeoutMS: 2000 }).then(
        () => true,
        () => false,
      ) ?? Promise.resolve(false),
    close: () => connection.close(),
  };
}

function modelsOf(connection: Connection) {
  return {
    disputes: model(connection, 'Dispute', disputeSchema),
    accounts: model(connection, 'Account', accountSchema),
    mediationBodies: model(connection, 'MediationBody', mediationBodySchema),
    mediators: model(connection, 'Mediator', mediatorSchema),
    commissions: model(connection, 'Commission', commissionSchema),
    applicationDrafts: model(connection, 'ApplicationDraft', applicationDraftSchema),
    accessRecords: model(connection, 'AccessRecord', accessRecordSchema),
    files: model(connection, 'File', fileSchema),
    papers: model(connection, 'Paper', paperSchema),
    paperPrints: model(connection, 'PaperPrint', paperPrintSchema),
    notices: model(connection, 'Notice', noticeSchema),
    administrationRecords: model(connection, 'AdministrationRecord', administrationRecordSchema),
    imports: model(connection, 'Import', importSchema),
    lawRecords: model(connection, 'LawRecord', lawRecordSchema),
    facts: model(connection, 'Fact', factSchema),
    cellSheets: model(connection, 'CellSheet', cellSheetSchema),
    figuresRevisions: model(connection, 'FiguresRevision', figuresRevisionSchema),
  };
}

function model<T>(connection: Connection, name: string, schema: Schema<T>): Model<T> {
  return connection.model<T>(name, schema);
}

async function createIndexes(made: { createIndexes(): Promise<unknown> }): Promise<void> {
  await made.createIndexes();
}
