/** Ground of the pages: colours, type, the frame around the content. Colour pairs keep WCAG AA (4.5:1) in both schemes. */
export const STYLE_SHEET = `:root {
  color-scheme: light dark;
  --ground: #fff;
  --soft: #f2f6f7;
  --ink: #17222b;
  --quiet: #4d5d69;
  --line: #d3dce1;
  --link: #0b4f5c;
  --mark: #0b4f5c;
  --mark-line: #fff;
  --kicker: #9a3a12;
  --good: #1c6b3a;
  --bad: #a81e1e;
  --warn: #7a5200;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, "Noto Serif", "Liberation Serif", Georgia, serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #11191f;
    --soft: #19242c;
    --ink: #e4eaee;
    --quiet: #a5b4be;
    --line: #33434f;
    --link: #84cfdd;
    --mark: #84cfdd;
    --mark-line: #11191f;
    --kicker: #f2aa86;
    --good: #86d6a3;
    --bad: #ff9d97;
    --warn: #f0c469;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html {
  font: 100%/1.6 var(--sans);
  color: var(--ink);
  background: var(--ground);
  text-size-adjust: 100%;
  -webkit-text-size-adjust: 100%;
  scroll-padding-top: 1rem;
}
body {
  margin: 0;
  min-height: 100vh;
  display: flex;
  flex-direction: column;
  border-top: 0.3rem solid var(--mark);
  overflow-wrap: break-word;
}
main { flex: 1; padding-bottom: 3rem; }
.wide { width: 100%; max-width: 72rem; margin: 0 auto; padding: 0 1.25rem; }

h1, h2, h3, h4 { font-family: var(--serif); line-height: 1.25; text-wrap: balance; hyphens: auto; overflow-wrap: anywhere; }
h1 { font-size: clamp(1.5rem, 1.2rem + 1.6vw, 2.5rem); margin: 0 0 0.75rem; letter-spacing: -0.01em; }
h2 { font-size: 1.4rem; margin: 0 0 0.75rem; }
h3 { font-size: 1.2rem; margin: 0 0 0.35rem; }
p, ul, ol, dl, figure { margin: 0 0 1rem; }
a { color: var(--link); text-decoration-thickness: 0.06em; text-underline-offset: 0.18em; }
a:hover { text-decoration-thickness: 0.14em; }
:focus-visible { outline: 0.2rem solid var(--link); outline-offset: 0.15rem; border-radius: 0.15rem; }
small { font-size: 0.875em; }
code { font: 0.9em/1.5 ui-monospace, "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace; }

.skip { position: absolute; left: -100rem; padding: 0.6rem 1rem; background: var(--ground); z-index: 1; }
.skip:focus { left: 0.5rem; top: 0.5rem; }
.hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.banner { border-bottom: 1px solid var(--line); }
.banner .wide { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.25rem 2rem; padding-block: 0.75rem; }
.name { display: inline-flex; align-items: center; gap: 0.65rem; font-weight: 700; font-size: 1.125rem; color: var(--ink); text-decoration: none; }
.name:hover span { text-decoration: underline; }
.mark { flex: none; width: 2rem; height: 2rem; fill: var(--mark); }
.mark path { fill: none; stroke: var(--mark-line); stroke-width: 2.6; stroke-linecap: round; }
.mark circle { fill: var(--mark-line); }
.banner nav { display: flex; flex-wrap: wrap; gap: 0 clamp(1rem, 3vw, 1.75rem); font-size: 0.9375rem; }
.banner nav a { padding: 0.35rem 0; color: var(--ink); text-decoration: none; }
.banner nav a:hover { text-decoration: underline; }

.opening { padding-block: 2.5rem 1.5rem; }
.intro { max-width: 42rem; font-size: 1.15rem; color: var(--quiet); }
.meta { color: var(--quiet); font-size: 0.9375rem; }
.publisher { unicode-bidi: isolate; font-weight: 600; }
.kicker { display: block; font: 700 0.875rem/1.5 var(--sans); letter-spacing: 0.02em; color: var(--kicker); }

body > footer { border-top: 1px solid var(--line); padding-block: 1.5rem 2rem; font-size: 0.9375rem; color: var(--quiet); }
body > footer p { margin: 0 0 0.25rem; }

@media (min-width: 30rem) {
  time { white-space: nowrap; }
}
@media (min-width: 62rem) {
  .columns { display: grid; grid-template-columns: minmax(0, 1fr) 20rem; gap: 4rem; align-items: start; }
}
@media (forced-colors: active) {
  .mark { fill: CanvasText; }
  .mark path { stroke: Canvas; }
}
`
