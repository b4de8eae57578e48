import type { Document } from '../bson/decode.ts';
import { readElements } from '../bson/raw.ts';
import { bsonType } from '../bson/types.ts';
import { found } from '../plan/find.ts';
import type { Access, Plan } from '../plan/planner.ts';
import { planQuery } from '../plan/planner.ts';
import { refusal } from '../refusal.ts';
import { keyPatternOf } from '../storage/catalog.ts';
import type { Request } from '../wire.ts';
import { searchOf } from './read.ts';
import type { Command } from './request.ts';
import { decodeField, okReply } from './request.ts';

/** `explain` of a find: which index serves it and how many documents it examines. */
export const explain: Command = {
  kind: 'read',
  fields: ['verbosity'],
  run: (context, request) => {
    const inner = innerFind(request);
    const search = searchOf(context, inner);
    if (!search) return okReply({ queryPlanner: { winningPlan: { stage: 'EOF' } } });
    const plan = planQuery(search);
    const queryPlanner = { namespace: search.collection.name, winningPlan: describePlan(plan) };
    if (decodeField(request, 'verbosity') === 'queryPlanner') return okReply({ queryPlanner });
    let nReturned = 0;
    for (const _ of found({ ...search, plan })) nReturned += 1;
    const executionStats = { nReturned, totalDocsExamined: search.pace.examined() };
    return okReply({ queryPlanner, executionStats });
  },
};

function innerFind(request: Request): Request {
  const command = request.fields.get('explain');
  const fields = command?.type === bsonType.object ? readElements(command.bytes) : [];
  if (fields[0]?.name !== 'find') throw refusal(59, 'explain is answered for find only');
  return { ...request, name: 'find', fields: new Map(fields.map((field) => [field.name, field])) };
}

function describePlan({ accesses, sorted }: Plan): Document {
  const stages = accesses.map(describeAccess);
  const source = stages.length === 1 ? stages[0]! : { stage: 'OR', inputStages: stages };
  return sorted ? source : { stage: 'SORT', inputStage: source };
}

function describeAccess({ index, bounded }: Access): Document {
  if (!index) return bounded ? { stage: 'IDHACK' } : { stage: 'COLLSCAN' };
  const scan = { stage: 'IXSCAN', indexName: index.name, keyPattern: keyPatternOf(index) };
  return { stage: 'FETCH', inputStage: scan };
}
