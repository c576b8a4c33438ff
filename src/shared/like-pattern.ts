/** What the user typed is plain text: a % or _ in it means itself. */
const plain = (text: string): string => text.trim().replace(/[\\%_]/g, "\\$&")

/** The pattern of ILIKE that finds a text anywhere. */
export const likePattern = (text: string): string => `%${plain(text)}%`

/** The pattern of LIKE that finds what begins with a text. */
export const prefixPattern = (text: string): string => `${plain(text)}%`
