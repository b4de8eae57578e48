import { readPersonName } from './names.ts';
import type { Question } from './question.ts';
import { oneOf, textIn, together } from './reading.ts';

const powers = ['none', 'general', 'special'] as const;

/** 委托代理人: none, with general or with special powers (调仲法 24). */
export const agentQuestion: Question = {
  fields: ({ t, answers }) => [
    {
      kind: 'radios',
      name: 'powers',
      page: true,
      label: t(`application.agent.label.${answers.enteredBy}`),
      hint: t('application.agent.hint'),
      choices: powers.map((value) => ({
        value,
        label: t(`application.agent.${value}`),
        hint: t(`application.agent.${value}.hint`),
      })),
    },
    {
      name: 'agentName',
      label: t('application.agent.name'),
      hint: t('application.agent.nameHint'),
      width: 12,
      autocomplete: 'off',
      maxlength: 60,
    },
  ],
  typed({ agent }, { actor }) {
    const isAgent = actor?.grants.some(({ role }) => role === 'agent') ?? false;
    if (agent !== null) return { powers: agent.powers, agentName: agent.name ?? '' };
    return isAgent ? { powers: 'general', agentName: actor?.name ?? '' } : { powers: 'none', agentName: '' };
  },
  parse(body) {
    const chosen = oneOf(textIn(body, 'powers'), { choices: powers, missing: 'application.fault.powers' });
    if ('value' in chosen && chosen.value === 'none')
      return { value: { agent: { powers: 'none', name: null } } };
    const read = together({
      powers: chosen,
      agentName: readPersonName(textIn(body, 'agentName'), 'application.fault.agentName'),
    });
    if ('faults' in read) return read;
    return { value: { agent: { powers: read.value.powers, name: read.value.agentName } } };
  },
};
