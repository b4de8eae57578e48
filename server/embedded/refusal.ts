/** MongoDB's error codes that this store answers with. */
const codeNames = {
  1: 'InternalError',
  2: 'BadValue',
  9: 'FailedToParse',
  14: 'TypeMismatch',
  20: 'IllegalOperation',
  22: 'InvalidBSON',
  26: 'NamespaceNotFound',
  27: 'IndexNotFound',
  28: 'PathNotViable',
  31: 'Overflow',
  40: 'ConflictingUpdateOperators',
  43: 'CursorNotFound',
  48: 'NamespaceExists',
  50: 'MaxTimeMSExpired',
  52: 'DollarPrefixedFieldName',
  54: 'NotSingleValueField',
  56: 'EmptyFieldName',
  59: 'CommandNotFound',
  66: 'ImmutableField',
  67: 'CannotCreateIndex',
  72: 'InvalidOptions',
  73: 'InvalidNamespace',
  85: 'IndexOptionsConflict',
  86: 'IndexKeySpecsConflict',
  168: 'InvalidPipelineOperator',
  171: 'CannotIndexParallelArrays',
  197: 'InvalidIndexSpecificationOption',
  238: 'NotImplemented',
  292: 'QueryExceededMemoryLimitNoDiskUseAllowed',
  10334: 'BSONObjectTooLarge',
  11000: 'DuplicateKey',
  15952: 'Location15952',
  17280: 'KeyTooLong',
  31249: 'Location31249',
  31254: 'Location31254',
  40323: 'Location40323',
  40324: 'Location40324',
  40414: 'Location40414',
  40415: 'Location40415',
  40573: 'Location40573',
} as const;

export type RefusalCode = keyof typeof codeNames;

/** An answer of the kind "no" that goes to the client with MongoDB's own code. */
export type Refusal = Error & {
  readonly code: RefusalCode;
  readonly extra: Readonly<Record<string, unknown>>;
};

/** Makes a refusal to throw. `extra` is added to the error document (keyPattern and keyValue of a duplicate key). */
export function refusal(
  code: RefusalCode,
  message: string,
  extra: Readonly<Record<string, unknown>> = {},
): Refusal {
  return Object.assign(new Error(message), { code, extra });
}

export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && 'code' in error && 'extra' in error;
}

export function codeNameOf(code: RefusalCode): string {
  return codeNames[code];
}

/** The error document of a command that failed; an unforeseen error becomes InternalError, never an empty result. */
export function errorDocument(error: unknown): Record<string, unknown> {
  if (isRefusal(error))
    return {
      ok: 0,
      errmsg: error.message,
      code: error.code,
      codeName: codeNameOf(error.code),
      ...error.extra,
    };
  const message = error instanceof Error ? error.message : String(error);
  return { ok: 0, errmsg: `the embedded store failed: ${message}`, code: 1, codeName: 'InternalError' };
}
