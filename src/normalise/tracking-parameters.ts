/** Names that only say how a reader came to a page. */
const TRACKING = [
  /^utm_/i, // Google Analytics, Matomo
  /^(?:fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|li_fat_id|srsltid|igshid|igsh)$/i,
  /^(?:mc_cid|mc_eid)$/i, // Mailchimp
  /^wt[_.]/i, // Webtrekk
  /^(?:pk|mtm|piwik|matomo)_/i,
  /^(?:_hs|hsa_|hsctatracking)/i, // HubSpot
  /^(?:_ga|_gl|mkt_tok|vero_id|oly_enc_id|oly_anon_id|cm_mmc|xtor|at_medium|at_campaign)$/i,
  /^(?:etracker|etcc_|et_cmp_|et_lid$|et_sub$)/i,
]

const SESSION = [
  /^(?:phpsessid|jsessionid|sessionid|session_id|fe_typo_user|cfid|cftoken|asp\.net_sessionid)$/i,
  /^aspsessionid/i,
]

/** `sid` and `s` are as often an article's number as a session; a session's is long and random. */
const SHORT_SESSION = /^(?:sid|s)$/i
const RANDOM = /^(?=.*\d)(?=.*[a-z])[a-z0-9]{20,}$/i

/** Government Site Builder: the menu a reader came through. */
const MENU = /^nn$/i
const MENU_NODE = /^[\d.]*$/

const decoded = (name: string): string => name.replace(/%2e/gi, '.').replace(/%5f/gi, '_')

/** Whether a query parameter tells of the visit and not of the page. */
export function isVisitParameter(parameter: string): boolean {
  const equals = parameter.indexOf('=')
  const name = decoded(equals < 0 ? parameter : parameter.slice(0, equals))
  const value = equals < 0 ? '' : parameter.slice(equals + 1)
  if (SHORT_SESSION.test(name)) return RANDOM.test(value)
  if (MENU.test(name)) return MENU_NODE.test(value)
  return TRACKING.some((pattern) => pattern.test(name)) || SESSION.some((pattern) => pattern.test(name))
}
