/** The questions about somebody who comes into a running case: what papers name it by and where they reach it (规则 29). */
import type { NewcomerGiven } from '../../../server/disputes/commands/incidents/joining.ts';
import { respondentGrounds } from '../../../server/disputes/commands/incidents/joining.ts';
import type { PartyKind } from '../../../server/disputes/dispute.ts';
import { joinderGrounds } from '../../../server/law/grounds.ts';
import { readCreditCode } from '../application/creditCode.ts';
import { readIdentityNumber } from '../application/identityNumber.ts';
import { readCompanyName, readPersonName } from '../application/names.ts';
import type { Read as Reading } from '../application/reading.ts';
import { readTelephone } from '../application/telephone.ts';
import { labelled } from '../choicesOf.ts';
import type { Faults, FormView } from '../commandForm.ts';
import { choice, line, optional } from '../fields.ts';
import type { Choice, Field } from '../fields.ts';

const kinds = ['employer', 'worker', 'other'] as const satisfies readonly PartyKind[];

/** Which ground of the law makes somebody a joint respondent. */
export const groundChoices: readonly Choice<(typeof respondentGrounds)[number]>[] = respondentGrounds.map(
  (value) => ({ value, label: joinderGrounds[value].label }),
);

const ask = (name: string, more: object = {}) => ({
  label: { key: `forms.newcomer.${name}`, params: {} },
  ...more,
});
const hint = (name: string) => ({ hint: { key: `forms.newcomer.${name}.hint`, params: {} } });

/** The fields; `name` may be known from the request. */
export function newcomerFields({ today }: FormView, name = '') {
  return {
    kind: choice(labelled('partyKind', kinds), ask('kind')),
    name: line(ask('name', { initial: name, ...hint('name') })),
    creditCode: optional(readBy(ask('creditCode', hint('creditCode')), readCreditCode)),
    legalRepresentative: optional(line(ask('legalRepresentative'))),
    identityNumber: optional(
      readBy(ask('identityNumber', hint('identityNumber')), (text) => readIdentityNumber(text, today)),
    ),
    telephone: optional(readBy(ask('telephone'), readTelephone)),
    address: line(ask('address', hint('address'))),
  };
}

export interface NewcomerTyped {
  readonly kind: PartyKind;
  readonly name: string;
  readonly creditCode: string | null;
  readonly legalRepresentative: string | null;
  readonly identityNumber: string | null;
  readonly telephone: string | null;
  readonly address: string | null;
}

/** As the command takes it: a person has a number of its own, a unit a code and somebody who represents it. */
export function newcomerGiven(typed: NewcomerTyped): NewcomerGiven {
  const { kind, name, creditCode, legalRepresentative, identityNumber, telephone, address } = typed;
  const isPerson = kind === 'worker';
  return {
    kind,
    name,
    creditCode: isPerson ? null : creditCode,
    legalRepresentative: isPerson ? null : legalRepresentative,
    personal: {
      identityNumber: kind === 'employer' ? null : identityNumber,
      telephone,
      address,
      bankAccount: null,
    },
  };
}

/** Names as they stand on a card or a licence. */
export function newcomerFaults({ kind, name }: Pick<NewcomerTyped, 'kind' | 'name'>): Faults {
  const missing = 'forms.fault.missing';
  const read = kind === 'worker' ? readPersonName(name, missing) : readCompanyName(name, missing);
  return 'fault' in read ? { name: { key: read.fault, params: read.params ?? {} } } : {};
}

/** One line, read as the application's own pages read it. */
function readBy(asked: object, reader: (text: string) => Reading<string>): Field<string> {
  const field = line(asked);
  return {
    ...field,
    read(typed) {
      const text = field.read(typed);
      if (!text.ok) return text;
      const read = reader(text.value);
      return 'fault' in read
        ? { ok: false, fault: { key: read.fault, params: read.params ?? {} } }
        : { ok: true, value: read.value };
    },
  };
}
