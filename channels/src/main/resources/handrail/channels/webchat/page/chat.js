// Makes the page live. Whatever is shown is rendered by the server: the page is fetched again and
// the conversation in it is swapped. Without this script all of it works by reloading.
(function () {
  'use strict';
  var chat = document.getElementById('chat');
  var status = document.getElementById('status');
  var spoken = document.getElementById('spoken');
  var text = document.getElementById('text');
  var stream = null;
  var POLL = 4000;
  if (!window.fetch || !window.DOMParser) return;
  document.documentElement.classList.add('scripted');

  function newest() { return Number(chat.dataset.last || 0); }

  function swap(html) {
    var page = new DOMParser().parseFromString(html, 'text/html');
    var fresh = page.getElementById('chat');
    var seen = newest();
    var said = [];
    fresh.querySelectorAll('.message:not(.mine)').forEach(function (message) {
      if (Number(message.dataset.seq) > seen) said.push(message.innerText || message.textContent);
    });
    document.getElementById('talk').replaceWith(fresh.querySelector('#talk'));
    chat.dataset.chat = fresh.dataset.chat;
    chat.dataset.last = fresh.dataset.last;
    document.querySelectorAll('#write [name=id], #person [name=id]').forEach(function (id) {
      id.value = fresh.querySelector('#' + id.form.id + ' [name=id]').value;
    });
    if (said.length) {
      spoken.textContent = said.join(' ').replace(/\s+/g, ' ');
      if (document.hidden) document.title = 'New reply - ' + document.title.replace(/^New reply - /, '');
      var last = document.getElementById('newest');
      if (last) last.scrollIntoView({ block: 'nearest' });
    }
    follow();
  }

  function refresh() {
    return fetch('/', { credentials: 'same-origin' }).then(function (answer) { return answer.text(); }).then(swap);
  }

  function follow() {
    if (stream || !chat.dataset.chat || !window.EventSource) return;
    stream = new EventSource('/chat/conversations/' + chat.dataset.chat + '/events?after=' + newest());
    stream.onmessage = function (event) { if (Number(event.lastEventId) > newest()) refresh(); };
    stream.onerror = function () {
      if (stream.readyState === EventSource.CLOSED) { stream = null; window.setTimeout(follow, POLL); }
    };
  }

  function send(form, button) {
    var body = new URLSearchParams(new FormData(form));
    if (button && button.name) body.set(button.name, button.value);
    status.textContent = 'Sending…';
    fetch(form.getAttribute('action'), { method: 'POST', body: body, credentials: 'same-origin' })
      .then(function (answer) {
        return answer.text().then(function (html) {
          swap(html);
          if (!answer.ok) throw new Error('not taken');
          if (form.id === 'write') { text.value = ''; keep(); }
          status.textContent = 'Sent. Reading your message…';
          showError('');
        });
      })
      .catch(function () {
        status.textContent = 'Not sent.';
        showError('Your message was not sent. It is still here: please try again.');
      });
  }

  function showError(words) {
    var error = document.getElementById('error');
    if (!error && words) {
      error = document.createElement('p');
      error.id = 'error';
      error.className = 'error';
      error.setAttribute('role', 'alert');
      document.getElementById('write').before(error);
    }
    if (error) { if (words) error.textContent = words; else error.remove(); }
  }

  function keep() {
    try { sessionStorage.setItem('draft', text.value); } catch (e) { /* private mode: nothing is kept */ }
  }

  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.action.indexOf('/chat/page/') >= 0) return;
    event.preventDefault();
    if (form.id === 'write' && !text.value.trim()) { showError('Write your question first.'); text.focus(); return; }
    send(form, event.submitter);
  });
  document.querySelector('[data-leave]').addEventListener('click', function (event) {
    event.preventDefault();
    navigator.sendBeacon('/chat/page/leave');
    try { sessionStorage.clear(); } catch (e) { /* nothing was kept */ }
    document.body.hidden = true;
    window.location.replace(event.currentTarget.dataset.leave);
  });
  text.addEventListener('input', keep);
  text.addEventListener('keydown', function (event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      document.getElementById('write').requestSubmit();
    }
  });
  document.addEventListener('visibilitychange', function () {
    document.title = document.title.replace(/^New reply - /, '');
  });
  try { if (!text.value) text.value = sessionStorage.getItem('draft') || ''; } catch (e) { /* private mode */ }
  var last = document.getElementById('newest');
  if (last) last.scrollIntoView({ block: 'nearest' });
  follow();
})();
