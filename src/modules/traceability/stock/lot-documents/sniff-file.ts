/** Files that a document may be: none of them runs anything when it is looked at. */
const SIGNATURES: { mime: string; extensions: string[]; starts: (bytes: Buffer) => boolean }[] = [
  {
    mime: "application/pdf",
    extensions: ["pdf"],
    starts: (b) => b.subarray(0, 5).toString("latin1") === "%PDF-",
  },
  {
    mime: "image/png",
    extensions: ["png"],
    starts: (b) =>
      b.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
  },
  {
    mime: "image/jpeg",
    extensions: ["jpg", "jpeg"],
    starts: (b) => b.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])),
  },
  {
    mime: "image/webp",
    extensions: ["webp"],
    starts: (b) =>
      b.subarray(0, 4).toString("latin1") === "RIFF" &&
      b.subarray(8, 12).toString("latin1") === "WEBP",
  },
]

/** What the names of the files end with, for a message. */
export const FILE_KINDS = "PDF, PNG, JPEG or WebP"

/** What a file is by what it begins with and by its name, which have to agree; undefined for anything that is not taken. */
export function sniffFile(filename: string, bytes: Buffer): string | undefined {
  const extension = filename.toLowerCase().split(".").at(-1) ?? ""
  return SIGNATURES.find(
    ({ extensions, starts }) => extensions.includes(extension) && starts(bytes)
  )?.mime
}
