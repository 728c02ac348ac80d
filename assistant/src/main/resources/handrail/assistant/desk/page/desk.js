// Keeps the page as it stands: news carry no words, so the page fetches itself again and swaps
// what has changed. Without this script the Refresh link does the same.
(() => {
  const regions = () => [...document.querySelectorAll('[data-live]')];
  if (!regions().length) return;
  const transcript = document.getElementById('transcript');
  const tab = crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2);
  const announce = text => { document.getElementById('announce').textContent = text; };
  const told = document.getElementById('told');
  const tell = text => { told.textContent = text; };
  const standing = root => root.querySelector('#standing strong')?.textContent ?? '';
  const title = document.title;
  const ids = (root, what) => new Set([...root.querySelectorAll(what)].map(node => node.dataset.row || node.id));
  const added = (fresh, what) => { const known = ids(document, what); return [...ids(fresh, what)].some(id => !known.has(id)); };

  const count = () => {
    const waiting = Number(document.getElementById('queue')?.dataset.waiting ?? 0);
    document.title = waiting ? `(${waiting}) ${title}` : title;
  };

  const isBeingUsed = region => [...region.querySelectorAll('textarea, input:not([type=hidden])')].some(box => box.value !== box.defaultValue)
    || (region.contains(document.activeElement) && !!document.activeElement.closest('form'));

  function swapRegion(old, fresh) {
    if (!fresh || old.innerHTML === fresh.innerHTML || isBeingUsed(old)) return;
    if (old.id === 'queue') { swapQueue(old, fresh); return; }
    const open = [...old.querySelectorAll('details[open]')].map(node => node.id);
    const focused = old.contains(document.activeElement) && document.activeElement.getAttribute('href');
    old.innerHTML = fresh.innerHTML;
    Object.assign(old.dataset, fresh.dataset);
    open.forEach(id => document.getElementById(id)?.setAttribute('open', ''));
    if (focused) [...old.querySelectorAll('a')].find(a => a.getAttribute('href') === focused)?.focus({ preventScroll: true });
  }

  // Hundreds of rows: only those that changed are touched, so that focus and place stay.
  function swapQueue(old, fresh) {
    Object.assign(old.dataset, fresh.dataset);
    const known = new Map([...old.querySelectorAll('[data-row]')].map(row => [row.dataset.row, row]));
    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    const href = focused?.getAttribute('href');
    fresh.querySelectorAll('[data-row]').forEach(row => {
      const same = known.get(row.dataset.row);
      if (same?.outerHTML === row.outerHTML) row.replaceWith(same.cloneNode(true));
    });
    const ids = root => [...root.children].map(child => child.id).join();
    if (ids(old) === ids(fresh)) [...fresh.children].forEach((group, at) => swapGroup(old.children[at], group));
    else old.replaceChildren(...fresh.children);
    if (href && document.activeElement !== focused) old.querySelector(`a[href="${CSS.escape(href)}"]`)?.focus({ preventScroll: true });
  }

  function swapGroup(before, group) {
    const list = before.querySelector('ul');
    const next = group.querySelector('ul');
    if (!list || !next) { if (before.innerHTML !== group.innerHTML) before.innerHTML = group.innerHTML; return; }
    before.querySelector('h2').innerHTML = group.querySelector('h2').innerHTML;
    const rows = new Map([...list.children].map(row => [row.dataset.row, row]));
    let place = list.firstElementChild;
    for (const row of [...next.children]) {
      const same = rows.get(row.dataset.row);
      rows.delete(row.dataset.row);
      const shown = same && same.outerHTML === row.outerHTML ? same : document.importNode(row, true);
      if (same && shown !== same) { if (place === same) place = same.nextElementSibling; same.remove(); }
      if (shown === place) place = place.nextElementSibling;
      else list.insertBefore(shown, place);
    }
    rows.forEach(gone => gone.remove());
  }

  // Typed words are never lost: what can no longer be sent stays to be copied.
  function swapActions(fresh) {
    const old = document.getElementById('actions');
    const next = fresh.getElementById('actions');
    if (!old || !next || old.dataset.state === next.dataset.state) return;
    old.dataset.state = next.dataset.state;
    const typed = part => [...part.querySelectorAll('textarea')].some(box => box.value);
    const hadFocus = old.contains(document.activeElement);
    if (!typed(old)) {
      tell(`${standing(fresh)}.`);
      old.innerHTML = next.innerHTML;
      if (hadFocus) told.focus({ preventScroll: true });
      return;
    }
    old.querySelectorAll('#write, .deeds > details').forEach(part => {
      if (next.querySelector(`#${part.getAttribute('id')}`)) return;
      if (!typed(part)) { part.remove(); return; }
      part.querySelectorAll('button').forEach(button => { button.disabled = true; });
      part.querySelectorAll('textarea').forEach(box => { box.readOnly = true; });
    });
    tell(`${standing(fresh)}. What you have typed is not sent. Copy it if you need it, then refresh.`);
  }

  function asked() {
    const search = document.getElementById('search');
    const headers = { Accept: 'text/html', 'X-Tab': tab };
    if (document.hidden) headers['X-Hidden'] = '1';
    return search?.elements.text.value.trim()
      ? fetch(search.action, { method: 'POST', headers, body: new URLSearchParams(new FormData(search)) })
      : fetch(search ? '/desk/handoffs' + location.search : `/desk/handoffs/${transcript.dataset.handoff}`, { headers });
  }

  // A row that nobody had, and a colleague has now.
  const taken = fresh => [...fresh.querySelectorAll('[data-row][data-holder]')].find(row => document.querySelector(`[data-row="${CSS.escape(row.dataset.row)}"]:not([data-holder])`));

  let soughtBefore = document.getElementById('search')?.elements.text.value.trim() ?? '';
  function tellFound(sought) {
    if (sought === soughtBefore) return;
    soughtBefore = sought;
    const found = [...document.querySelectorAll('#queue .count')].reduce((sum, count) => sum + Number(count.textContent), 0);
    announce(!sought ? '' : found ? `${found} found` : 'Nothing fits');
  }

  let round = 0;
  async function look() {
    const mine = ++round;
    const sought = document.getElementById('search')?.elements.text.value.trim() ?? '';
    const response = await asked();
    if (!response.ok || response.redirected) return;
    const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (mine !== round) return;
    const urgent = added(fresh, '[data-row][data-severity=now]');
    const forMe = added(fresh, '#group-mine [data-row].unread');
    const words = added(fresh, '#transcript .turn.citizen');
    const gone = taken(fresh);
    const changed = standing(document) !== standing(fresh);
    regions().forEach(region => swapRegion(region, fresh.getElementById(region.id)));
    if (changed) announce(standing(fresh));
    swapActions(fresh);
    tellFound(sought);
    const seen = transcript?.dataset.seen;
    if (seen) document.querySelectorAll('input[name=seen]').forEach(input => { input.value = seen; });
    if (gone) announce(`${gone.dataset.holder} has ${gone.querySelector('h3 a').textContent}`);
    if (urgent && !document.getElementById('search')?.elements.text.value) announce('New handoff, now');
    if (words) { announce('They have written'); typing(''); }
    if (forMe || words) document.dispatchEvent(new Event('desk:new'));
    count();
  }

  // The first change is shown at once; while many come, the page leaves the service time to breathe.
  let planned;
  let took = 0;
  let looking = false;
  let again = false;
  async function run() {
    planned = undefined;
    if (looking) { again = true; return; }
    looking = true;
    const began = performance.now();
    await look().catch(() => {});
    took = performance.now() - began;
    looking = false;
    if (again) { again = false; soon(); }
  }
  const soon = () => { planned ??= setTimeout(run, Math.min(2000, Math.max(100, took * 2))); };
  document.addEventListener('desk:look', soon);

  let stopped;
  function typing(words) {
    const shown = document.getElementById('typing');
    if (!shown) return;
    shown.textContent = words;
    clearTimeout(stopped);
    if (words) stopped = setTimeout(() => typing(''), 6000);
  }

  const mine = transcript?.dataset.conversation;
  const news = new EventSource(mine ? `/desk/events?conversation=${mine}&tab=${tab}` : '/desk/events');
  news.onmessage = event => { if (!mine || event.data === mine) soon(); };
  news.addEventListener('present', soon);
  news.addEventListener('typing', event => { if (event.data === 'citizen') typing('They are typing…'); });
  if (mine) {
    addEventListener('pagehide', () => navigator.sendBeacon(`/desk/handoffs/${transcript.dataset.handoff}/left`, new URLSearchParams({ csrf: transcript.dataset.csrf, tab })));
    addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
  }
  document.addEventListener('visibilitychange', () => { if (!document.hidden) soon(); });
  setInterval(soon, 30000);

  // Searching as one types; a form without this script.
  const search = document.getElementById('search');
  if (search) {
    let wait;
    search.addEventListener('input', () => { clearTimeout(wait); wait = setTimeout(soon, 200); });
    search.addEventListener('submit', event => { event.preventDefault(); soon(); });
  }
  // What has just been done is read out, and not a second time when the page is loaded again.
  if (told?.textContent) setTimeout(() => tell(told.textContent), 500);
  if (told && location.search) history.replaceState(null, '', location.pathname + location.hash);
  count();
})();
