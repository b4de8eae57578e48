/** 劳动人事争议仲裁委员会 with the districts it is in charge of. */
import { Schema } from 'mongoose';
import type { CommissionEntry } from '../server/disputes/directory.ts';

export type CommissionRecord = Omit<CommissionEntry, 'id'> & { readonly _id: string };

const text = { type: String, required: true } as const;

export const commissionSchema = new Schema<CommissionRecord>(
  {
    _id: text,
    name: text,
    shortName: text,
    districts: { type: [String], required: true },
    address: text,
    telephone: text,
    openingHours: text,
  },
  {
    collection: 'commissions',
    versionKey: false,
    minimize: false,
    strict: 'throw',
    autoIndex: false,
    id: false,
  },
);

commissionSchema.index({ name: 1 }, { unique: true });
commissionSchema.index({ districts: 1 });
