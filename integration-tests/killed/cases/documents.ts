import type { KilledCase } from "../killed-case"
import { lots } from "./lots"
import { papers } from "./papers"
import { purchases } from "./purchasing"
import { rules } from "./rules"
import type { People } from "./warehouse"

/** Documents, lots, rules and people: what is written down, and moves no goods. */
export const documents = (people: People): KilledCase[] => [
  ...papers(people),
  ...lots(people),
  ...rules(people),
  ...purchases(people),
]
