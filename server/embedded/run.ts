import type { Context } from './commands/request.ts';
import { checkFields } from './commands/request.ts';
import { commandNamed } from './commands/table.ts';
import { encodeDocument } from './bson/decode.ts';
import { errorDocument, isRefusal } from './refusal.ts';
import type { Request } from './wire.ts';

/** Runs one command; throws what it refuses. */
export function runCommand(context: Context, request: Request): Buffer {
  const command = commandNamed(request.name);
  checkFields(request, command);
  return command.run(context, request);
}

/** Runs one command and makes a refusal its answer; what is no refusal is thrown on. */
export function answerCommand(context: Context, request: Request): Buffer {
  try {
    return runCommand(context, request);
  } catch (error) {
    if (isRefusal(error)) return encodeError(error);
    throw error;
  }
}

export function encodeError(error: unknown): Buffer {
  return encodeDocument(errorDocument(error));
}
