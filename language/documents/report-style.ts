/** The look of the report: for a screen in light and dark, for high contrast, for a narrow screen and for paper. */
export const REPORT_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --page: #f6f7f9; --ink: #16191d; --soft: #4d5662; --grid: #e3e6ea; --line: #9aa3af;
  --met: #146c43; --met-tint: #e7f4ec; --missed: #b3261e; --missed-tint: #fcebe9; --unknown: #5f6873; --unknown-tint: #f0f1f3;
  --reference: #5f6873; --target: #1f4fa3; --limb: #a3570a; --accent: #1f4fa3; --caution: #7a5300; --caution-tint: #fdf3dc;
  --series-1: #3563c9; --series-2: #c2631b; --series-3: #6f4bb2; --series-4: #12808a; --series-5: #a8385d; --series-6: #6a6f2b;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1a1d21; --page: #111315; --ink: #eceef0; --soft: #aab2bc; --grid: #2e3338; --line: #6b7480;
    --met: #6fd49b; --met-tint: #15291e; --missed: #ff9a8f; --missed-tint: #381b19; --unknown: #9aa3ad; --unknown-tint: #24282c;
    --reference: #9aa3ad; --target: #93b7ff; --limb: #f0a55a; --accent: #93b7ff; --caution: #f1c76a; --caution-tint: #2e2512;
    --series-1: #7ea2f2; --series-2: #eda062; --series-3: #b79af0; --series-4: #5cc3cc; --series-5: #ea8fae; --series-6: #b9bd72;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
header, main, footer { max-width: 62rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 3rem; }
h1 { font-size: 1rem; font-weight: 600; letter-spacing: .01em; margin: 0; color: var(--soft); }
.answer { max-width: none; font-size: clamp(1.3rem, 1rem + 1.4vw, 1.75rem); line-height: 1.32; font-weight: 600; letter-spacing: -.012em; margin: .75rem 0 1rem; text-wrap: pretty; }
.facts { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 0; padding: 0; color: var(--soft); font-size: .9rem; list-style: none; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 1.75rem 0 0; padding: .75rem 0; border-top: 1px solid var(--grid); list-style: none; font-size: .9rem; }
section { margin: 2rem 0; padding: 1.5rem; background: var(--paper); border: 1px solid var(--grid); border-radius: .75rem; }
h2 { font-size: 1.3rem; letter-spacing: -.01em; line-height: 1.25; margin: 0 0 1rem; }
h3 { font-size: 1.05rem; line-height: 1.35; margin: 2rem 0 .25rem; }
h2 + h3, h3:first-child { margin-top: 0; }
h4, h3.minor { font-size: .8rem; font-weight: 600; color: var(--soft); margin: 1rem 0 .25rem; }
p { margin: .25rem 0 .75rem; max-width: 46rem; }
a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: .06em; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: .25rem; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; z-index: 1; }
.soft { color: var(--soft); font-size: .92rem; }
.score { color: var(--soft); font-size: .92rem; margin: 0 0 .75rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.strip { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.6rem, 1fr)); gap: .4rem; margin: 0 0 1rem; padding: 0; list-style: none; font-variant-numeric: tabular-nums; }
.strip li { min-width: 0; }
.cell { display: block; height: 100%; padding: .4rem .6rem .5rem; border-radius: .4rem; border: 1px solid transparent; border-left-width: 4px; color: inherit; text-decoration: none; font-size: .85rem; line-height: 1.35; overflow-wrap: anywhere; }
a.cell:hover { border-color: currentColor; }
.cell b { display: block; font-weight: 600; line-height: 1.25; }
.met { background: var(--met-tint); border-left-color: var(--met); }
.missed { background: var(--missed-tint); border-left-color: var(--missed); }
.undetermined { background: var(--unknown-tint); border-left-color: var(--unknown); border-left-style: dashed; }
.met b { color: var(--met); } .missed b { color: var(--missed); } .undetermined b { color: var(--unknown); }
.run { grid-column: span 2; }
.dense { grid-template-columns: repeat(auto-fill, minmax(1.6rem, 1fr)); gap: .2rem; }
.dense .cell { padding: .1rem 0; text-align: center; border-left-width: 1px; }
.dense .run { grid-column: 1 / -1; } .dense .run .cell { text-align: left; padding: .25rem .6rem; }

.scroll { overflow-x: auto; margin: 0 0 1rem; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--soft); font-size: .85rem; padding: 0 0 .5rem; }
th, td { text-align: left; vertical-align: top; padding: .45rem .75rem .45rem 0; border-bottom: 1px solid var(--grid); }
thead th { font-weight: 600; color: var(--soft); font-size: .82rem; white-space: nowrap; vertical-align: bottom; }
tbody th { font-weight: 500; }
.wide { min-width: 44rem; }
.amount { text-align: right; white-space: nowrap; }
.matrix td { padding: .2rem; } .matrix td .cell { white-space: nowrap; } .matrix tbody th { min-width: 9rem; }
tfoot td, tfoot th { border-bottom: 0; font-weight: 600; }

figure { margin: 0 0 .5rem; }
.chart { display: block; width: 100%; min-width: 38rem; height: auto; color: var(--ink); }
figcaption { color: var(--soft); font-size: .85rem; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .25rem 0 .75rem; padding: 0; list-style: none; font-size: .85rem; color: var(--soft); }
.legend svg { width: .85rem; height: .85rem; vertical-align: -.1em; margin-right: .4rem; }

details { border-top: 1px solid var(--grid); }
details:last-of-type { border-bottom: 1px solid var(--grid); }
summary { cursor: pointer; padding: .55rem 0; font-weight: 500; }
summary:hover { color: var(--accent); }
summary .tag { font-weight: 600; } summary .tag.is-missed { color: var(--missed); } summary .tag.is-met { color: var(--met); } summary .tag.is-undetermined { color: var(--unknown); }
.trace { padding: 0 0 1rem 1.1rem; }
.trace :target, summary:target { background: var(--caution-tint); }
blockquote { margin: 0 0 .75rem; padding: .1rem 0 .1rem .9rem; border-left: 3px solid var(--line); white-space: pre-line; font-family: Charter, "Iowan Old Style", Georgia, serif; }
blockquote cite { display: block; font: italic .82rem/1.4 system-ui, sans-serif; color: var(--soft); }
.trace ul, .trace ol, .plain { margin: 0 0 .5rem; padding-left: 1.1rem; }
.arithmetic { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; font-size: .85rem; overflow-wrap: anywhere; list-style: none; padding-left: 0 !important; }
.source { color: var(--soft); font-size: .88em; }
.caution { background: var(--caution-tint); border-left: 4px solid var(--caution); border-radius: .4rem; padding: .5rem .9rem; margin: 0 0 .5rem; }
.caution b { color: var(--caution); }
footer { padding-bottom: 3rem; color: var(--soft); font-size: .85rem; }

@media (max-width: 40rem) {
  header, main, footer { padding-left: 1rem; padding-right: 1rem; }
  header { padding-top: 1.75rem; }
  section { padding: 1rem; margin: 1.25rem 0; border-radius: .5rem; }
  .strip { grid-template-columns: repeat(auto-fill, minmax(8.2rem, 1fr)); }
}
@media (forced-colors: active) {
  .cell { border: 1px solid CanvasText; border-left-width: 4px; }
  .missed { border-left-width: 10px; }
  :root { --met: CanvasText; --missed: CanvasText; --unknown: GrayText; --line: CanvasText; --grid: GrayText; --reference: CanvasText; --target: CanvasText; --limb: CanvasText; --paper: Canvas; }
}
@media print {
  :root {
    --paper: #fff; --page: #fff; --ink: #000; --soft: #333; --grid: #bbb; --line: #777; --met: #0d5a36; --missed: #98160f; --unknown: #444; --reference: #444; --target: #000; --limb: #7a3f00; --accent: #000; --caution: #5c3e00;
    --met-tint: #fff; --missed-tint: #fff; --unknown-tint: #fff; --caution-tint: #fff;
    --series-1: #3563c9; --series-2: #c2631b; --series-3: #6f4bb2; --series-4: #12808a; --series-5: #a8385d; --series-6: #6a6f2b;
  }
  body { font-size: 10pt; }
  header, main, footer { max-width: none; padding: 0; }
  section { border: 0; padding: 0; margin: 1.5rem 0; }
  nav, .skip { display: none; }
  .cell { border: 1px solid #999; border-left-width: 4px; }
  .missed { border-left-width: 8px; }
  h2, h3, h4, summary { break-after: avoid; }
  figure, tr, .cell, .caution { break-inside: avoid; }
  .chart { min-width: 0; } .scroll { overflow: visible; }
  details > summary { list-style: none; }
  .printed::details-content { content-visibility: visible; height: auto; }
  a { text-decoration: none; color: inherit; }
}
`;
