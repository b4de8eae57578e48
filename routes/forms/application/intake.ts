import type { Actor } from '../../../server/disputes/actor.ts';
import type { Directory } from '../../../server/disputes/directory.ts';
import type { IntakeChannel } from '../../../server/disputes/dispute.ts';
import type { ClosureKind } from '../../../server/law/closureKinds.ts';
import type { FilingProcedure } from '../../../server/disputes/stages.ts';
import { addYears } from '../../../server/law/localDate.ts';
import type { LocalDate } from '../../../server/law/localDate.ts';
import { dayOf } from '../dayOf.ts';
import type { IntakeAnswer } from './answers.ts';
import { readDay } from './day.ts';
import { districtName } from './places.ts';
import type { Asked, Field, Question, Writing } from './question.ts';
import { oneOf, optional, optionalWords, textIn, together } from './reading.ts';
import type { Parsed, Read } from './reading.ts';

/** A unit for which somebody may enter applications. */
export interface DeskUnit {
  readonly id: string;
  readonly procedure: FilingProcedure;
  readonly name: string;
  readonly districts: readonly string[];
}

/** How an application comes to a desk; what is filed online is not entered here. */
const channels = [
  'window',
  'streetReferral',
  'courtPlatform',
  'hotline',
] as const satisfies readonly IntakeChannel[];
const closures = [
  'award',
  'mediationStatement',
  'withdrawn',
  'settledAndWithdrawn',
  'deemedWithdrawn',
  'cancelled',
] as const satisfies readonly ClosureKind[];
const mostNumber = 60;

/** The units of somebody's grants: bodies for mediators and their heads, commissions for clerks. */
export function deskUnitsOf(actor: Actor | null, directory: Directory): readonly DeskUnit[] {
  const units = (actor?.grants ?? []).map(({ role, unitId }) => {
    if (unitId === null) return null;
    if (role === 'clerk') return commissionUnit(directory, unitId);
    return role === 'mediator' || role === 'bodyHead' ? bodyUnit(directory, unitId) : null;
  });
  const found = units.filter((unit) => unit !== null);
  return found.filter(({ id }, index) => found.findIndex((other) => other.id === id) === index);
}

function bodyUnit(directory: Directory, unitId: string): DeskUnit | null {
  const body = directory.body(unitId);
  return body ? { id: body.id, procedure: 'mediation', name: body.name, districts: [body.district] } : null;
}

function commissionUnit(directory: Directory, unitId: string): DeskUnit | null {
  const commission = directory.commission(unitId);
  if (commission === undefined) return null;
  const { id, name, districts } = commission;
  return { id, procedure: 'arbitration', name, districts };
}

/** How and when the application came in: asked of desks alone. */
export const intakeQuestion: Question = {
  fields: (writing) => [
    ...unitFields(writing),
    {
      kind: 'radios',
      name: 'channel',
      label: writing.t('application.intake.channel'),
      choices: channels.map((value) => ({ value, label: writing.t(`labels.channel.${value}`) })),
    },
    {
      kind: 'date',
      name: 'receivedOn',
      label: writing.t('application.intake.receivedOn'),
      hint: writing.t('application.intake.receivedOnHint'),
    },
    {
      name: 'externalNumber',
      label: writing.t('application.intake.externalNumber'),
      hint: writing.t('application.intake.externalNumberHint'),
      optional: true,
      width: 20,
      maxlength: 80,
    },
    {
      kind: 'date',
      name: 'returnOn',
      label: writing.t('application.intake.returnOn'),
      hint: writing.t('application.intake.returnOnHint'),
      optional: true,
    },
    {
      name: 'formerNumber',
      label: writing.t('application.intake.formerNumber'),
      hint: writing.t('application.intake.formerNumberHint'),
      optional: true,
      width: 20,
      maxlength: 80,
    },
    {
      kind: 'select',
      name: 'formerClosure',
      label: writing.t('application.intake.formerClosure'),
      optional: true,
      choices: closures.map((value) => ({ value, label: writing.t(`labels.closureKind.${value}`) })),
    },
  ],
  typed({ intake }, { actor, directory, today }) {
    const [unit] = deskUnitsOf(actor, directory);
    return {
      unitId: intake?.unitId ?? unit?.id ?? '',
      district: intake?.district ?? '',
      channel: intake?.channel ?? 'window',
      receivedOn: intake?.receivedOn ?? today,
      externalNumber: intake?.externalNumber ?? '',
      returnOn: intake?.returnOn ?? '',
      formerNumber: intake?.formerNumber ?? '',
      formerClosure: intake?.formerClosure ?? '',
    };
  },
  parse(body, asked) {
    const unit = readUnit(textIn(body, 'unitId'), asked);
    const read = together({
      unitId: unit,
      district: readDistrict(textIn(body, 'district'), 'value' in unit ? unit.value : null),
      channel: oneOf(textIn(body, 'channel'), { choices: channels, missing: 'application.fault.channel' }),
      receivedOn: readReceived(dayOf(body, 'receivedOn'), asked.today),
      externalNumber: optionalWords(textIn(body, 'externalNumber'), mostNumber),
      returnOn: optional(dayOf(body, 'returnOn'), (text) => readDay(text)),
      formerNumber: optionalWords(textIn(body, 'formerNumber'), mostNumber),
      formerClosure: optional(textIn(body, 'formerClosure'), (text) =>
        oneOf(text, { choices: closures, missing: 'application.fault.formerClosure' }),
      ),
    });
    return 'faults' in read ? read : whole({ ...read.value, unitId: read.value.unitId.id });
  },
};

function unitFields({ t, actor, directory }: Writing): readonly Field[] {
  const units = deskUnitsOf(actor, directory);
  const districts = [...new Set(units.flatMap((unit) => unit.districts))];
  const asksUnit: readonly Field[] =
    units.length > 1
      ? [
          {
            kind: 'select',
            name: 'unitId',
            label: t('application.intake.unit'),
            choices: units.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]
      : [];
  const asksDistrict: readonly Field[] = units.some((unit) => unit.districts.length > 1)
    ? [
        {
          kind: 'select',
          name: 'district',
          label: t('application.intake.district'),
          choices: districts.map((code) => ({ value: code, label: districtName(directory, code) })),
        },
      ]
    : [];
  return [...asksUnit, ...asksDistrict];
}

function readUnit(text: string, { actor, directory }: Asked): Read<DeskUnit> {
  const units = deskUnitsOf(actor, directory);
  const chosen = units.length === 1 && text === '' ? units[0] : units.find(({ id }) => id === text);
  return chosen === undefined ? { fault: 'application.fault.unit' } : { value: chosen };
}

function readDistrict(text: string, unit: DeskUnit | null): Read<string> {
  if (unit === null) return { value: '' };
  const [only] = unit.districts;
  if (unit.districts.length === 1 && only !== undefined) return { value: only };
  return oneOf(text, { choices: unit.districts, missing: 'application.fault.district' });
}

/** Not to come, and not so long ago that it must be a slip: nobody keeps an application for a year. */
function readReceived(text: string, today: LocalDate): Read<LocalDate> {
  const read = readDay(text, { notAfter: today });
  if ('fault' in read || read.value >= addYears(today, -1)) return read;
  return { fault: 'application.fault.receivedLongAgo' };
}

/** What the fields say of each other. */
function whole(intake: IntakeAnswer): Parsed<{ readonly intake: IntakeAnswer }> {
  const { channel, externalNumber, returnOn, receivedOn, formerNumber, formerClosure } = intake;
  if (channel === 'courtPlatform' && externalNumber === null)
    return { faults: { externalNumber: { fault: 'application.fault.externalNumber' } } };
  if (returnOn !== null && returnOn < receivedOn)
    return { faults: { returnOn: { fault: 'application.fault.returnBeforeReceipt' } } };
  if (formerNumber !== null && formerClosure === null)
    return { faults: { formerClosure: { fault: 'application.fault.formerClosure' } } };
  if (formerNumber === null && formerClosure !== null)
    return { faults: { formerNumber: { fault: 'application.fault.formerNumber' } } };
  return { value: { intake } };
}
