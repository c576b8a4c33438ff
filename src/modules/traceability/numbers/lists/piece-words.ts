/** What quantities count, where that is pieces: the words of a regular expression. */
export const PIECE_WORDS =
  "pcs?|pce|pieces?|units?|ea|each|nos?|stk|stck|st|stück|pièces?|pz|pezzi|uds?|unidades?|piezas?|stuks?|peças?|un|szt|ks|db|kpl|adet|шт|τεμ|个|個|개|件|قطعة"
