import { readdirSync } from "node:fs"
import { basename, join, sep } from "node:path"

const ROUTES = join(__dirname, "../../../src/admin/routes")

/** The documents that the pages of a folder are opened with: `lots` says which lots `lots/[id]` shows. */
export type DocumentIds = Record<string, string[]>

/** What a page that shows nothing of itself is asked with, and other ways to look at one. */
export type Queries = Record<string, string[]>

function addressesOf(folders: string[], ids: DocumentIds): string[] {
  return folders.reduce(
    (addresses: string[], folder, index) => {
      const known = ids[folders[index - 1]]
      if (folder === "[id]" && !known?.length) {
        throw new Error(`Nothing is said to open ${folders.join("/")} with: see every-page.spec.ts`)
      }
      const words = folder === "[id]" ? known : [folder.replace("@", "")]
      return addresses.flatMap((address) => words.map((word) => `${address}/${word}`))
    },
    [""]
  )
}

/** The address of every page of ours, from its folder: a new page is opened without anybody thinking of it. */
export function adminPages(ids: DocumentIds, queries: Queries): string[] {
  return readdirSync(ROUTES, { recursive: true, encoding: "utf8" })
    .filter((file) => basename(file) === "page.tsx")
    .map((file) => file.split(sep).slice(0, -1))
    .flatMap((folders) => {
      const wanted = queries[folders.join("/")] ?? [""]
      return addressesOf(folders, ids).flatMap((address) => wanted.map((query) => address + query))
    })
    .sort()
}
