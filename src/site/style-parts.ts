/** Parts of the pages: topics, lists of releases, one release, the status table, print. */
export const STYLE_PARTS = `.topics { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr)); gap: 1.25rem; margin-bottom: 3rem; }
.topics > li { display: flex; flex-direction: column; padding: 1.1rem 1.25rem; border: 1px solid var(--line); border-top: 0.2rem solid var(--mark); border-radius: 0.25rem; }
.topics p { margin-bottom: 0.75rem; }
.card-foot { margin-top: auto; display: grid; gap: 0.5rem; }
.feeds { list-style: none; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: 0.5rem; }
.feeds a { display: block; position: relative; padding: 0.3rem 0.7rem; border: 1px solid var(--link); border-radius: 0.25rem; font-size: 0.9375rem; text-decoration: none; }
.feeds a:hover { background: var(--link); color: var(--ground); }

.releases { list-style: none; padding: 0; }
.releases > li { padding: 1.35rem 0; border-top: 1px solid var(--line); }
.releases > li > * { max-width: 44rem; }
.releases h2, .releases h3 { font-size: 1.3rem; margin-bottom: 0.25rem; }
.releases h2 a, .releases h3 a { color: inherit; text-decoration-color: transparent; }
.releases h2 a:hover, .releases h3 a:hover { text-decoration-color: currentColor; }
.releases p { margin-bottom: 0.35rem; }
.releases .publisher { margin-right: 0.9em; }
.releases .summary { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; line-clamp: 4; overflow: hidden; }
.none { padding: 1.5rem 0; color: var(--quiet); }

.box { padding: 1.25rem 1.4rem; background: var(--soft); border-radius: 0.25rem; margin-bottom: 2rem; }
.box h2, .others h2 { font-size: 1.2rem; }
.box ol { padding-left: 1.2rem; }
.box li + li { margin-top: 0.35rem; }
.box .feeds { margin-bottom: 1rem; }
.box .feeds li { margin: 0; }
.box p:last-child { margin-bottom: 0; }
.address span { display: block; font-size: 0.9375rem; color: var(--quiet); }
.address code { display: block; padding: 0.5rem 0.6rem; background: var(--ground); border: 1px solid var(--line); border-radius: 0.25rem; overflow-wrap: anywhere; user-select: all; }
.others ul { list-style: none; padding: 0; }
.others li { padding: 0.35rem 0; border-top: 1px solid var(--line); }

.release { padding-block: 2.5rem 0; }
.release > * { max-width: 44rem; margin-inline: auto; }
.release .kicker { font-size: 1rem; margin-bottom: 0.25rem; }
.byline { display: flex; flex-wrap: wrap; gap: 0.1rem 1.5rem; padding-bottom: 1rem; border-bottom: 1px solid var(--line); margin-bottom: 1.5rem; }
.text { font: 1.125rem/1.7 var(--serif); }
.text > * { max-width: 100%; }
.text .lead { font-weight: 700; }
.text h1, .text h2, .text h3, .text h4, .text h5, .text h6 { font-size: 1.25rem; margin: 1.75rem 0 0.5rem; }
.text img, .text video { max-width: 100%; height: auto; }
.text figure { margin: 0 0 1.5rem; }
.text figure img { display: block; background: var(--soft); border-radius: 0.25rem; }
.text figcaption { font: 0.9375rem/1.5 var(--sans); color: var(--quiet); padding-top: 0.5rem; }
.text table { display: block; overflow-x: auto; border-collapse: collapse; font: 0.9375rem/1.5 var(--sans); margin-bottom: 1rem; }
.text th, .text td { border: 1px solid var(--line); padding: 0.35rem 0.6rem; text-align: left; vertical-align: top; }
.text pre { overflow-x: auto; }
.text blockquote { margin: 0 0 1rem; padding-left: 1.2rem; border-left: 0.2rem solid var(--line); }
.onward { font-weight: 600; }
.onward::after { content: " →" / ""; }
.marking { padding: 0.6rem 0.9rem; background: var(--soft); border-left: 0.2rem solid var(--kicker); }
.details, .related, .versions { margin-top: 2.5rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
.details h2, .related h2, .versions h2 { font-size: 1.2rem; }
dl > div { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 0 1rem; padding: 0.3rem 0; }
dt { color: var(--quiet); grid-column: 1; }
dd { margin: 0; grid-column: 2; overflow-wrap: anywhere; unicode-bidi: plaintext; }
.related ul, .versions ul { list-style: none; padding: 0; }
.versions details { margin: 0.35rem 0 0.75rem; }
.versions details p { margin: 0.5rem 0 0; padding: 0.25rem 0 0.25rem 1rem; border-left: 0.2rem solid var(--line); }
.versions del { color: var(--bad); text-decoration: line-through; }
.versions ins { color: var(--good); font-weight: 600; text-decoration: underline; }
.gap { color: var(--quiet); }

.tally { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1.75rem; }
.health { font-weight: 600; white-space: nowrap; }
.health::before { content: "●" / ""; padding-right: 0.4em; }
.health.ok { color: var(--good); }
.health.failing, .health.quarantined { color: var(--bad); }
.health.failing::before, .health.quarantined::before { content: "▲" / ""; }
.health.silent { color: var(--warn); }
.health.silent::before { content: "◆" / ""; }
.health.disabled, .health.never-polled { color: var(--quiet); }
.health.disabled::before, .health.never-polled::before { content: "○" / ""; }
table[role="table"] { width: 100%; border-collapse: collapse; font-size: 0.9375rem; font-variant-numeric: tabular-nums; }
[role="table"] th, [role="table"] td { padding: 0.6rem 1rem 0.6rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
[role="table"] td:last-child { overflow-wrap: anywhere; padding-right: 0; min-width: 12rem; }
[role="table"] time { white-space: normal; }
[role="table"] small { display: block; color: var(--quiet); }
[role="table"] thead th { color: var(--quiet); font-weight: 600; border-bottom-width: 2px; }

@media (max-width: 62rem) {
  [role="table"] thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  [role="table"], [role="table"] tbody, [role="table"] tr, [role="table"] th, [role="table"] td { display: block; }
  [role="table"] tr { padding: 1rem 0; border-bottom: 1px solid var(--line); }
  [role="table"] tbody th, [role="table"] td { border: 0; padding: 0.1rem 0; }
  [role="table"] tbody th { font-size: 1.0625rem; }
  [role="table"] td { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 1rem; }
  [role="table"] td::before { content: attr(data-head); color: var(--quiet); }
}
@media (max-width: 36rem) {
  .releases .meta > span { display: block; }
  dl > div { display: block; }
  [role="table"] td { grid-template-columns: 8rem minmax(0, 1fr); }
}
@media print {
  :root { --ground: #fff; --soft: #fff; --ink: #000; --quiet: #333; --link: #000; --kicker: #000; --line: #999; }
  @page { margin: 2cm; }
  html { font-size: 10.5pt; }
  body { border: 0; display: block; }
  .skip, .banner nav, .box, .others, .feeds, body > footer { display: none; }
  .banner .wide, .opening, .release { padding: 0.5rem 0; }
  main > .wide { padding-inline: 0; }
  .columns { display: block; }
  .release > *, .wide { max-width: none; }
  h1, h2, h3 { break-after: avoid; }
  figure, .releases > li, dl > div { break-inside: avoid; }
  .original a::after { content: " (" attr(href) ")"; font-weight: 400; overflow-wrap: anywhere; }
}
`
