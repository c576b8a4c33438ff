/** Encodes a text as one part of an address, with the five characters that `encodeURIComponent` leaves and RFC 3986 reserves. */
export const encodeUriPart = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`
  )
