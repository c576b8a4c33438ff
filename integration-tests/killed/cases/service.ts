import type { KilledCase } from "../killed-case"
import { costs } from "./costs"
import { loans } from "./loans"
import { ownership } from "./ownership"
import { packing } from "./packing"
import { serviceCases } from "./service-cases"
import { unitFiles } from "./unit-files"
import type { People } from "./warehouse"

/** What happens to units besides buying and selling them: packing, repairs, files, owners, and what they cost. */
export const service = (people: People): KilledCase[] => [
  ...packing(people),
  ...serviceCases(people),
  ...unitFiles(people),
  ...ownership(people),
  ...loans(people),
  ...costs(people),
]
