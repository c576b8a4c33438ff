export type Texts = { [key: string]: string | Texts }

const FILE_NAME = /([^/]+)\.json$/

const camelCase = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** The files of a language's folder as its one tree: what stands in `shelf-life.json` is under `shelfLife`. */
export const joinTexts = (files: Record<string, Texts>): Texts =>
  Object.fromEntries(
    Object.entries(files).map(([path, texts]) => [
      camelCase(FILE_NAME.exec(path)?.[1] ?? path),
      texts,
    ])
  )
