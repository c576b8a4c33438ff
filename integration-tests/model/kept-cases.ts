import type { Step } from "./commands"

/** Sequences that once failed, by what was wrong then. A failing run prints its steps in this form. */
export const KEPT_CASES: Record<string, Step[]> = {}
