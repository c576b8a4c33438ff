/** Scanners and people put blanks around a number; inside it every character counts. */
export const cleanLotName = (value: string): string => value.trim().normalize("NFC")
