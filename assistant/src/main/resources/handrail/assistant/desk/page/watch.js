// Measures the time a worker has a handoff before her, and tells her of new ones if she wants it.
(() => {
  const transcript = document.getElementById('transcript');
  const BEAT_MS = 15000;
  const looks = () => document.visibilityState === 'visible' && document.hasFocus();

  async function beat() {
    if (!looks()) return;
    const response = await fetch(`/desk/handoffs/${transcript.dataset.handoff}/time`, { method: 'POST', headers: { Accept: 'application/json', 'X-CSRF-Token': transcript.dataset.csrf } });
    if (!response.ok) return;
    const { words } = await response.json();
    if (words) document.getElementById('spent').textContent = `You have looked at this for ${words}.`;
  }
  if (transcript) setInterval(() => beat().catch(() => {}), BEAT_MS);

  // Asked for by a button; what is shown and heard says nothing about anybody.
  const WANTED = 'desk-notify';
  const wanted = () => { try { return localStorage.getItem(WANTED) === 'yes'; } catch { return false; } };
  const button = document.getElementById('notify');
  const show = () => {
    button.setAttribute('aria-pressed', String(wanted()));
    button.textContent = wanted() ? 'Telling you about new ones: stop' : 'Tell me about new ones';
  };
  if (button) {
    button.hidden = false;
    show();
    button.addEventListener('click', async () => {
      try { localStorage.setItem(WANTED, wanted() ? 'no' : 'yes'); } catch { return; }
      show();
      if (!wanted()) return;
      ring();
      if (window.Notification && Notification.permission === 'default') await Notification.requestPermission();
    });
  }

  let sound;
  function ring() {
    sound ??= new AudioContext();
    const tone = sound.createOscillator();
    const volume = sound.createGain();
    tone.frequency.value = 660;
    volume.gain.setValueAtTime(.15, sound.currentTime);
    volume.gain.exponentialRampToValueAtTime(.001, sound.currentTime + .4);
    tone.connect(volume).connect(sound.destination);
    tone.start();
    tone.stop(sound.currentTime + .4);
  }

  document.addEventListener('desk:new', () => {
    if (!wanted() || looks()) return;
    try { ring(); } catch { /* no sound without a click */ }
    if (window.Notification && Notification.permission === 'granted') {
      const note = new Notification('Handrail desk', { body: 'Something is new for you.', tag: 'desk' });
      note.onclick = () => { window.focus(); note.close(); };
    }
  });
})();
