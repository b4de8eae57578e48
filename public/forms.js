// Small comforts for forms and lists. Every page works without this file.
'use strict';

const text =
  document.documentElement.lang === 'en'
    ? {
        sending: 'Sending…',
        restored: 'What did not get through last time has been put back. Please check it and submit again.',
        noNetwork:
          'There is no network. Nothing was sent and nothing is lost: press again once you are connected.',
      }
    : {
        sending: '正在提交…',
        restored: '上次没有交上的内容已经放回来了，请核对后再提交。',
        noNetwork: '现在没有网络，内容没有提交，都还在这一页。联网后请再按一次。',
      };

/* One press, one submission. */

const sent = new WeakSet();
const changed = new Set();

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post') return;
  if (sent.has(form)) return event.preventDefault();
  if (navigator.onLine === false) {
    event.preventDefault();
    return say(form, text.noNetwork);
  }
  sent.add(form);
  changed.delete(form);
  if (new URL(form.action).pathname === '/sign-out') attempt(() => sessionStorage.clear());
  else rememberSent(form);
  const button = event.submitter;
  if (!button) return;
  button.setAttribute('aria-disabled', 'true');
  button.dataset.label = button.textContent;
  // the width stays, so that nothing jumps under the finger
  button.textContent = text.sending;
});

addEventListener('pageshow', (event) => {
  if (!event.persisted) return;
  for (const button of document.querySelectorAll('[data-label]')) {
    button.textContent = button.dataset.label;
    button.removeAttribute('aria-disabled');
    delete button.dataset.label;
    sent.delete(button.form);
  }
});

function say(form, sentence) {
  let line = form.querySelector('[data-said]');
  if (!line) {
    line = document.createElement('p');
    line.dataset.said = '';
    line.className = 'field__error';
    line.setAttribute('role', 'alert');
    form.append(line);
  }
  line.textContent = sentence;
}

/* Leaving with words not yet sent. */

document.addEventListener('input', (event) => {
  const form = event.target.form;
  if (!form) return;
  if ('guard' in form.dataset) changed.add(form);
  if ('keep' in event.target.dataset) keep(event.target);
});

addEventListener('beforeunload', (event) => {
  if (changed.size > 0) event.preventDefault();
});

/* Long texts are kept in this tab until the server has accepted them: a lost sign-in or a failed answer loses nothing. */

const keyOf = (field) => `draft ${new URL(field.form.action).pathname} ${field.name}`;

function keep(field) {
  attempt(() => sessionStorage.setItem(keyOf(field), field.value));
}

function rememberSent(form) {
  const keys = [...form.querySelectorAll('[data-keep]')].map(keyOf);
  if (keys.length > 0)
    attempt(() => sessionStorage.setItem('sent', JSON.stringify({ from: location.pathname, keys })));
}

function forgetAccepted() {
  const last = JSON.parse(sessionStorage.getItem('sent') ?? 'null');
  if (!last) return;
  const interrupted = 'refused' in document.body.dataset || location.pathname === '/sign-in';
  const accepted = document.querySelector('[data-accepted]') !== null || location.pathname !== last.from;
  // an interrupted text waits for its form, through a new sign-in if need be
  if (!interrupted && accepted) for (const key of last.keys) sessionStorage.removeItem(key);
  if (interrupted || accepted) sessionStorage.removeItem('sent');
}

function restore(field) {
  const kept = sessionStorage.getItem(keyOf(field));
  if (!kept || field.value !== '') return;
  field.value = kept;
  const opening = field.closest('details');
  if (opening) opening.open = true;
  const line = document.createElement('p');
  line.className = 'field__hint';
  line.setAttribute('role', 'status');
  line.textContent = text.restored;
  field.parentElement.after(line);
}

// storage can be full or forbidden; typing must go on
function attempt(act) {
  try {
    act();
  } catch {}
}

attempt(forgetAccepted);
for (const field of document.querySelectorAll('textarea[data-keep]')) attempt(() => restore(field));

/* Keys: Ctrl+Enter submits; j, k and the arrows walk the first links of a list, where Enter opens. */

const isTyping = (target) => target.closest('input, textarea, select, [contenteditable]') !== null;
const steps = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.form) {
    event.preventDefault();
    return event.target.form.requestSubmit();
  }
  const step = steps[event.key];
  if (!step || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const table =
    event.target.closest('table[data-cursor]') ??
    (event.key.length === 1 && document.querySelector('table[data-cursor]'));
  if (table) walk(table, step, event);
});

function walk(table, step, event) {
  const links = [...table.querySelectorAll('tbody tr')].map((row) => row.querySelector('a')).filter(Boolean);
  const here = links.findIndex((link) => link.closest('tr').contains(document.activeElement));
  const next = links[here === -1 ? (step === 1 ? 0 : -1) : here + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/* Days typed in three boxes: a whole day pasted or typed into the first (2015-03-01, 20150301, 2015年3月1日) is shared out. */

document.addEventListener('change', (event) => {
  const first = event.target;
  if (!first.name?.endsWith('-year')) return;
  const whole = first.value.match(/^\s*(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?\s*$/);
  if (!whole) return;
  const [, ...values] = whole;
  for (const [index, part] of ['year', 'month', 'day'].entries()) {
    const box = first.form.elements[first.name.replace(/year$/, part)];
    if (box) box.value = values[index];
  }
});

/* What must be read first is where the keyboard starts; a link to a command opens it. */

document.querySelector('[data-focus]')?.focus({ preventScroll: false });

function openTarget() {
  const target =
    location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target && target.tagName === 'DETAILS') target.open = true;
}

addEventListener('hashchange', openTarget);
openTarget();
