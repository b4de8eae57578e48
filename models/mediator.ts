/** 调解员 (调仲法 11): the register, with the account each one signs in with. */
import { Schema } from 'mongoose';

export interface MediatorRecord {
  readonly _id: string;
  readonly name: string;
  readonly bodyId: string;
  readonly accountId: string;
  /** Number of the mediator's certificate; unique where given. */
  readonly certificateNumber: string | null;
  readonly fullTime: boolean;
  readonly active: boolean;
}

export const mediatorSchema = new Schema<MediatorRecord>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    bodyId: { type: String, required: true },
    accountId: { type: String, required: true },
    certificateNumber: { type: String, default: null },
    fullTime: { type: Boolean, required: true },
    active: { type: Boolean, required: true },
  },
  {
    collection: 'mediators',
    versionKey: false,
    minimize: false,
    strict: 'throw',
    autoIndex: false,
    id: false,
  },
);

mediatorSchema.index({ accountId: 1 }, { unique: true });
mediatorSchema.index({ bodyId: 1, name: 1 });
mediatorSchema.index({ certificateNumber: 1 });
