// Read into a page by renderStyleguide.ts: what axe does not see.
globalThis.measurePage = (smallest) => {
  const { scrollWidth } = document.documentElement;
  const wide = scrollWidth > innerWidth ? [`wider than the window: ${scrollWidth}`] : [];
  const small = [...document.querySelectorAll('a, button, summary, input:not([type=hidden]), select')].filter(
    (target) => {
      const box = target.getBoundingClientRect();
      const row = target.closest('.choice')?.getBoundingClientRect() ?? box;
      const inProse = target.matches('p > a, li > a') && !target.matches('.button');
      return box.width > 1 && !inProse && (row.height < smallest || row.width < 24);
    },
  );
  return [...wide, ...small.map((target) => `small target ${target.outerHTML.slice(0, 110)}`)];
};
