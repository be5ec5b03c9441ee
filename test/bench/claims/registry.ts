import { attributionPolnear } from './attribution-polnear.ts'
import type { ClaimSet } from './claim-set.ts'
import { dateMeantime, dateTempeval } from './date-timex-sets.ts'
import { dateRecognizers } from './dates-recognizers.ts'
import { factsGva } from './facts-gva.ts'
import { quantityMeantime } from './quantity-meantime.ts'
import { quantityNewsquant } from './quantity-newsquant.ts'
import { quantityRecognizers } from './quantity-recognizers.ts'

/** Every set that `bench claims` measures; a new one is one file and one line here. */
export const CLAIM_SETS: readonly ClaimSet[] = [
  quantityNewsquant,
  quantityMeantime,
  quantityRecognizers,
  dateTempeval,
  dateMeantime,
  attributionPolnear,
  dateRecognizers,
  factsGva,
]
