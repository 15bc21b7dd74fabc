/**
 * How the page looks, on screen and on A4. Nothing is loaded: type faces are the reader's own, all with Vietnamese.
 *
 * Terms are a grid each: a page can end between two of them, but not within one grid whose last row must stay with what follows.
 */
export const REPORT_CSS = `
:root { --ink: #1C1C1E; --ink-2: #53514C; --ink-3: #68655F; --line: #E2E0D9; --line-2: #CBC8BF; --crit: #B3261E; --crit-line: #D0675F;
  --ui: "Inter", "Segoe UI Variable Text", "Segoe UI", system-ui, -apple-system, "Noto Sans", "Liberation Sans", sans-serif;
  --read: "Noto Serif", "Source Serif 4", Cambria, ui-serif, "New York", "Times New Roman", serif;
  --mono: "Cascadia Mono", Consolas, ui-monospace, "SF Mono", Menlo, "Noto Sans Mono", "DejaVu Sans Mono", monospace; }
* { box-sizing: border-box; }
html { background: #DCDAD4; }
body { margin: 24px auto; padding: 17mm 18mm; max-width: 210mm; background: #fff; color: var(--ink); font: 12.5px/1.5 var(--ui); hyphens: auto; overflow-wrap: break-word; orphans: 3; widows: 3; }
header { border-bottom: 1.5px solid var(--ink); padding-bottom: 7px; display: flex; gap: 8px; color: var(--ink-3); font-size: 11px; }
header strong { color: var(--ink); flex: 1; font-weight: 620; }
h1 { font: 600 27px/1.25 var(--read); margin: 18px 0 6px; text-wrap: balance; hyphens: manual; }
h2 { font-size: 14px; font-weight: 650; margin: 20px 0 5px; break-after: avoid; hyphens: manual; }
h3 { font-size: 13px; font-weight: 650; margin: 0 0 3px; break-inside: avoid; break-after: avoid; }
h2 small { color: var(--ink-3); font-weight: 450; font-size: 12px; margin-left: 7px; }
p { margin: 0 0 6px; }
.quiet { color: var(--ink-3); font-weight: 400; }
p.quiet { font-size: 11.5px; }
q { quotes: none; font-family: var(--read); unicode-bidi: isolate; }
mark { background: #FCEFE0; color: inherit; border-bottom: 1.5px solid #BF6F22; }
.critical mark { background: #FCEBE9; border-color: var(--crit); }
bdi { unicode-bidi: isolate; }
code { font: 10.5px/1.45 var(--mono); overflow-wrap: anywhere; hyphens: none; unicode-bidi: isolate; }
.tag { display: inline-block; background: #F1F0EC; color: var(--ink-2); border-radius: 3px; padding: 0 5px; font-size: 10.5px; line-height: 16px; font-weight: 600; white-space: nowrap; text-decoration: none; }
.shape { width: 12px; height: 12px; margin-right: 5px; vertical-align: -1px; fill: currentColor; flex: none; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 11.5px; line-height: 1.45; font-variant-numeric: tabular-nums; }
thead { display: table-header-group; }
th { text-align: left; font-weight: 400; vertical-align: top; }
thead th { color: var(--ink-3); font-size: 11px; padding: 0 8px 4px 0; border-bottom: 1px solid var(--line-2); vertical-align: bottom; }
tbody th, td { padding: 5.5px 8px 6px 0; vertical-align: top; border-bottom: 1px solid var(--line); }
th:last-child, td:last-child { padding-right: 0; }
.goes-on { break-after: avoid; }
.goes-on > * { border-bottom: 0; padding-bottom: 2px; }
.goes-on + tr > td { padding-top: 0; font-size: 11px; }
table code { font-size: 9.6px; }
.number { text-align: right; }
tr, .figures { break-inside: avoid; }
h2 + table thead, h2 + table tbody tr:first-child { break-before: avoid; }
tr > * > div + div, dd > div + div { margin-top: 2px; }
.group { margin-top: 12px; }
.group.critical, dl > * { break-inside: avoid; }
.group.critical { border: 1px solid var(--crit-line); border-left-width: 4px; border-radius: 4px; padding: 12px 16px 10px; }
.group.critical h3 { font-size: 14px; }
.group.critical tbody tr > * { border-bottom: 0; padding-block: 2px; }
.group.critical table:not(.figures) thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.group.critical table:not(.figures) td { font-size: 12.5px; }
table.figures { margin: 6px 0; }
.group.plain > p:last-child { break-before: avoid; }
.group.plain { border-top: 1px solid var(--line-2); padding-top: 9px; margin-top: 9px; }
dl { margin: 5px 0; font-size: 11.5px; line-height: 1.5; }
dl > div { display: grid; grid-template-columns: minmax(96px, 20%) 1fr; gap: 14px; margin-bottom: 3px; }
dt { color: var(--ink-3); }
dd { margin: 0; min-width: 0; }
.summary { display: grid; grid-template-columns: minmax(0, 1.5fr); grid-auto-columns: minmax(0, 1fr); grid-auto-flow: column; margin: 14px 0 4px; border-block: 1px solid var(--line-2); font-variant-numeric: tabular-nums; }
.summary section { padding: 9px 14px 10px 0; min-width: 0; }
.summary section + section { padding-left: 14px; border-left: 1px solid var(--line-2); }
.summary h2 { font-size: 11px; color: var(--ink-3); font-weight: 600; margin: 0 0 3px; }
.summary ul { list-style: none; margin: 0; padding: 0; }
.summary li { display: flex; gap: 8px; min-height: 20px; }
.summary li > :first-child { flex: 1; min-width: 0; }
.summary li > :last-child { font-weight: 600; white-space: nowrap; }
.bar { display: block; width: 100%; height: 10px; margin: 8px 0 4px; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 24px; margin-top: 46px; break-inside: avoid; break-before: avoid; }
.signatures div { border-top: 1px solid var(--ink-2); padding-top: 4px; font-size: 11px; color: var(--ink-2); }
@media (max-width: 600px) { body { margin: 0; padding: 16px; } .summary { grid-auto-flow: row; } .summary section + section { padding-left: 0; border-left: 0; border-top: 1px solid var(--line-2); } }
@media print {
  html { background: none; }
  body { margin: 0; padding: 0; max-width: none; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;
