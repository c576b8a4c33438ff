/** The pattern of ILIKE that finds a text anywhere. What the user typed is plain text: a % or _ in it means itself. */
export const likePattern = (text: string): string => `%${text.trim().replace(/[\\%_]/g, "\\$&")}%`
