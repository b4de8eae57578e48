/** Accounts of people: parties sign up themselves, staff are invited by an administrator. */
import { Schema } from 'mongoose';
import type { Grant } from '../server/disputes/actor.ts';
import type { SealedText } from '../server/disputes/dispute.ts';

export interface AccountRecord {
  readonly _id: string;
  /** Lower case; for the public their mobile number is not used, so that a list of accounts tells nothing. */
  readonly username: string;
  readonly name: string;
  /** null until an invitation has been taken up. */
  readonly passwordHash: string | null;
  readonly grants: readonly Grant[];
  readonly active: boolean;
  readonly telephone: SealedText | null;
  /** Keyed hash of the one-time link, and until when it holds. */
  readonly invitation: { readonly tokenHash: string; readonly expiresAt: Date } | null;
  /** Raised whenever rights or password change: sessions of an older one end. */
  readonly generation: number;
  readonly createdAt: Date;
}

export const accountSchema = new Schema<AccountRecord>(
  {
    _id: { type: String, required: true },
    username: { type: String, required: true },
    name: { type: String, required: true },
    passwordHash: { type: String, default: null },
    grants: { type: [{ _id: false, role: String, unitId: { type: String, default: null } }], required: true },
    active: { type: Boolean, required: true },
    telephone: { type: String, default: null },
    invitation: { type: Schema.Types.Mixed, default: null },
    generation: { type: Number, default: 0 },
    createdAt: { type: Date, required: true },
  },
  {
    collection: 'accounts',
    versionKey: false,
    minimize: false,
    strict: 'throw',
    autoIndex: false,
    id: false,
  },
);

accountSchema.index({ username: 1 }, { unique: true });
accountSchema.index({ 'grants.role': 1, username: 1 });
accountSchema.index({ 'grants.unitId': 1, username: 1 });
accountSchema.index({ 'invitation.tokenHash': 1 });
