import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import express from 'express';
import type { RequestHandler } from 'express';

const yearMs = 365 * 86_400_000;

export interface Assets {
  /** The address of a public file with its content's hash, so that it may be kept for a year. */
  address(path: string): string;
  readonly serve: RequestHandler;
}

/** Files of the public folder. In development (`fresh`) a changed file is hashed again. */
export function makeAssets(folder: string, { fresh = false }: { readonly fresh?: boolean } = {}): Assets {
  const hashes = new Map<string, string>();
  const hashOf = (path: string): string => {
    const known = fresh ? undefined : hashes.get(path);
    if (known !== undefined) return known;
    const hash = createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('base64url')
      .slice(0, 10);
    hashes.set(path, hash);
    return hash;
  };
  const serve = express.static(folder, { index: false, maxAge: yearMs, immutable: true, redirect: false });
  return { address: (path) => `${path}?v=${hashOf(path)}`, serve };
}
