// Comforts only; every page works without.
(() => {
  // An error or a result that a form led to is where one goes on reading.
  (document.getElementById('errors') ?? document.getElementById('preview'))?.focus();

  // Open what hides the field that an error links to.
  document.querySelectorAll('.errors a[href^="#"]').forEach(link => link.addEventListener('click', () => {
    const field = document.getElementById(link.hash.slice(1));
    field?.closest('details')?.setAttribute('open', '');
    field?.focus();
  }));

  // Leaving with words unsaved asks first.
  const form = document.querySelector('form[data-keeps]');
  if (form) {
    const held = () => JSON.stringify([...new FormData(form)]);
    const before = held();
    let sending = false;
    form.addEventListener('submit', () => { sending = true; });
    window.addEventListener('beforeunload', event => {
      if (!sending && held() !== before) event.preventDefault();
    });
  }

  // A file is read into the text field, where one sees it before it is sent.
  document.querySelectorAll('[data-file-into]').forEach(field => {
    field.hidden = false;
    field.querySelector('input').addEventListener('change', async event => {
      const file = event.target.files[0];
      if (file) document.getElementById(field.dataset.fileInto).value = await file.text();
    });
  });
})();
