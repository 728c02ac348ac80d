// Keeps the page as it stands: news carry no words, so the page fetches itself again and swaps
// what has changed. Without this script the Refresh link does the same.
(() => {
  countParts();
  const regions = () => [...document.querySelectorAll('[data-live]')];
  if (!regions().length) return;
  const announce = text => { document.getElementById('announce').textContent = text; };
  const title = document.title;
  const count = () => {
    const waiting = Number(document.getElementById('queue')?.dataset.waiting ?? 0);
    document.title = waiting ? `(${waiting}) ${title}` : title;
  };
  const ids = (root, what) => new Set([...root.querySelectorAll(what)].map(node => node.dataset.row || node.id));
  const added = (fresh, what) => { const known = ids(document, what); return [...ids(fresh, what)].some(id => !known.has(id)); };

  function swapRegion(old, fresh) {
    if (!fresh || old.innerHTML === fresh.innerHTML) return;
    const open = [...old.querySelectorAll('details[open]')].map(node => node.id);
    const focused = old.contains(document.activeElement) && document.activeElement.getAttribute('href');
    old.innerHTML = fresh.innerHTML;
    Object.assign(old.dataset, fresh.dataset);
    open.forEach(id => document.getElementById(id)?.setAttribute('open', ''));
    if (focused) [...old.querySelectorAll('a')].find(a => a.getAttribute('href') === focused)?.focus({ preventScroll: true });
  }

  function swapActions(fresh) {
    const old = document.getElementById('actions');
    const next = fresh.getElementById('actions');
    if (!old || !next || old.dataset.state === next.dataset.state) return;
    const typed = [...old.querySelectorAll('textarea')].some(box => box.value);
    // Typed words are never lost.
    if (typed) { announce('This handoff has changed. Send or copy what you have typed, then refresh.'); return; }
    if (old.contains(document.activeElement)) return;
    swapRegion(old, next);
  }

  async function look() {
    const response = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
    if (!response.ok || response.redirected) return;
    const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
    const urgent = added(fresh, '.row[data-severity=now]');
    const words = added(fresh, '.turn.citizen');
    regions().forEach(region => swapRegion(region, fresh.getElementById(region.id)));
    swapActions(fresh);
    const seen = document.getElementById('transcript')?.dataset.seen;
    if (seen) document.querySelectorAll('input[name=seen]').forEach(input => { input.value = seen; });
    if (urgent) announce('New handoff, now');
    if (words) announce('They have written');
    count();
  }

  // Counted by the service, on the words as they would go out.
  function countParts() {
    const box = document.getElementById('text');
    const shown = document.getElementById('parts');
    if (!box || !shown) return;
    let waiting;
    const ask = async () => {
      const response = await fetch('/desk/sms-parts', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ text: box.value }) });
      if (!response.ok) return;
      const { parts } = await response.json();
      shown.textContent = parts ? `${parts} ${parts === 1 ? 'text' : 'texts'}` : '';
    };
    box.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(() => ask().catch(() => {}), 300); });
    if (box.value) ask().catch(() => {});
  }

  let planned;
  const soon = () => { planned ??= setTimeout(() => { planned = undefined; look().catch(() => {}); }, 250); };
  const mine = document.getElementById('transcript')?.dataset.conversation;
  new EventSource('/desk/events').onmessage = event => { if (!mine || event.data === mine) soon(); };
  setInterval(soon, 30000);
  count();
})();
