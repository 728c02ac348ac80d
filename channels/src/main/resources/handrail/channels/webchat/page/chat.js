// Makes the page live. Whatever is shown is rendered by the server: the page is fetched again and
// the conversation in it is swapped. Without this script all of it works by reloading.
(function () {
  'use strict';
  var chat = document.getElementById('chat');
  var write = document.getElementById('write');
  var person = document.getElementById('person');
  var status = document.getElementById('status');
  var spoken = document.getElementById('spoken');
  var text = document.getElementById('text');
  var AGAIN_MS = 4000; // before a broken connection is tried again
  var GIVE_UP_MS = 20000; // after which a message counts as not sent
  var ESCAPES_MS = 5000; // in which Escape is pressed three times to leave
  var TYPING_MS = 6000; // after which somebody has stopped typing
  var TELL_MS = 3000; // between two words that something is being typed
  var toldTyping = 0;
  var stream = null;
  var fetching = false;
  var fetchAgain = false;
  var sending = false;
  var unsure = false; // the last message may or may not have arrived
  var known = new Set();
  if (!window.fetch || !window.DOMParser) return;
  document.documentElement.classList.add('scripted');

  // A form's own id is hidden by its field of that name, so fields are found by what they belong to.
  function idOf(form) { return form.querySelector('[name=id]'); }
  function newest() { return Number(chat.dataset.last || 0); }
  function words(message) { return message.querySelector('.words').textContent; }
  function remember(message) { known.add(message.dataset.seq + ' ' + words(message)); }
  function isNew(message) { return !known.has(message.dataset.seq + ' ' + words(message)); }

  function swap(html, storeIsAway) {
    var page = new DOMParser().parseFromString(html, 'text/html');
    var fresh = page.getElementById('chat');
    if (!fresh) throw new Error('not our page');
    var old = document.getElementById('messages');
    var last = Number(fresh.dataset.last || 0);
    if (!storeIsAway && fresh.dataset.chat === chat.dataset.chat && last < newest()) return;
    var arrived = Array.from(fresh.querySelectorAll('.message')).filter(isNew);
    arrived.forEach(remember);
    if (storeIsAway && old) {
      arrived.forEach(function (message) { old.append(message); });
    } else {
      var held = document.getElementById('talk').contains(document.activeElement);
      var open = Array.from(document.querySelectorAll('#talk details[open]'));
      document.getElementById('talk').replaceWith(fresh.querySelector('#talk'));
      open.forEach(function (before) {
        var again = document.getElementById(before.id);
        if (again) again.open = true;
      });
      chat.dataset.last = last;
      if (held) text.focus({ preventScroll: true });
    }
    chat.dataset.chat = fresh.dataset.chat;
    swapFoot(page);
    announce(arrived);
    follow();
    return page;
  }

  // What can be done with a chat changes: it can be ended once there is one.
  function swapFoot(page) {
    var old = document.getElementById('foot');
    var fresh = page.getElementById('foot');
    if (old.innerHTML !== fresh.innerHTML && !old.contains(document.activeElement)) old.replaceWith(fresh);
  }

  function announce(arrived) {
    var said = arrived.filter(function (message) { return !message.classList.contains('mine'); });
    if (arrived.length) arrived[arrived.length - 1].scrollIntoView({ block: 'nearest' });
    if (!said.length) return;
    spoken.replaceChildren.apply(spoken, said.map(aloud));
    tell('', false);
    if (document.hidden) document.title = 'New reply - ' + document.title.replace(/^New reply - /, '');
  }

  // What somebody said, in the language it is said in.
  function aloud(message) {
    var who = message.querySelector('.who');
    var part = document.createElement('p');
    part.lang = message.querySelector('.words').lang;
    part.textContent = ((who ? who.textContent + ': ' : '') + words(message)).replace(/\s+/g, ' ');
    return part;
  }

  function nextIds(page) {
    [write, person].forEach(function (form) {
      idOf(form).value = page.querySelector('#' + form.getAttribute('id') + ' [name=id]').value;
    });
  }

  function refresh() {
    if (fetching) { fetchAgain = true; return; }
    fetching = true;
    fetch('/', { credentials: 'same-origin' })
      .then(function (answer) {
        return answer.text().then(function (html) { swap(html, answer.status === 503); });
      })
      .catch(function () { window.setTimeout(refresh, AGAIN_MS); })
      .finally(function () {
        fetching = false;
        if (fetchAgain) { fetchAgain = false; refresh(); }
      });
  }

  function follow() {
    if (stream || !chat.dataset.chat || !window.EventSource) return;
    stream = new EventSource('/chat/conversations/' + chat.dataset.chat + '/events?after=' + newest());
    stream.addEventListener('typing', function (event) { showTyping(event.data); });
    stream.onmessage = function (event) { showTyping(''); if (Number(event.lastEventId) > newest()) refresh(); };
    stream.onerror = function () {
      if (stream.readyState !== EventSource.CLOSED) return;
      window.setTimeout(function () { stream = null; refresh(); }, AGAIN_MS);
    };
  }

  // "Ruth is typing…": seen, not read out, and gone again unless she types on.
  function showTyping(words) {
    var shown = document.getElementById('typing');
    var last = document.getElementById('newest');
    var reads = last && last.getBoundingClientRect().bottom <= window.innerHeight;
    shown.textContent = words;
    if (words && reads) shown.scrollIntoView({ block: 'nearest' });
    window.clearTimeout(showTyping.timer);
    if (words) showTyping.timer = window.setTimeout(function () { showTyping(''); }, TYPING_MS);
  }

  // She sees that something is being written, never what.
  function tellTyping() {
    if (!chat.dataset.chat || !text.value || Date.now() - toldTyping < TELL_MS) return;
    toldTyping = Date.now();
    fetch('/chat/conversations/' + chat.dataset.chat + '/typing', { method: 'POST', credentials: 'same-origin' })
      .catch(function () { /* it is only for the moment */ });
  }

  // Beside the box while something is on its way; what follows is seen above and only read out.
  function tell(words, isSeen) {
    status.textContent = words;
    status.classList.toggle('quiet', !isSeen);
  }

  function send(form, button) {
    var body = new URLSearchParams(new FormData(form));
    if (button && button.name) body.set(button.name, button.value);
    var stop = new AbortController();
    var timer = window.setTimeout(function () { stop.abort(); }, GIVE_UP_MS);
    tell('Sending…', true);
    sending = true;
    fetch('/', { method: 'POST', body: body, credentials: 'same-origin', signal: stop.signal })
      .then(function (answer) {
        return answer.text().then(function (html) {
          var page = swap(html, !answer.ok);
          if (page) nextIds(page);
          unsure = false;
          if (answer.ok) taken(form, body.get('text')); else refused(page);
        });
      })
      .catch(function () { unsure = true; refused(null); })
      .finally(function () { sending = false; window.clearTimeout(timer); });
  }

  function taken(form, sent) {
    if (form === write && text.value === sent) { text.value = ''; keep(); }
    if (status.textContent === 'Sending…') tell('Sent. Reading your message…', false);
    showError('');
  }

  function refused(page) {
    var error = page && page.getElementById('error');
    tell('', false);
    showError('Not sent. ' + (error ? error.textContent : 'Your message is still here: please try again.'));
  }

  function showError(said) {
    var error = document.getElementById('error');
    if (error) error.remove();
    if (said) {
      error = document.createElement('p');
      error.id = 'error';
      error.className = 'error';
      error.setAttribute('role', 'alert');
      error.textContent = said;
      write.before(error);
      text.setAttribute('aria-describedby', 'error');
    } else {
      text.removeAttribute('aria-describedby');
      text.removeAttribute('aria-invalid');
    }
  }

  // What is typed and not yet sent outlives a reload, in this tab only.
  function keep() {
    try { sessionStorage.setItem('draft', text.value); } catch (e) { /* private mode: nothing is kept */ }
  }
  function forget() {
    try { sessionStorage.clear(); } catch (e) { /* nothing was kept */ }
  }

  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.getAttribute('action') !== '/') { forget(); return; }
    event.preventDefault();
    if (form === write && sending) return;
    if (form === write && !text.value.trim()) { showError('Write your question first.'); text.focus(); return; }
    send(form, event.submitter);
  });
  // The place of this page in the history is taken over, so that "back" does not lead here.
  function leave() {
    var link = document.querySelector('[data-leave]');
    document.body.hidden = true;
    document.title = '';
    forget();
    text.value = '';
    if (navigator.sendBeacon) navigator.sendBeacon('/chat/page/leave');
    window.location.replace(navigator.sendBeacon ? link.dataset.leave : link.href);
  }
  document.querySelector('[data-leave]').addEventListener('click', function (event) {
    event.preventDefault();
    leave();
  });
  var escapes = [];
  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape') { escapes = []; return; }
    if (event.repeat) return;
    var now = Date.now();
    escapes = escapes.filter(function (at) { return now - at < ESCAPES_MS; }).concat(now);
    if (escapes.length === 3) leave();
  });
  text.addEventListener('input', function () {
    // Sent again unchanged it is the same message; changed it is another.
    if (unsure) { idOf(write).value = idOf(write).value.slice(0, 36) + '-' + Date.now(); unsure = false; }
    keep();
    tellTyping();
  });
  text.addEventListener('keydown', function (event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      write.requestSubmit();
    }
  });
  document.addEventListener('visibilitychange', function () {
    document.title = document.title.replace(/^New reply - /, '');
  });
  // A page brought back by "back" must not show what has been left behind.
  window.addEventListener('pageshow', function (event) { if (event.persisted) window.location.reload(); });
  try { if (!text.value) text.value = sessionStorage.getItem('draft') || ''; } catch (e) { /* private mode */ }
  document.querySelectorAll('.message').forEach(remember);
  var last = document.getElementById('newest');
  if (last) last.scrollIntoView({ block: 'nearest' });
  follow();
})();
