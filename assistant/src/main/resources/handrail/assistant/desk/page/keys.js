// Keys for those who work here all day. A single key does nothing inside a field, and all single
// keys can be turned off in the list ("?").
(() => {
  const OFF = 'desk-keys-off';
  const isOff = () => { try { return localStorage.getItem(OFF) === 'yes'; } catch { return false; } };
  const byId = id => document.getElementById(id);
  const open = id => { const deed = byId(id); if (!deed) return; deed.open = true; deed.querySelector('textarea, select, input:not([type=hidden])')?.focus(); };
  const rows = () => [...document.querySelectorAll('.card[data-row] h3 a')];
  const step = by => { const all = rows(); const at = all.indexOf(document.activeElement); all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + by))]?.focus(); };

  const KEYS = [
    ['?', 'Show this list', () => show()],
    ['j', 'Next handoff in the list', () => step(1), '#queue'],
    ['k', 'The one before', () => step(-1), '#queue'],
    ['/', 'Search', () => byId('sought')?.focus(), '#sought'],
    ['q', 'All handoffs', () => document.querySelector('[data-up]')?.click(), '[data-up]'],
    ['a', 'Accept', () => byId('accept')?.requestSubmit(), '#accept'],
    ['r', 'Write to them', () => byId('text')?.focus(), '#text'],
    ['b', 'Brief', () => { const brief = byId('brief'); const summary = brief.querySelector('summary'); brief.open = true; (summary.offsetParent ? summary : byId('brief-text')).focus(); brief.scrollIntoView({ block: 'start' }); }, '#brief'],
    ['n', 'Note for colleagues', () => open('note'), '#note'],
    ['p', 'Promise', () => open('promise'), '#promise'],
    ['t', 'Transfer', () => open('transfer'), '#transfer'],
    ['c', 'Close', () => open('close'), '#close'],
  ];
  const WITH_CTRL = [
    ['Ctrl K', 'Find a page to quote', '#find'],
    ['Ctrl Enter', 'Send what you have written', '#send'],
  ];
  const applies = where => !where || document.querySelector(where);

  let list;
  function show() {
    list?.remove();
    list = made();
    list.querySelector('input').checked = !isOff();
    list.showModal();
  }
  function made() {
    const dialog = document.createElement('dialog');
    dialog.className = 'keys-list';
    dialog.setAttribute('aria-labelledby', 'keys-title');
    const line = (key, what) => { const row = document.createElement('div'); const dt = document.createElement('dt'); const kbd = document.createElement('kbd'); const dd = document.createElement('dd'); kbd.textContent = key; dt.append(kbd); dd.textContent = what; row.append(dt, dd); return row; };
    const heading = document.createElement('h2');
    heading.id = 'keys-title';
    heading.textContent = 'Keyboard';
    const keys = document.createElement('dl');
    keys.append(...KEYS.filter(([, , , where]) => applies(where)).map(([key, what]) => line(key, what)), ...WITH_CTRL.filter(([, , where]) => applies(where)).map(([key, what]) => line(key, what)));
    const label = document.createElement('label');
    label.className = 'tick';
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.addEventListener('change', () => { try { localStorage.setItem(OFF, box.checked ? 'no' : 'yes'); } catch { /* stays as it is */ } });
    label.append(box, ' Single keys work');
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = 'Close';
    close.addEventListener('click', () => dialog.close());
    dialog.append(heading, keys, label, close);
    document.body.append(dialog);
    return dialog;
  }

  const inField = target => target.closest?.('input, textarea, select, dialog, [contenteditable]');
  document.addEventListener('keydown', event => {
    if (event.isComposing) return;
    const ctrl = event.ctrlKey || event.metaKey;
    if (ctrl && event.key.toLowerCase() === 'k' && byId('find')) { event.preventDefault(); open('find'); return; }
    if (ctrl && event.key === 'Enter' && event.target.id === 'text') { event.preventDefault(); byId('write').requestSubmit(byId('send')); return; }
    if (ctrl || event.altKey || inField(event.target) || isOff()) return;
    const found = KEYS.find(([key, , , where]) => key === event.key && applies(where));
    if (found) { event.preventDefault(); found[2](); }
  });
  document.querySelectorAll('[data-keys]').forEach(button => { button.hidden = false; button.addEventListener('click', show); });
  document.documentElement.classList.add('scripted');
})();
