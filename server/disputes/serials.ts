/** Numbers without gaps: counted per unit, kind and year. */
import type { Directory } from './directory.ts';

export type SerialKind = 'dispute' | 'mediation' | 'arbitration' | 'award' | 'agreementReview';

/** What is counted: `unitId` is a district for disputes, a body for mediations, a commission for the rest. */
export interface Serial {
  readonly unitId: string;
  readonly kind: SerialKind;
  readonly year: number;
}
export interface TakenSerial extends Serial {
  readonly n: number;
}

const characters: Readonly<Record<SerialKind, string>> = {
  dispute: '',
  mediation: '劳人调字',
  arbitration: '劳人仲案字',
  award: '劳人仲裁字',
  agreementReview: '劳人仲审字',
};

/** The number as it is written: 420106-2026-00012 for a dispute, 武昌劳人仲案字〔2026〕第00012号 for the rest. */
export function formatSerial(serial: TakenSerial, directory: Directory): string {
  const n = String(serial.n).padStart(5, '0');
  if (serial.kind === 'dispute') return `${serial.unitId}-${serial.year}-${n}`;
  const unit = directory.body(serial.unitId) ?? directory.commission(serial.unitId);
  if (unit === undefined) throw new Error(`No unit ${serial.unitId} to number for`);
  return `${unit.shortName}${characters[serial.kind]}〔${serial.year}〕第${n}号`;
}

/** The key under which a taken number is unique; sorts by n within its unit, kind and year. */
export function serialKey(serial: TakenSerial): string {
  return `${serialPrefix(serial)}${String(serial.n).padStart(8, '0')}`;
}

/** What the keys of one unit, kind and year begin with. */
export function serialPrefix(serial: Serial): string {
  return `${serial.unitId}/${serial.kind}/${serial.year}/`;
}
