import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dictionary, makeTranslate, paramsOf, pickLocale, translate } from '../server/locales/index.ts';

const strictly = makeTranslate({ dictionary, strict: true });
const chinese = dictionary['zh-CN'];
const english = dictionary.en;

describe('Texts in two languages', () => {
  it('has the same keys in Chinese and in English', () => {
    assert.deepEqual([...english.keys()].sort(), [...chinese.keys()].sort());
  });

  it('asks for the same parameters in both, so that no fact is lost in translation', () => {
    for (const [key, text] of chinese)
      assert.deepEqual(paramsOf(english.get(key) ?? ''), paramsOf(text), key);
  });

  it('leaves no text empty and no brace open', () => {
    for (const [key, text] of [...chinese, ...english]) {
      assert.notEqual(text.trim(), '', key);
      assert.equal(text.split('{').length, text.split('}').length, key);
    }
  });

  it('has every text that a page or a route names', () => {
    const missing = namedKeys(['views', 'routes', 'server']).filter(({ key }) => !chinese.has(key));
    assert.deepEqual(missing, []);
  });
});

describe('Looking a text up', () => {
  it('fills the parameters', () => {
    assert.equal(translate('zh-CN', 'common.faultsTitle', { n: 2 }), '有 2 处需要改正');
  });

  it('counts in English: one thing, two things', () => {
    assert.equal(translate('en', 'common.faultsTitle', { n: 1 }), '1 thing to correct');
    assert.equal(translate('en', 'common.faultsTitle', { n: 2 }), '2 things to correct');
  });

  it('throws for an unknown key or a forgotten parameter where it is strict', () => {
    assert.throws(() => strictly('zh-CN', 'common.noSuchText'), /No zh-CN text for "common.noSuchText"/);
    assert.throws(() => strictly('zh-CN', 'common.faultsTitle'), /needs the parameter "n"/);
  });

  it('shows the Chinese text where the English one is missing, and the page lives', () => {
    const half = { 'zh-CN': new Map([['area.key', '调解']]), en: new Map<string, string>() };
    assert.equal(makeTranslate({ dictionary: half, strict: false })('en', 'area.key'), '调解');
  });
});

describe('Choosing the language', () => {
  it('is Chinese unless something else was asked for', () => {
    assert.equal(pickLocale({}), 'zh-CN');
    assert.equal(pickLocale({ asked: 'fr', chosen: 'xx' }), 'zh-CN');
  });

  it('takes what is asked now before what was chosen earlier', () => {
    assert.equal(pickLocale({ asked: 'en', chosen: 'zh-CN' }), 'en');
    assert.equal(pickLocale({ chosen: 'en' }), 'en');
  });
});

interface NamedKey {
  readonly file: string;
  readonly key: string;
}

/** Every key written out in a call of `t('…')` or `translate(locale, '…')`; keys put together at run time are not seen here. */
function namedKeys(folders: readonly string[]): readonly NamedKey[] {
  return folders.flatMap(filesIn).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\b(?:t|translate)\((?:[\w.]+, )?'([a-z][\w]*\.[\w.]+)'/g)].map(
      (match) => ({
        file,
        key: match[1] ?? '',
      }),
    ),
  );
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ejs|ts)$/.test(name))
    .map((name) => join(folder, name));
}
