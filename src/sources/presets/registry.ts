import { berlin } from './berlin.ts'
import { gsb } from './gsb.ts'
import { kommune21 } from './kommune21.ts'
import type { Preset } from './preset.ts'
import { presseportal } from './presseportal.ts'
import { sachsenMedienservice } from './sachsen-medienservice.ts'
import { thueringen } from './thueringen.ts'
import { thueringenAspx } from './thueringen-aspx.ts'
import { typo3 } from './typo3.ts'

export const PRESETS: Preset[] = [
  gsb,
  typo3,
  thueringen,
  thueringenAspx,
  berlin,
  sachsenMedienservice,
  presseportal,
  kommune21,
]
