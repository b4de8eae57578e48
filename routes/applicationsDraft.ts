/**
 * The half-filled application of a visitor, found by the token in a cookie that reaches the pages of the application
 * alone. Whoever files without an account gets no session.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import type { SealedText } from '../server/disputes/dispute.ts';
import type { Services } from '../server/services.ts';
import { noAnswers } from './forms/application/answers.ts';
import type { Answers } from './forms/application/answers.ts';

const cookieName = 'application';
const dayMs = 86_400_000;
export const draftDays = 30;
/** Once filed, the receipt can be opened again for a day: on a shared computer it should not lie about. */
export const receiptDays = 1;

export interface Draft {
  readonly id: string;
  readonly answers: Answers;
  /** The commandId under which it is filed: sent twice, filed once. */
  readonly commandId: string;
  /** The dispute's number, once filed. */
  readonly filedAs: string | null;
}

export type Drafts = ReturnType<typeof makeDrafts>;

export function makeDrafts({
  models,
  vault,
  clock,
  config,
}: Pick<Services, 'models' | 'vault' | 'clock' | 'config'>) {
  const { applicationDrafts } = models;
  const idOf = (token: string) => vault.hash('application draft', token);
  const inDays = (days: number) => new Date(clock.now().getTime() + days * dayMs);
  const sealed = (answers: Answers): SealedText => vault.seal(JSON.stringify(answers));

  return {
    /** The draft of this browser; null when there is none, it has expired, or another account began it. */
    async of(request: Request): Promise<Draft | null> {
      const token = (request.cookies as Record<string, unknown>)[cookieName];
      if (typeof token !== 'string' || token.length > 100) return null;
      const record = await applicationDrafts.findById(idOf(token)).lean();
      if (record === null || record.expiresAt <= clock.now()) return null;
      const answers: Answers = { ...noAnswers, ...(JSON.parse(vault.open(record.answers)) as Answers) };
      if (answers.accountId !== null && answers.accountId !== request.user?.account._id) return null;
      return { id: record._id, answers, commandId: record.commandId, filedAs: record.filedAs };
    },

    /** Begins a draft with what is known already and gives its token to the browser. */
    async begin(
      response: Response,
      begun: Pick<Answers, 'enteredBy' | 'accountId'> & Partial<Answers>,
    ): Promise<void> {
      const token = randomBytes(24).toString('base64url');
      await applicationDrafts.create({
        _id: idOf(token),
        answers: sealed({ ...noAnswers, ...begun }),
        commandId: randomUUID(),
        filedAs: null,
        expiresAt: inDays(draftDays),
      });
      response.cookie(cookieName, token, { ...cookieOptions(config), maxAge: draftDays * dayMs });
    },

    /** Writes answers that were given; a draft that has been filed meanwhile stays as it is. */
    async save({ id }: Draft, answers: Answers): Promise<void> {
      await applicationDrafts.updateOne(
        { _id: id, filedAs: null },
        { $set: { answers: sealed(answers), expiresAt: inDays(draftDays) } },
      );
    },

    /** Notes the number under which it was filed. The answers are in the dispute now and are not kept twice. */
    async markFiled({ id, answers: { enteredBy, accountId } }: Draft, number: string): Promise<void> {
      await applicationDrafts.updateOne(
        { _id: id },
        {
          $set: {
            answers: sealed({ ...noAnswers, enteredBy, accountId }),
            filedAs: number,
            expiresAt: inDays(receiptDays),
          },
        },
      );
    },

    /** Forgets the draft, in storage and in the browser. */
    async discard(draft: Draft | null, response: Response): Promise<void> {
      if (draft !== null) await applicationDrafts.deleteOne({ _id: draft.id });
      response.clearCookie(cookieName, cookieOptions(config));
    },
  };
}

function cookieOptions({ secureCookies }: Services['config']) {
  return { httpOnly: true, sameSite: 'lax', secure: secureCookies, path: '/applications' } as const;
}
