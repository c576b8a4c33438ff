const HELD_BACK = ["lot_blocked", "lot_expired", "shelf_life_too_short"]

/** Is this the code of a refusal that a reason lifts? */
export const isHeldBack = (code: string | undefined): boolean => HELD_BACK.includes(code ?? "")
