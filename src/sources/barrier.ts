/** What stands in front of a site for programs; it is answered with status 200, or with 403 and 503. */
const BARRIER =
  /just a moment\.\.\.|attention required|cf-challenge|challenge-platform|_incapsula_|captcha|anubis|ddos-guard|are you (?:a )?(?:human|robot)|browser wird (?:gerade )?(?:über)?prüft/i

const HEAD = 20_000

/** Whether a page asks if a browser reads it. */
export const isBarrier = (html: string): boolean => BARRIER.test(html.slice(0, HEAD))
