import { parsePipeline, runPipeline } from '../aggregate/pipeline.ts';
import { refusal } from '../refusal.ts';
import { batchSizeOf } from './collections.ts';
import { firstBatchReply } from './cursors.ts';
import type { Command } from './request.ts';
import { collectionName, decodeField, documentField, findCollection, paceOf } from './request.ts';

export const aggregate: Command = {
  kind: 'read',
  fields: ['pipeline', 'cursor', 'allowDiskUse'],
  run: (context, request) => {
    const pipeline = parsePipeline(decodeField(request, 'pipeline'));
    const name = collectionName(request);
    const cursor = documentField(request, 'cursor');
    if (!cursor) throw refusal(9, `The 'cursor' option is required`);
    const collection = findCollection(context, request);
    const pace = paceOf(context, request);
    return firstBatchReply({
      cursors: context.cursors,
      namespace: `${request.database}.${name}`,
      documents: collection
        ? runPipeline(pipeline, { storage: context.storage, collection, pace })
        : nothing(),
      batchSize: batchSizeOf(cursor),
      pace,
    });
  },
};

function* nothing(): Generator<Buffer> {}
