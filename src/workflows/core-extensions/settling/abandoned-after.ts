/** No saga runs as long as this; what is older was left by a process that died. */
const ABANDONED_AFTER_MS = 5 * 60 * 1000

/** Claims made before this moment are abandoned. */
export const abandonedBefore = (): Date => new Date(Date.now() - ABANDONED_AFTER_MS)
