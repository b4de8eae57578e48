import type { LocalDate } from '../../../server/law/localDate.ts';
import type { Answers, PartyAnswer, Side } from './answers.ts';
import { readCreditCode } from './creditCode.ts';
import { readIdentityNumber } from './identityNumber.ts';
import { readCompanyName, readPersonName } from './names.ts';
import type { Field, Typed, Writing } from './question.ts';
import { isTicked, optional, optionalWords, textIn, together, words } from './reading.ts';
import type { Body, Parsed, Read } from './reading.ts';
import { readMobile, readTelephone } from './telephone.ts';

export type PartyPosition = 'applicant' | 'respondent';

/** More than these sign one paper together and bring it to the window. */
export const mostParties: Readonly<Record<PartyPosition, number>> = { applicant: 50, respondent: 10 };
const mostAddress = 200;

/** Whom a page asks about, and how much must be known of them. */
export interface PartyAsked {
  readonly position: PartyPosition;
  readonly kind: Side;
  /** Those who file for themselves know their own number; of the other side, or from paper, it may be missing. */
  readonly enteredBy: Answers['enteredBy'];
}

const isOwn = ({ position, enteredBy }: PartyAsked) => position === 'applicant' && enteredBy === 'filer';

export function partyFields(asked: PartyAsked, writing: Writing): readonly Field[] {
  return asked.kind === 'worker' ? workerFields(asked, writing) : employerFields(asked, writing);
}

function workerFields(asked: PartyAsked, { t }: Writing): readonly Field[] {
  const own = isOwn(asked);
  return [
    {
      name: 'name',
      label: t('application.party.name'),
      hint: t('application.party.nameHint'),
      width: 12,
      autocomplete: own ? 'name' : 'off',
      maxlength: 60,
    },
    {
      name: 'identityNumber',
      label: t('application.party.identity'),
      ...(own && { hint: t('application.party.identityHint') }),
      optional: !own,
      width: 20,
      autocomplete: 'off',
      spellcheck: false,
      maxlength: 30,
    },
    ...(own
      ? [
          {
            kind: 'checkboxes',
            name: 'without',
            label: t('application.party.without'),
            choices: [
              {
                value: 'identityNumber',
                label: t('application.party.withoutNumber'),
                hint: t('application.party.withoutHint'),
              },
            ],
          } as const,
        ]
      : []),
    telephoneField(
      asked,
      t('application.party.mobile'),
      t(own ? 'application.party.mobileHint' : 'application.party.otherPhoneHint'),
    ),
    addressField(
      asked,
      t(own ? 'application.party.address' : 'application.party.otherAddress'),
      t(own ? 'application.party.addressHint' : 'application.party.workerAddressHint'),
    ),
  ];
}

function employerFields(asked: PartyAsked, { t }: Writing): readonly Field[] {
  return [
    {
      name: 'name',
      label: t('application.party.company'),
      hint: t('application.party.companyHint'),
      autocomplete: isOwn(asked) ? 'organization' : 'off',
      maxlength: 120,
    },
    {
      name: 'creditCode',
      label: t('application.party.creditCode'),
      hint: t('application.party.creditCodeHint'),
      optional: true,
      width: 20,
      autocomplete: 'off',
      spellcheck: false,
      maxlength: 30,
    },
    {
      name: 'legalRepresentative',
      label: t('application.party.representative'),
      hint: t('application.party.representativeHint'),
      optional: !isOwn(asked),
      width: 12,
      autocomplete: 'off',
      maxlength: 60,
    },
    telephoneField(asked, t('application.party.telephone'), t('application.party.telephoneHint')),
    addressField(asked, t('application.party.companyAddress'), t('application.party.companyAddressHint')),
  ];
}

function telephoneField(asked: PartyAsked, label: string, hint: string): Field {
  return {
    name: 'telephone',
    label,
    hint,
    type: 'tel',
    inputmode: 'tel',
    optional: !isOwn(asked),
    width: 12,
    autocomplete: isOwn(asked) ? 'tel' : 'off',
    maxlength: 30,
  };
}

function addressField(asked: PartyAsked, label: string, hint: string): Field {
  return {
    name: 'address',
    label,
    hint,
    autocomplete: isOwn(asked) ? 'street-address' : 'off',
    maxlength: 300,
  };
}

export function typedParty(party: PartyAnswer): Typed {
  const shared = { name: party.name, telephone: party.telephone ?? '', address: party.address ?? '' };
  if (party.kind === 'employer')
    return {
      ...shared,
      creditCode: party.creditCode ?? '',
      legalRepresentative: party.legalRepresentative ?? '',
    };
  return {
    ...shared,
    identityNumber: party.identityNumber ?? '',
    without: party.identityNumber === null ? ['identityNumber'] : [],
  };
}

/** One party as typed. */
export function parseParty(
  body: Body,
  asked: PartyAsked & { readonly id: string; readonly today: LocalDate },
): Parsed<PartyAnswer> {
  return asked.kind === 'worker' ? parseWorker(body, asked) : parseEmployer(body, asked);
}

type Given = PartyAsked & { readonly id: string; readonly today: LocalDate };

function parseWorker(body: Body, asked: Given): Parsed<PartyAnswer> {
  const read = together({
    name: readPersonName(textIn(body, 'name'), 'application.fault.nameMissing'),
    identityNumber: identityIn(body, asked),
    telephone: isOwn(asked)
      ? readMobile(textIn(body, 'telephone'))
      : optional(textIn(body, 'telephone'), readTelephone),
    address: addressIn(body, asked),
  });
  return 'faults' in read ? read : { value: { id: asked.id, kind: 'worker', ...read.value } };
}

/** Foreigners and people of Hong Kong, Macao and Taiwan show another paper when the application is received. */
function identityIn(body: Body, asked: Given): Read<string | null> {
  const typed = textIn(body, 'identityNumber');
  const mayLack = !isOwn(asked) || isTicked(body, 'without', 'identityNumber');
  if (mayLack && typed === '') return { value: null };
  return readIdentityNumber(typed, asked.today);
}

function parseEmployer(body: Body, asked: Given): Parsed<PartyAnswer> {
  const representative = textIn(body, 'legalRepresentative');
  const missing = 'application.fault.representativeMissing';
  const read = together({
    name: readCompanyName(textIn(body, 'name'), 'application.fault.companyMissing'),
    creditCode: optional(textIn(body, 'creditCode'), readCreditCode),
    legalRepresentative: isOwn(asked)
      ? readPersonName(representative, missing)
      : optional(representative, (text) => readPersonName(text, missing)),
    telephone: isOwn(asked)
      ? readTelephone(textIn(body, 'telephone'))
      : optional(textIn(body, 'telephone'), readTelephone),
    address: addressIn(body, asked),
  });
  return 'faults' in read ? read : { value: { id: asked.id, kind: 'employer', ...read.value } };
}

/** Papers are delivered to it, so an address is asked of both sides (调仲法 28); a worker's may not be known to the firm. */
function addressIn(body: Body, { position, kind }: PartyAsked): Read<string | null> {
  const text = textIn(body, 'address').replace(/\s+/g, ' ');
  if (position === 'respondent' && kind === 'worker') return optionalWords(text, mostAddress);
  return words(text, { missing: `application.fault.addressMissing.${position}`, most: mostAddress });
}
