/**
 * Characters nobody sees: control characters, line separators, zero-width and bidirectional marks, variation selectors
 * and halves of broken surrogate pairs. With them two names could look equal and be different.
 */
export const INVISIBLE_CHARACTER =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/u
