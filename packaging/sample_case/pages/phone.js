// The parts that every phone picture shares: status bar and gesture bar.
const signal = '<svg viewBox="0 0 18 14"><rect x="0" y="9" width="3" height="5" rx="1"/><rect x="5" y="6" width="3" height="8" rx="1"/><rect x="10" y="3" width="3" height="11" rx="1"/><rect x="15" y="0" width="3" height="14" rx="1" opacity=".35"/></svg>';
const wifi = '<svg viewBox="0 0 20 14"><path d="M10 14 6.6 10a5 5 0 0 1 6.8 0zM4.9 8a7.6 7.6 0 0 1 10.2 0l1.5-1.8a10 10 0 0 0-13.2 0zM1.7 4.2a12.6 12.6 0 0 1 16.6 0L20 2.1a15.4 15.4 0 0 0-20 0z"/></svg>';
const battery = level => `<svg viewBox="0 0 26 14"><path d="M3 0h18a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3zm0 1.6A1.4 1.4 0 0 0 1.6 3v8A1.4 1.4 0 0 0 3 12.4h18a1.4 1.4 0 0 0 1.4-1.4V3A1.4 1.4 0 0 0 21 1.6z" opacity=".55"/><rect x="3" y="3" width="${18 * level / 100}" height="8" rx="1"/><rect x="24.6" y="4.5" width="1.4" height="5" rx=".7"/></svg>`;
document.querySelectorAll('.status').forEach(bar => {
  const {time, level} = bar.dataset;
  bar.innerHTML = `<b>${time}</b><div>${signal}<span>4G</span>${wifi}${battery(+level)}<span>${level}%</span></div>`;
});
document.querySelectorAll('.gesture').forEach(bar => { bar.innerHTML = '<i></i>'; });
