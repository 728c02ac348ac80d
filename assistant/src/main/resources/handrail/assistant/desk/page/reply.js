// Helps with writing: what is typed is kept in this tab, pages and ready words are put in without
// leaving it. Without this script the same buttons work by loading the page again.
(() => {
  const transcript = document.getElementById('transcript');
  if (!transcript) return;
  const handoff = transcript.dataset.handoff;
  const post = (path, body) => fetch(path, { method: 'POST', body, headers: { Accept: 'application/json', 'X-CSRF-Token': transcript.dataset.csrf } });
  const plain = text => text.replace(/\s+/g, ' ').trim();

  // Typed words outlive a browser that dies. Once they stand in the conversation they are done with.
  const key = box => `${handoff}:${box.id}`;
  const stand = box => plain(transcript.textContent).includes(plain(box.value));
  const boxes = () => document.querySelectorAll('textarea[data-keep]');
  function keep(box) { try { box.value ? sessionStorage.setItem(key(box), box.value) : sessionStorage.removeItem(key(box)); } catch { /* nothing is kept */ } }
  function bringBack(box) {
    try {
      if (box.value) return;
      box.value = sessionStorage.getItem(key(box)) ?? '';
      if (!box.value) return;
      if (stand(box)) { box.value = ''; sessionStorage.removeItem(key(box)); } else box.closest('details')?.setAttribute('open', '');
    } catch { /* nothing was kept */ }
  }
  boxes().forEach(bringBack);
  document.addEventListener('input', event => { if (event.target.matches?.('textarea[data-keep]')) keep(event.target); });

  // Counted by the service, on the words as they would go out.
  let waiting;
  async function countParts() {
    const box = document.getElementById('text');
    const shown = document.getElementById('parts');
    if (!box || !shown) return;
    const response = await fetch('/desk/sms-parts', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ text: box.value }) });
    if (!response.ok) return;
    const { parts } = await response.json();
    shown.textContent = parts ? `${parts} ${parts === 1 ? 'text' : 'texts'}` : '';
  }
  const countSoon = () => { clearTimeout(waiting); waiting = setTimeout(() => countParts().catch(() => {}), 300); };
  countSoon();

  let told = 0;
  function tellTyping(box) {
    if (!box.value || Date.now() - told < 3000) return;
    told = Date.now();
    post(`/desk/handoffs/${handoff}/typing`).catch(() => {});
  }
  document.addEventListener('input', event => {
    if (event.target.id !== 'text') return;
    countSoon();
    tellTyping(event.target);
  });

  function put(words) {
    const box = document.getElementById('text');
    const [from, to] = [box.selectionStart, box.selectionEnd];
    const before = box.value.slice(0, from);
    const gap = before && !/\s$/.test(before) ? '\n' : '';
    box.setRangeText(gap + words, from, to, 'end');
    box.focus();
    keep(box);
    countSoon();
  }

  async function find() {
    const form = document.getElementById('write');
    const response = await fetch(`/desk/handoffs/${handoff}/draft`, { method: 'POST', headers: { Accept: 'text/html' }, body: new URLSearchParams(new FormData(form)) });
    if (!response.ok) return;
    const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
    document.getElementById('found').replaceChildren(...fresh.getElementById('found').childNodes);
  }

  document.addEventListener('submit', event => {
    const button = event.submitter;
    // A form's own id is hidden by its field of that name.
    if (event.target.getAttribute('id') !== 'write' || !button?.hasAttribute('formaction')) return;
    event.preventDefault();
    if (button.name === 'put') { put(button.value); button.closest('details').removeAttribute('open'); } else find().catch(() => {});
  });
})();
