'use strict';
(() => {
  let parsed = null, lowered = null;
  const all = () => parsed ??= JSON.parse(document.getElementById('data').textContent);
  const table = document.getElementById('statements'), body = table.tBodies[0];
  const rows = [...body.rows], form = document.getElementById('filters');
  const blocks = [...document.querySelectorAll('.row[data-i]')], why = document.getElementById('why');
  const lower = () => lowered ??= rows.map(row => row.cells[2].textContent.toLowerCase());
  const keys = {
    n: i => i, speaker: i => all()[i].who, text: i => lower()[i],
    c: i => all()[i].scales[0][2], d: i => all()[i].scales[1][2], s: i => all()[i].scales[2][2],
    f: i => all()[i].firmness };
  const make = (name, text, className) => {
    const element = document.createElement(name);
    if (text !== undefined) element.textContent = text;
    if (className) element.className = className;
    return element; };

  table.tHead.addEventListener('click', event => {
    const button = event.target.closest('button');
    if (!button) return;
    const head = button.parentElement, key = keys[button.dataset.key];
    const isText = button.dataset.key === 'speaker' || button.dataset.key === 'text';
    const now = head.getAttribute('aria-sort');
    const up = now === 'none' ? isText || button.dataset.key === 'n' : now === 'descending';
    for (const other of table.tHead.rows[0].cells) other.setAttribute('aria-sort', 'none');
    head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
    const order = rows.map((row, i) => [key(i), i]);
    order.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0) * (up ? 1 : -1) || a[1] - b[1]);
    body.append(...order.map(entry => rows[entry[1]]));
  });

  const filter = () => {
    const words = form.elements.text.value.toLowerCase().trim(), c = Number(form.elements.c.value);
    const d = form.elements.d.value, speaker = form.elements.speaker.value;
    const data = all(), texts = lower();
    let shown = 0;
    data.forEach((item, i) => {
      const fits = item.scales[0][0] >= c && (d === '' || item.scales[1][0] === Number(d)) &&
        (speaker === '' || item.who === speaker) && (words === '' || texts[i].includes(words) ||
        item.who.toLowerCase().includes(words));
      rows[i].hidden = !fits;
      blocks[i].classList.toggle('off', !fits);
      if (fits) shown += 1;
    });
    document.getElementById('shown').textContent = shown + ' of ' + data.length + ' shown';
  };
  form.addEventListener('input', filter);
  form.addEventListener('reset', () => setTimeout(filter));
  form.addEventListener('submit', event => event.preventDefault());

  const list = (title, items) => {
    if (!items.length) return;
    why.append(make('h3', title));
    const ul = make('ul');
    for (const [name, text] of items) {
      const li = make('li', name + ': '), words = make('bdi', text);
      li.append(words);
      ul.append(li);
    }
    why.append(ul);
  };
  let current = null;
  const close = () => { why.hidden = true; if (current) current.classList.remove('now'); current = null; };
  const show = statement => {
    if (statement === current) return;
    close();
    current = statement;
    statement.classList.add('now');
    const item = all()[Number(statement.id.slice(1))];
    why.replaceChildren();
    const button = make('button', 'Close', 'x');
    button.addEventListener('click', close);
    why.append(button, make('strong', item.who || 'Speaker not named'));
    if (item.how) why.append(make('small', ' ' + item.how));
    ['Commitment', 'Conditionality', 'Specificity'].forEach((title, k) => {
      const [level, name, score, from, to] = item.scales[k];
      why.append(make('h3', title + ' ' + level + ' ' + name));
      const bar = make('span', undefined, 'bar'), range = make('i'), mark = make('b');
      range.style.left = from * 100 + '%'; range.style.width = (to - from) * 100 + '%';
      mark.style.left = 'calc(' + score * 100 + '% - 1px)';
      bar.append(range, mark);
      why.append(make('small', 'score ' + score.toFixed(2) + ', interval ' + from.toFixed(2) + ' to ' + to.toFixed(2)), bar);
      const moved = (item.why[k] || []).slice(0, 4);
      if (moved.length) {
        const ul = make('ul');
        for (const [feature, value] of moved) ul.append(make('li', (value > 0 ? '+' : '−') + Math.abs(value).toFixed(2) + ' ' + feature));
        why.append(ul);
      }
    });
    why.append(make('p', 'Firmness ' + item.firmness.toFixed(2)));
    list('Conditions and look-alikes', item.conditions);
    list('Checkable parts', item.details);
    list('Cues', item.cues);
    why.hidden = false;
  };
  const find = event => event.target.closest && event.target.closest('.st');
  document.addEventListener('mouseover', event => { const found = find(event); if (found) show(found); });
  document.addEventListener('focusin', event => { const found = find(event); if (found) show(found); });
  document.addEventListener('keydown', event => { if (event.key === 'Escape') close(); });
  document.addEventListener('click', event => { if (!find(event) && !why.contains(event.target)) close(); });
})();
