import { PASSPORT_LEVELS, type PassportLevel } from "../../../types/passport"

/** Whether somebody of a level sees what is meant for `needed`: each level sees what those before it see. */
export const maySee = (level: PassportLevel, needed: PassportLevel | "off"): boolean =>
  needed !== "off" && PASSPORT_LEVELS.indexOf(level) >= PASSPORT_LEVELS.indexOf(needed)
