/** How often a socket may speak: a number of messages at once, and so many more each second. */
export interface BucketParts {
  readonly burst: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly now: () => number;
}

/** Gives a function that says whether one more message is still within the bound. */
export function makeBucket({ burst, perSecond, now }: BucketParts): () => boolean {
  let left = burst;
  let filledAt = now();
  return () => {
    const at = now();
    left = Math.min(burst, left + ((at - filledAt) / 1000) * perSecond);
    filledAt = at;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
