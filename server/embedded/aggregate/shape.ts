import type { Document } from '../bson/decode.ts';
import { isPlainObject, splitPath } from '../bson/paths.ts';
import { refusal } from '../refusal.ts';
import type { Expression } from './expression.ts';
import { parseExpression } from './expression.ts';
import type { Stage } from './stages.ts';

type Computed = { readonly name: string; readonly value: Expression };
type Tree = Map<string, Tree | true>;

/** `$project`: fields in, or fields out, and computed top-level fields beside those that stay in. */
export function parseProject(specification: unknown): Stage {
  if (!isPlainObject(specification) || Object.keys(specification).length === 0)
    throw refusal(2, 'the $project stage needs a document with at least one field');
  const { _id: id, ...others } = specification;
  const entries = Object.entries(others);
  const flags = entries.filter(([, value]) => isFlag(value));
  const includes = flags.some(([, value]) => Boolean(value)) || entries.length > flags.length || Boolean(id);
  if (includes && flags.some(([, value]) => !value))
    throw refusal(31254, 'Cannot do exclusion on a field in inclusion projection');
  const computed = entries.filter(([, value]) => !isFlag(value)).map(toComputed);
  if (id !== undefined && !isFlag(id)) computed.unshift(toComputed(['_id', id]));
  const named = flags.map(([path]) => path);
  if (includes)
    return includeStage(id === undefined || id === 1 || id === true ? ['_id', ...named] : named, computed);
  return excludeStage(id === 0 || id === false ? ['_id', ...named] : named);
}

/** `$addFields` and `$set`: computed top-level fields put over those that came. */
export function parseAddFields(specification: unknown): Stage {
  if (!isPlainObject(specification)) throw refusal(2, 'the $addFields stage needs a document');
  const computed = Object.entries(specification).map(toComputed);
  return {
    reads: readsOf(computed),
    narrows: false,
    run: function* (documents) {
      for (const document of documents) yield addComputed({ ...document }, document, computed);
    },
  };
}

function isFlag(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

function toComputed([name, expression]: readonly [string, unknown]): Computed {
  if (name.includes('.') || name.startsWith('$') || name === '__proto__')
    throw refusal(2, `a computed field must be a top-level field, not '${name}'`);
  return { name, value: parseExpression(expression) };
}

function readsOf(computed: readonly Computed[]): Set<string> {
  return new Set(computed.flatMap(({ value }) => [...value.fields]));
}

function includeStage(paths: readonly string[], computed: readonly Computed[]): Stage {
  const tree = treeOf(paths);
  const reads = readsOf(computed);
  for (const name of tree.keys()) reads.add(name);
  return {
    reads,
    narrows: true,
    run: function* (documents) {
      for (const document of documents)
        yield addComputed(include(document, tree) as Document, document, computed);
    },
  };
}

function excludeStage(paths: readonly string[]): Stage {
  const tree = treeOf(paths);
  return {
    reads: new Set(),
    narrows: false,
    run: function* (documents) {
      for (const document of documents) yield exclude(document, tree) as Document;
    },
  };
}

function addComputed(target: Document, source: Document, computed: readonly Computed[]): Document {
  for (const { name, value } of computed) {
    const result = value.evaluate(source);
    if (result !== undefined) target[name] = result;
  }
  return target;
}

function treeOf(paths: readonly string[]): Tree {
  const root: Tree = new Map();
  for (const path of paths) {
    const steps = splitPath(path);
    if (steps.some((step) => step === '' || step.startsWith('$') || step === '__proto__'))
      throw refusal(2, `the path '${path}' is not supported`);
    addSteps(root, steps, path);
  }
  return root;
}

function addSteps(tree: Tree, [step, ...rest]: readonly string[], path: string): void {
  const existing = tree.get(step!);
  if (existing === true || (existing && rest.length === 0)) throw refusal(31249, `Path collision at ${path}`);
  if (rest.length === 0) {
    tree.set(step!, true);
    return;
  }
  const below: Tree = existing ?? new Map();
  tree.set(step!, below);
  addSteps(below, rest, path);
}

function include(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.filter(isContainer).map((element) => include(element, tree));
  if (!isPlainObject(value)) return undefined;
  const result: Document = {};
  for (const [name, inner] of Object.entries(value)) {
    const rule = tree.get(name);
    const kept = rule === true ? inner : rule && include(inner, rule);
    if (kept !== undefined) result[name] = kept;
  }
  return result;
}

function exclude(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map((element) => exclude(element, tree));
  if (!isPlainObject(value)) return value;
  const result: Document = {};
  for (const [name, inner] of Object.entries(value)) {
    const rule = tree.get(name);
    if (rule !== true) result[name] = rule ? exclude(inner, rule) : inner;
  }
  return result;
}

function isContainer(value: unknown): boolean {
  return isPlainObject(value) || Array.isArray(value);
}
