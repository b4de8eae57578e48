/**
 * Decisions that wait for storage while the world moves on. A commit, a changed right or a sign-out spoils those
 * that rest on older facts; they are then decided once more.
 */
export interface Subject {
  readonly number: string | null;
  readonly accountId: string | null;
  readonly sessionId: string | null;
}

export interface Attempts {
  /** Reads the facts of a decision, again and again until nothing changed meanwhile. */
  read<Facts>(subject: Subject, facts: () => Promise<Facts>): Promise<Facts>;
  /** Spoils the decisions under way about a dispute, an account or a session. */
  spoil(about: Partial<Subject>): void;
}

interface Attempt {
  readonly subject: Subject;
  spoiled: boolean;
}

export function makeAttempts(): Attempts {
  const underWay = new Set<Attempt>();
  return {
    async read(subject, facts) {
      for (;;) {
        const attempt: Attempt = { subject, spoiled: false };
        underWay.add(attempt);
        const read = await facts().finally(() => underWay.delete(attempt));
        if (!attempt.spoiled) return read;
      }
    },
    spoil(about) {
      for (const attempt of underWay) if (concerns(attempt.subject, about)) attempt.spoiled = true;
    },
  };
}

function concerns(subject: Subject, about: Partial<Subject>): boolean {
  const keys = ['number', 'accountId', 'sessionId'] as const;
  return keys.some((key) => typeof about[key] === 'string' && about[key] === subject[key]);
}
