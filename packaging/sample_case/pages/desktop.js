// The browser's frame around every desktop picture, from the data of its element.
document.querySelectorAll('.browser').forEach(frame => {
  const {tab, other, host, path, colour} = frame.dataset;
  frame.innerHTML = `<div class="lights"><i style="background:#ee6a5f"></i><i style="background:#f5bd4f"></i><i style="background:#61c454"></i></div>
  <div class="tabs"><div><i style="background:#9aa5b1"></i>${other}</div><div class="on"><i style="background:${colour}"></i>${tab}</div></div>
  <div class="bar"><svg width="18" height="16" viewBox="0 0 18 16"><path d="M16 8H2m6-6L2 8l6 6"/></svg><svg width="18" height="16" viewBox="0 0 18 16" opacity=".4"><path d="M2 8h14m-6-6 6 6-6 6"/></svg><svg width="17" height="17" viewBox="0 0 17 17"><path d="M15 8.5a6.5 6.5 0 1 1-2-4.7M15 1.5v3.5h-3.5"/></svg>
  <div class="address"><svg width="12" height="14" viewBox="0 0 12 14"><rect x="1.5" y="6" width="9" height="7" rx="1.5"/><path d="M3.5 6V4a2.5 2.5 0 0 1 5 0v2"/></svg>${host}<span style="margin-left:-9px">${path}</span></div>
  <svg width="4" height="16" viewBox="0 0 4 16"><path d="M2 2v.1M2 8v.1M2 14v.1" stroke-width="3"/></svg></div>`;
});
