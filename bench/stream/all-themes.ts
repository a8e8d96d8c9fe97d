import type { Theme } from './theme.ts'
import { BUILDING } from './themes-building.ts'
import { OFFENCES } from './themes-crime.ts'
import { CULTURE } from './themes-culture.ts'
import { GOVERNMENT } from './themes-government.ts'
import { NATURE } from './themes-nature.ts'
import { OFFICES } from './themes-offices.ts'
import { PEOPLE } from './themes-people.ts'
import { RESCUE } from './themes-rescue.ts'
import { TOWN_LIFE } from './themes-town.ts'

export const ALL_THEMES: readonly Theme[] = [
  ...BUILDING,
  ...OFFENCES,
  ...CULTURE,
  ...GOVERNMENT,
  ...NATURE,
  ...OFFICES,
  ...PEOPLE,
  ...RESCUE,
  ...TOWN_LIFE,
]
