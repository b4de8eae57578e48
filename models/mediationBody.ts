/** 调解组织 of the city, its departments, districts and streets. */
import { Schema } from 'mongoose';
import type { BodyEntry } from '../server/disputes/directory.ts';

export type MediationBodyRecord = Omit<BodyEntry, 'id'> & { readonly _id: string };

const text = { type: String, required: true } as const;

export const mediationBodySchema = new Schema<MediationBodyRecord>(
  {
    _id: text,
    name: text,
    shortName: text,
    level: { type: String, enum: ['city', 'department', 'district', 'street'], required: true },
    district: text,
    street: { type: String, default: null },
    address: text,
    telephone: text,
    openingHours: text,
    active: { type: Boolean, required: true },
  },
  {
    collection: 'mediationBodies',
    versionKey: false,
    minimize: false,
    strict: 'throw',
    autoIndex: false,
    id: false,
  },
);

mediationBodySchema.index({ name: 1 }, { unique: true });
mediationBodySchema.index({ district: 1, name: 1 });
