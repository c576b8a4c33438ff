import { idTime } from "./id-time"

/** The least id with this prefix that can have been made at a moment: all later ones come after it. */
export const firstIdAt = (prefix: string, moment: Date): string =>
  `${prefix}_${idTime(moment.getTime())}`
