/** The first line of a page that nobody writes by hand. */
export const GENERATED =
  "<!-- Written by `npm run docs`. Change the code or its comments instead. -->"
