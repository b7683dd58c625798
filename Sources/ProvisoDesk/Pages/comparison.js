'use strict';
document.getElementById('kinds').addEventListener('change', () => {
  const on = new Set([...document.querySelectorAll('#kinds input:checked')].map(box => box.value));
  for (const row of document.querySelectorAll('#changes tbody tr')) row.hidden = !on.has(row.dataset.change);
});
