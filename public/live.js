// Keeps a page up to date: the live connection says which panels changed, and they are fetched again over HTTP.
// Every page works without this file.
'use strict';

(() => {
  const find = (selector) => document.querySelector(selector);
  const findAll = (selector, within = document) => [...within.querySelectorAll(selector)];

  /** Room to the version that the page shows of it. */
  const rooms = new Map(
    findAll('[data-live-room]').map(({ dataset }) => [dataset.liveRoom, Number(dataset.liveVersion)]),
  );
  if (rooms.size === 0) return;

  const words = JSON.parse(find('[data-live-words]')?.dataset.liveWords ?? '{}');
  const lookUpToken = find('[data-live-token]')?.dataset.liveToken;
  const line = find('[data-connection]');
  const announcer = find('[data-announce]');

  // milliseconds; spread out, so that a room full of people does not ask in the same instant
  const spread = { change: 600, first: 300, catchUp: 2000 };
  const silence = 3000;
  const glow = 5000;

  /* The line at the foot. */

  let silent;

  function show(state) {
    clearTimeout(silent);
    silent = undefined;
    if (!line) return;
    line.hidden = state === null;
    line.dataset.state = state ?? '';
  }

  function showOfflineSoon() {
    silent ??= setTimeout(() => show('offline'), silence);
  }

  /* Fetching. */

  /** Panel name to whoever's act it was. */
  const wanted = new Map();
  const etags = new Map();
  let waiting;
  let fetching = false;
  let failures = 0;

  function want(names, { by, within }) {
    for (const { dataset } of findAll('[data-panel][data-href]'))
      if (names === 'all' || names.includes(dataset.panel)) wanted.set(dataset.panel, by);
    fetchSoon(within);
  }

  function fetchSoon(within) {
    if (wanted.size === 0 || fetching) return settled();
    waiting ??= setTimeout(fetchWanted, Math.random() * within);
  }

  async function fetchWanted() {
    waiting = undefined;
    fetching = true;
    const batch = [...wanted];
    wanted.clear();
    const failed = await Promise.all(
      batch.map(async ([name, by]) => ((await refresh(name, by)) ? null : [name, by])),
    );
    for (const again of failed) if (again && !wanted.has(again[0])) wanted.set(...again);
    failures = failed.some(Boolean) ? failures + 1 : 0;
    fetching = false;
    fetchSoon(failures === 0 ? spread.change : Math.min(30_000, 1000 * 2 ** failures));
  }

  function settled() {
    if (!fetching && wanted.size === 0 && socket?.connected && silent === undefined) show(null);
  }

  /** Whether it need not be asked for again. */
  async function refresh(name, by) {
    const section = find(`[data-panel="${name}"]`);
    try {
      const { href } = section.dataset;
      const headers = etags.has(href) ? { 'If-None-Match': etags.get(href) } : {};
      const response = await fetch(href, { headers, cache: 'no-store', redirect: 'manual' });
      if (response.status === 401 || response.type === 'opaqueredirect') signedOut();
      if (response.status === 429 || response.status >= 500) return false;
      if (response.ok) take(name, await response.text(), by);
      if (response.ok) etags.set(href, response.headers.get('ETag') ?? '');
      return true;
    } catch {
      return false;
    }
  }

  /* Putting it in place. */

  function take(name, html, by) {
    const section = find(`[data-panel="${name}"]`);
    const fresh = new DOMParser().parseFromString(html, 'text/html').querySelector(`[data-panel="${name}"]`);
    if (!fresh) return;
    const same = bare(section) === bare(fresh);
    if (isBusy(section)) return same ? undefined : offer(section, fresh, by);
    put(section, fresh);
    if (!same) mark(fresh, by);
  }

  /** What can be seen of a panel, whatever the reader has opened and the forms carry unseen. */
  function bare(section) {
    const copy = section.cloneNode(true);
    for (const part of findAll('input[type=hidden], .panel__arrival, [data-waiting]', copy)) part.remove();
    for (const details of findAll('details', copy)) details.removeAttribute('open');
    return copy.innerHTML.replace(/\s+/g, ' ');
  }

  const controls = 'input:not([type=hidden]), textarea, select';

  function isTouched(field) {
    if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked;
    if (field.tagName !== 'SELECT') return field.value !== field.defaultValue;
    const preset = [...field.options].findIndex((option) => option.defaultSelected);
    return field.selectedIndex !== Math.max(preset, 0);
  }

  const isInUse = (form) => form.contains(document.activeElement) || findAll(controls, form).some(isTouched);
  const isBusy = (section) => findAll('form', section).some(isInUse);

  function put(section, fresh) {
    for (const { id } of findAll('details[open][id]', section)) {
      const opened = fresh.querySelector(`#${CSS.escape(id)}`);
      if (opened) opened.open = true;
    }
    const link = section.contains(document.activeElement) && document.activeElement.getAttribute('href');
    section.replaceWith(fresh);
    if (link) fresh.querySelector(`[href="${CSS.escape(link)}"]`)?.focus({ preventScroll: true });
  }

  function mark(section, by) {
    const who = words.by?.[by];
    const arrival = section.querySelector('.panel__arrival');
    if (arrival) arrival.textContent = who ? words.arrivedBy.replace('{who}', who) : words.arrived;
    section.classList.add('panel--arrived');
    setTimeout(() => section.classList.remove('panel--arrived'), glow);
    announce(words.announced, section);
  }

  function announce(sentence, section) {
    const title = section.querySelector('h2')?.textContent.trim() ?? '';
    if (announcer) announcer.textContent = sentence.replace('{title}', title);
  }

  /** Somebody is at work in the panel: it stays as it is until they ask for the new one. */
  function offer(section, fresh, by) {
    section.querySelector('[data-waiting]')?.remove();
    const bar = document.createElement('p');
    bar.className = 'notice notice--info';
    bar.dataset.waiting = '';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button--plain';
    button.textContent = words.show;
    button.addEventListener('click', () => {
      keepForms(section, fresh);
      put(section, fresh);
      mark(fresh, by);
      fresh.tabIndex = -1;
      fresh.focus({ preventScroll: true });
    });
    const body = document.createElement('span');
    body.className = 'notice__body';
    body.append(`${words.changed} `, button);
    bar.append(body);
    const head = section.querySelector('.panel__head');
    if (head) head.after(bar);
    else section.prepend(bar);
    announce(words.announcedWaiting, section);
  }

  /** A form with typed words goes over as it is; it still says what it was shown, so that the server can tell. */
  function keepForms(section, fresh) {
    for (const form of findAll('form', section).filter(isInUse)) {
      const twin = findAll('form', fresh).find(
        (other) => other.getAttribute('action') === form.getAttribute('action'),
      );
      if (twin) twin.replaceWith(form);
      else fresh.append(form);
    }
  }

  /* The connection. */

  let socket;
  let wasLost = false;

  function connect() {
    const auth = lookUpToken ? { lookUpToken } : {};
    // polling where a web socket does not get through
    const transports = { transports: ['websocket', 'polling'], tryAllTransports: true };
    socket = window.io({ path: '/live', auth, reconnectionDelayMax: 20_000, ...transports });
    socket.on('connect', joinAll);
    socket.on('changed', hear);
    socket.on('left', leave);
    socket.on('disconnect', (reason) => {
      if (reason === 'io server disconnect') signedOut();
      else if (reason !== 'io client disconnect') lost();
    });
    socket.on('connect_error', (error) => {
      if (error.message === 'signed-out') return signedOut();
      lost();
      if (!socket.active) setTimeout(() => socket.connect(), 5000 * (1 + Math.random()));
    });
  }

  function joinAll() {
    const within = wasLost ? spread.catchUp : spread.first;
    clearTimeout(silent);
    silent = undefined;
    wasLost = false;
    if (line && !line.hidden) show('catching-up');
    let open = rooms.size;
    for (const room of rooms.keys())
      socket.emit('join', { room }, (answer) => {
        open -= 1;
        if (!answer.ok) rooms.delete(room);
        else if (answer.version !== rooms.get(room)) {
          rooms.set(room, answer.version);
          want('all', { within });
        }
        if (open === 0) settled();
      });
  }

  function hear({ room, version, panels, by }) {
    if (!rooms.has(room) || version <= rooms.get(room)) return;
    rooms.set(room, version);
    want(panels, { by, within: spread.change });
  }

  /** The right to hear of this is gone; the server knows best what may still be shown. */
  function leave({ room }) {
    rooms.delete(room);
    if (!findAll('form').some((form) => findAll(controls, form).some(isTouched))) return location.reload();
    const notice = document.createElement('p');
    notice.className = 'notice notice--info';
    notice.setAttribute('role', 'status');
    notice.textContent = words.left;
    find('main')?.prepend(notice);
  }

  function lost() {
    wasLost = true;
    showOfflineSoon();
  }

  function signedOut() {
    socket.disconnect();
    wanted.clear();
    show('signed-out');
  }

  // after everything else of the page
  function begin() {
    const script = document.createElement('script');
    script.src = '/live/socket.io.min.js';
    script.addEventListener('load', connect);
    document.head.append(script);
  }

  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin);
})();
